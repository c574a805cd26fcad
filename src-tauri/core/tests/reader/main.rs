//! An independent reader: made from the descriptions of the files in `docs/security.md`
//! alone, with nothing of the program but a vault it has written. That it reads everything
//! shows that the descriptions are true and enough.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test says by panicking"
)]

mod files;
mod header;
mod keys;

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use onward_core::clock::Moment;
use onward_core::journal::EntryKind;
use onward_core::secret::Passphrase;
use onward_core::vault::inbox::What;
use onward_core::vault::{Cost, RecoveryCode, Secret, VaultFolder};
use tempfile::TempDir;

use files::Backup;
use header::Header;
use keys::{database_key, derived};

/// As it is typed, é in two characters; Argon2 is given the composed one.
const TYPED: &str = "a quiet cafe\u{301}";
const COMPOSED: &str = "a quiet caf\u{e9}";

/// A vault with an entry, a backup of it, and a note that waits in its inbox.
struct Written {
    top: TempDir,
    /// Without its dashes and its two check characters.
    recovery: String,
}

impl Written {
    fn new() -> Self {
        let top = tempfile::tempdir().unwrap();
        let folder = VaultFolder::new(top.path().join("vault"));
        let secret = Secret::Passphrase(Passphrase::new(TYPED.into()).unwrap());
        let cost = Cost {
            memory_kib: 64,
            passes: 2,
            lanes: 2,
        };
        let mut vault = folder
            .create(&secret, cost, at("2026-05-14T12:00:00Z"))
            .unwrap();
        let code = RecoveryCode::random().unwrap();
        let recovery = code.shown().replace('-', "")[..26].to_owned();
        let pass = vault.gate().try_secret(&secret).unwrap();
        let slot = pass.seal_for(&Secret::Recovery(code), cost).unwrap();
        let now = at("2026-05-14T13:00:00Z");
        vault.add_way_in(&pass, slot, now).unwrap();
        let text = "Read without the program. 漢字";
        vault
            .store
            .entry_create(EntryKind::Page, text, now)
            .unwrap();
        let backup = top.path().join("backup");
        let snapshot = vault.snapshot().unwrap();
        snapshot
            .write_backup(&backup, now, &mut |_, _| Ok(()))
            .unwrap();
        vault.close().unwrap();
        let text = "Sealed while it was locked.".into();
        folder.put_in_inbox(What::Note { text }, now).unwrap();
        Self { top, recovery }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.top.path().join(name)
    }

    fn header(&self) -> Header {
        Header::read(&fs::read(self.path("vault/header")).unwrap())
    }
}

fn at(text: &str) -> Moment {
    let utc: DateTime<Utc> = text.parse().unwrap();
    Moment::new(utc, chrono_tz::Tz::Europe__Berlin)
}

#[test]
fn the_header_gives_the_data_key_to_passphrase_and_recovery_code() {
    let written = Written::new();
    let header = written.header();
    let key = header.data_key_by_passphrase(COMPOSED).unwrap();
    assert!(header.is_authentic(&key));
    assert!(!header.is_authentic(&[1; 32]));
    assert_eq!(header.data_key_by_recovery(&written.recovery), Some(key));
    assert_eq!(header.data_key_by_passphrase(TYPED), None, "not in NFC");
    let copy = fs::read(written.path("vault/header.copy")).unwrap();
    assert!(copy == fs::read(written.path("vault/header")).unwrap());
}

#[test]
fn the_database_opens_with_its_raw_key() {
    let written = Written::new();
    let header = written.header();
    let key = header.data_key_by_passphrase(COMPOSED).unwrap();
    let path = written.path("vault").join(header.database_name());
    let journal = files::database(&path, &database_key(&key));
    let text: String = journal
        .query_row("SELECT text FROM entry_texts", [], |row| row.get(0))
        .unwrap();
    assert_eq!(text, "Read without the program. 漢字");
}

#[test]
fn a_sealed_note_opens_with_the_private_key_in_the_database() {
    let written = Written::new();
    let header = written.header();
    let key = header.data_key_by_passphrase(COMPOSED).unwrap();
    let path = written.path("vault").join(header.database_name());
    let journal = files::database(&path, &database_key(&key));
    let private: Vec<u8> = journal
        .query_row("SELECT private FROM inbox_key", [], |row| row.get(0))
        .unwrap();
    let mut sealed = fs::read_dir(written.path("vault/inbox")).unwrap();
    let sealed = fs::read(sealed.next().unwrap().unwrap().path()).unwrap();
    let json = files::note(&sealed, &header, &private);
    assert!(json.contains("Sealed while it was locked."), "{json}");
    assert!(json.contains("2026-05-14T13:00:00Z"), "{json}");
}

#[test]
fn a_backup_holds_header_and_database() {
    let written = Written::new();
    let backup = Backup::read(&fs::read(written.path("backup")).unwrap());
    assert_eq!(backup.made_at, 1_778_763_600_000);
    let header = Header::read(&backup.header);
    let key = header.data_key_by_recovery(&written.recovery).unwrap();
    assert!(header.is_authentic(&key) && backup.is_authentic(&key));
    let path = written.path("unpacked.db");
    fs::write(&path, &backup.database).unwrap();
    let journal = files::database(&path, &database_key(&key));
    let count: i64 = journal
        .query_row("SELECT count(*) FROM entries", [], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 1);
}

#[test]
fn the_derivations_are_those_of_any_blake2() {
    // Computed by Python's hashlib.blake2b(digest_size=32, key=…, salt=…, person=…).
    let key: Vec<u8> = (0..32).collect();
    let salt: Vec<u8> = (0..16).collect();
    let hex = |key: [u8; 32]| {
        key.iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    assert_eq!(
        hex(derived(&key, b"", b"onward database")),
        "88a9cfb424df13d5f419e76f8b8c7be6948108da5a8b53979bbc0d9a8109f034"
    );
    let code = b"0123456789ABCDEFGHJKMNPQRS";
    assert_eq!(
        hex(derived(code, &salt, b"onward recovery")),
        "25a116fff1d5052040f3b6dd518694542a77ce9afcfd08d4ad4f4af5a5bbb982"
    );
}

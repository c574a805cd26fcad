use crate::journal::ListPart;
use std::fs;
use std::path::PathBuf;

use super::*;
use crate::error::{Error, Result};
use crate::journal::EntryKind;
use crate::vault::tests::{excerpt, made, now, words};
use crate::vault::{RecoveryCode, Secret, VaultFolder};

fn go_on(_done: u64, _total: u64) -> Result<()> {
    Ok(())
}

/// A vault with one entry, closed again, and a backup of it.
fn backed_up() -> (tempfile::TempDir, VaultFolder, PathBuf) {
    let (top, folder) = made();
    let path = top.path().join("one.onward-backup");
    let vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    snapshot.write_backup(&path, now(), &mut go_on).unwrap();
    (top, folder, path)
}

fn staged(top: &tempfile::TempDir, path: &std::path::Path, text: &str) -> Result<Staged> {
    Staged::open(path, top.path(), &words(text), &mut go_on)
}

#[test]
fn a_backup_says_what_it_holds_and_leaves_nothing_beside_it() {
    let (top, _folder, path) = backed_up();
    let preview = staged(&top, &path, "right").unwrap().preview;
    assert_eq!(preview.summary.entries, 1);
    assert_eq!(preview.made_at, now().utc);
    assert_eq!(peek(&path).unwrap(), now().utc);
    let names: Vec<_> = fs::read_dir(top.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn a_restored_backup_is_the_journal_again_and_the_present_one_is_set_aside() {
    let (top, folder, path) = backed_up();
    let mut vault = folder.unlock(&words("right")).unwrap();
    vault
        .store
        .entry_create(EntryKind::Page, "written after", now())
        .unwrap();
    drop(vault);
    let staged = staged(&top, &path, "right").unwrap();
    let (vault, aside) = staged.restore(&folder, "2026-05-14").unwrap();
    assert_eq!(
        vault
            .store
            .entries(ListPart::default(), 10)
            .unwrap()
            .entries
            .len(),
        1
    );
    drop(vault);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    let aside = VaultFolder::new(aside.unwrap());
    assert_eq!(excerpt(&aside).unwrap(), "written after");
}

#[test]
fn a_restore_cut_off_between_its_two_renames_is_finished_at_the_next_look() {
    let (top, folder, path) = backed_up();
    let staged = staged(&top, &path, "right").unwrap();
    drop(staged);
    fs::rename(folder.root(), folder.beside("restoring")).unwrap();
    assert_eq!(folder.presence().unwrap(), crate::vault::Presence::Present);
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}

#[test]
fn a_backup_is_opened_by_what_was_valid_when_it_was_made() {
    let (top, folder) = made();
    let mut vault = folder.unlock(&words("right")).unwrap();
    let code = RecoveryCode::random().unwrap();
    let shown = code.shown().to_string();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let new = pass
        .seal_for(&Secret::Recovery(code), crate::vault::tests::CHEAP)
        .unwrap();
    vault.add_way_in(&pass, new, now()).unwrap();
    let path = top.path().join("b");
    let snapshot = vault.snapshot().unwrap();
    snapshot.write_backup(&path, now(), &mut go_on).unwrap();
    let code = Secret::typed(shown).unwrap();
    assert!(Staged::open(&path, top.path(), &code, &mut go_on).is_ok());
    assert!(matches!(
        staged(&top, &path, "wrong").map(|_| ()),
        Err(Error::WrongPassphrase)
    ));
}

#[test]
fn a_flipped_byte_of_a_backup_is_named_and_no_content_comes_of_it() {
    let (top, _folder, path) = backed_up();
    let good = fs::read(&path).unwrap();
    // Every byte of what is ours, and of the database one in each part of each page; the
    // long run (`cargo xtask torture`) flips all of them.
    let database = HEAD + good.len().min(600);
    let places = (0..database)
        .chain((database..good.len() - 64).step_by(1021))
        .chain(good.len() - 64..good.len());
    for at in places {
        let mut bytes = good.clone();
        bytes[at] ^= 0x40;
        fs::write(&path, &bytes).unwrap();
        let refused = staged(&top, &path, "right").map(|_| ());
        assert!(
            matches!(
                refused,
                Err(Error::NotABackup | Error::BackupDamaged | Error::BackupNewer)
            ),
            "byte {at}: {refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), bytes, "the original is kept");
    }
}

#[test]
fn a_shortened_backup_is_named_at_any_length() {
    let (top, _folder, path) = backed_up();
    let good = fs::read(&path).unwrap();
    for length in (0..700).chain((700..good.len()).step_by(4099)) {
        fs::write(&path, &good[..length]).unwrap();
        let refused = staged(&top, &path, "right").map(|_| ());
        assert!(
            matches!(refused, Err(Error::NotABackup | Error::BackupDamaged)),
            "{length} bytes: {refused:?}"
        );
    }
}

#[test]
fn lengths_of_terabytes_write_nothing() {
    let (top, _folder, path) = backed_up();
    let mut bytes = fs::read(&path).unwrap();
    let header = u32::from_le_bytes(bytes[HEAD - 4..HEAD].try_into().unwrap()) as usize;
    let at = HEAD + header;
    bytes[at..at + 8].copy_from_slice(&u64::MAX.to_le_bytes());
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        staged(&top, &path, "right").map(|_| ()),
        Err(Error::BackupDamaged)
    ));
    bytes[HEAD - 4..HEAD].copy_from_slice(&u32::MAX.to_le_bytes());
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        staged(&top, &path, "right").map(|_| ()),
        Err(Error::BackupDamaged)
    ));
}

#[test]
fn a_backup_of_a_newer_schema_or_format_is_named_as_newer() {
    let (top, folder) = made();
    let path = top.path().join("b");
    let vault = folder.unlock(&words("right")).unwrap();
    vault.store.pretend_schema(999);
    let snapshot = vault.snapshot();
    // A newer store is not even opened for a backup; so it is made by hand of the files.
    assert!(matches!(snapshot.map(|_| ()), Err(Error::Newer(999))));
    vault.store.pretend_schema(crate::store::testing::SCHEMA);
    let snapshot = vault.snapshot().unwrap();
    vault.store.pretend_schema(999);
    let refused = snapshot.write_backup(&path, now(), &mut go_on);
    assert!(refused.is_err() && !path.exists());

    vault.store.pretend_schema(crate::store::testing::SCHEMA);
    let snapshot = vault.snapshot().unwrap();
    snapshot.write_backup(&path, now(), &mut go_on).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[8] = 2;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(peek(&path), Err(Error::BackupNewer)));
    assert!(matches!(
        staged(&top, &path, "right").map(|_| ()),
        Err(Error::BackupNewer)
    ));
}

#[test]
fn a_cancelled_backup_leaves_nothing() {
    let (top, folder) = made();
    let path = top.path().join("b");
    let vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    let mut calls = 0;
    let refused = snapshot.write_backup(&path, now(), &mut |_, _| {
        calls += 1;
        if calls > 1 {
            Err(Error::Cancelled)
        } else {
            Ok(())
        }
    });
    assert!(matches!(refused.map(|_| ()), Err(Error::Cancelled)));
    assert_eq!(fs::read_dir(top.path()).unwrap().count(), 1);
}

#[test]
fn writing_goes_on_while_a_backup_is_made() {
    let (top, folder) = made();
    let path = top.path().join("b");
    let mut vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    let mut written = 0;
    snapshot
        .write_backup(&path, now(), &mut |_, _| {
            if written < 3 {
                vault
                    .store
                    .entry_create(EntryKind::Page, "meanwhile", now())?;
                written += 1;
            }
            Ok(())
        })
        .unwrap();
    let preview = staged(&top, &path, "right").unwrap().preview;
    assert!((1..=4).contains(&preview.summary.entries));
    assert_eq!(
        vault
            .store
            .entries(ListPart::default(), 10)
            .unwrap()
            .entries
            .len(),
        4
    );
}

#[test]
fn a_shelf_adds_lists_finds_and_rotates() {
    let (top, folder) = made();
    let shelf = Shelf::new(top.path().join("backups"));
    assert!(shelf.backups().is_empty());
    let vault = folder.unlock(&words("right")).unwrap();
    for day in 0..10 {
        let at = crate::clock::Moment::new(now().utc + chrono::TimeDelta::days(day), now().zone);
        let snapshot = vault.snapshot().unwrap();
        shelf.add(&snapshot, at, &mut go_on).unwrap();
    }
    let backups = shelf.backups();
    assert!(backups.len() < 10 && backups.len() >= 7, "{backups:?}");
    assert_eq!(backups[0].name, "2026-05-23-120000.onward-backup");
    assert!(shelf.find(&backups[0].name).is_ok());
    for name in ["../vault/header", "/etc/passwd", "", "none.onward-backup"] {
        assert!(
            matches!(shelf.find(name), Err(Error::NotFound(_))),
            "{name}"
        );
    }
}

#[test]
#[cfg(unix)]
fn a_backup_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_top, _folder, path) = backed_up();
    let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
}

#[test]
fn a_note_that_waits_is_not_lost_by_a_restore() {
    let (top, folder, path) = backed_up();
    let text = "left before the restore".into();
    folder
        .put_in_inbox(crate::vault::inbox::What::Note { text }, now())
        .unwrap();
    let staged = staged(&top, &path, "right").unwrap();
    let (mut vault, _) = staged.restore(&folder, "2026-05-14").unwrap();
    let window = chrono::TimeDelta::minutes(15);
    assert_eq!(vault.take_in(window, now()).unwrap().notes, 1);
    let newest = &vault.store.entries(ListPart::default(), 1).unwrap().entries[0];
    assert_eq!(newest.excerpt, "left before the restore");
}

#[test]
fn a_restore_left_half_done_does_not_come_back_once_the_journal_is_used_again() {
    let (_top, folder, _path) = backed_up();
    let coming = folder.beside("restoring");
    fs::create_dir(&coming).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
    assert!(!coming.exists());
}

#[test]
fn where_both_headers_are_gone_the_waiting_notes_move_into_the_restored_journal() {
    let (top, folder, path) = backed_up();
    let text = "left before".into();
    folder
        .put_in_inbox(crate::vault::inbox::What::Note { text }, now())
        .unwrap();
    for name in ["header", "header.copy"] {
        fs::remove_file(folder.path(name)).unwrap();
    }
    let staged = staged(&top, &path, "right").unwrap();
    let (mut vault, _) = staged.restore(&folder, "2026-05-14").unwrap();
    let window = chrono::TimeDelta::minutes(15);
    assert_eq!(vault.take_in(window, now()).unwrap().notes, 1);
}

#[test]
#[cfg(unix)]
fn looking_into_a_backup_leaves_the_rights_of_the_folder_beside_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (top, _folder, path) = backed_up();
    let beside = top.path().join("documents");
    fs::create_dir(&beside).unwrap();
    fs::set_permissions(&beside, fs::Permissions::from_mode(0o755)).unwrap();
    Staged::open(&path, &beside, &words("right"), &mut go_on).unwrap();
    let mode = fs::metadata(&beside).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o755);
}

#[test]
#[cfg(unix)]
fn a_pipe_or_a_folder_is_no_backup_and_keeps_nobody_waiting() {
    let top = tempfile::tempdir().unwrap();
    let pipe = top.path().join("a.onward-backup");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    fs::create_dir(top.path().join("b.onward-backup")).unwrap();
    assert!(matches!(peek(&pipe), Err(Error::NotABackup)));
    assert!(Shelf::new(top.path()).backups().is_empty());
}

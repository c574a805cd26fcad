mod damage;

use std::fs;

use chrono_tz::Tz;

use super::folder::HEADERS;
use super::*;
use crate::clock::Moment;
use crate::error::Error;
use crate::journal::EntryKind;
use crate::journal::ListPart;
use crate::secret::Passphrase;

/// Far cheaper than any real vault.
pub(super) const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

pub(super) fn words(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::new(text.into()).unwrap())
}

pub(super) fn now() -> Moment {
    Moment::new("2026-05-14T12:00:00Z".parse().unwrap(), Tz::UTC)
}

pub(super) fn made() -> (tempfile::TempDir, VaultFolder) {
    let top = tempfile::tempdir().unwrap();
    let folder = VaultFolder::new(top.path().join("vault"));
    let mut vault = folder.create(&words("right"), CHEAP, now()).unwrap();
    vault
        .store
        .entry_create(EntryKind::Page, "kept", now())
        .unwrap();
    (top, folder)
}

pub(super) fn excerpt(folder: &VaultFolder) -> Result<String> {
    let vault = folder.unlock(&words("right"))?;
    Ok(vault.store.entries(ListPart::default(), 1)?.entries[0]
        .excerpt
        .clone())
}

#[test]
fn what_was_written_is_there_after_unlocking_again() {
    let (_top, folder) = made();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let (_top, folder) = made();
    let refused = folder.unlock(&words("wrong")).map(|_| ());
    assert!(matches!(refused, Err(Error::WrongPassphrase)));
}

#[test]
fn a_vault_is_never_created_over_another() {
    let (_top, folder) = made();
    let refused = folder.create(&words("other"), CHEAP, now()).map(|_| ());
    assert!(matches!(refused, Err(Error::VaultExists)));
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}

#[test]
fn a_creation_cut_off_before_its_last_step_is_finished_by_unlocking() {
    let (_top, folder) = made();
    fs::rename(folder.database(0), folder.path("journal.new.db")).unwrap();
    assert_eq!(excerpt(&folder).unwrap(), "kept");
}

#[test]
fn a_second_opening_is_refused_while_the_first_is_open() {
    let (_top, folder) = made();
    let first = folder.unlock(&words("right")).unwrap();
    assert!(matches!(
        folder.unlock(&words("right")).map(|_| ()),
        Err(Error::InUse)
    ));
    drop(first);
    assert!(folder.unlock(&words("right")).is_ok());
}

#[test]
#[cfg(unix)]
fn every_file_of_a_vault_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_top, folder) = made();
    for file in fs::read_dir(&folder.root).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", file.file_name());
    }
}

mod refused;
mod restoring;

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::error::{Error, Result};
use crate::journal::EntryKind;
use crate::journal::ListPart;
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

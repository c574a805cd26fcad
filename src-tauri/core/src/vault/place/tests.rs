use std::fs;
use std::path::Path;

use super::*;
use crate::journal::EntryKind;
use crate::vault::tests::{excerpt, made, now, words};

#[test]
fn folders_that_other_programs_copy_away_are_known_by_name() {
    for (path, program) in [
        ("/home/ana/Dropbox/Onward", Some(Synced::Dropbox)),
        ("/home/ana/Dropbox (Personal)/x", Some(Synced::Dropbox)),
        (
            "/Users/ana/Library/CloudStorage/OneDrive-Personal/x",
            Some(Synced::OneDrive),
        ),
        ("C:\\Users\\ana\\OneDrive", None), // one name on this system
        (
            "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs",
            Some(Synced::ICloud),
        ),
        (
            "/Users/ana/Library/CloudStorage/GoogleDrive-ana/My Drive",
            Some(Synced::GoogleDrive),
        ),
        ("/home/ana/Documents/dropboxes", None),
        ("/home/ana/.local/share/onward", None),
    ] {
        if cfg!(windows) && program.is_none() && path.contains('\\') {
            continue;
        }
        assert_eq!(synced(Path::new(path)), program, "{path}");
    }
}

#[test]
fn an_empty_folder_is_used_as_it_is_and_in_a_full_one_a_new_one_is_made() {
    let top = tempfile::tempdir().unwrap();
    assert_eq!(inside(top.path()).unwrap(), top.path());
    fs::write(top.path().join("something"), b"").unwrap();
    let own = top.path().join("Onward");
    assert_eq!(inside(top.path()).unwrap(), own);
    fs::create_dir(&own).unwrap();
    fs::write(own.join("something"), b"").unwrap();
    assert!(matches!(inside(top.path()), Err(Error::FolderNotEmpty)));
}

#[test]
fn a_moved_vault_is_used_where_it_is_now_with_everything_written_meanwhile() {
    let (top, folder) = made();
    let to = top.path().join("elsewhere");
    let mut vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    snapshot.carry_to(&to, &mut |_, _| Ok(())).unwrap();
    vault
        .store
        .entry_create(EntryKind::Page, "meanwhile", now())
        .unwrap();
    let old = vault.move_to(&snapshot, &to).unwrap();
    drop(snapshot);
    vault
        .store
        .entry_create(EntryKind::Page, "after", now())
        .unwrap();
    drop(vault);
    old.erase().unwrap();
    assert!(!folder.root().exists());
    let moved = VaultFolder::new(&to);
    assert_eq!(excerpt(&moved).unwrap(), "after");
    let vault = moved.unlock(&words("right")).unwrap();
    assert_eq!(vault.store.entries(None, 10).unwrap().total, 3);
}

#[test]
fn a_move_into_a_folder_that_holds_something_is_refused() {
    let (top, folder) = made();
    let to = top.path().join("elsewhere");
    fs::create_dir(&to).unwrap();
    fs::write(to.join("header"), b"another vault's").unwrap();
    let vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    let refused = snapshot.carry_to(&to, &mut |_, _| Ok(()));
    assert!(matches!(refused, Err(Error::FolderNotEmpty)));
    assert_eq!(fs::read(to.join("header")).unwrap(), b"another vault's");
}

#[test]
fn erasing_leaves_what_is_not_the_vaults() {
    let (_top, folder) = made();
    fs::write(folder.path("my own notes.txt"), b"mine").unwrap();
    folder.erase().unwrap();
    let left: Vec<_> = fs::read_dir(folder.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["my own notes.txt"]);
}

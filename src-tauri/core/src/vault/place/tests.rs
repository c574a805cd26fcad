use crate::journal::ListPart;
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
fn in_a_chosen_folder_the_vault_gets_one_of_its_own() {
    let top = tempfile::tempdir().unwrap();
    fs::write(top.path().join("something"), b"").unwrap();
    let own = top.path().join("Onward");
    assert_eq!(inside(top.path()).unwrap(), own);
    fs::create_dir(&own).unwrap();
    assert_eq!(inside(top.path()).unwrap(), own);
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
    let old = vault.move_to(&snapshot, &to, || Ok(())).unwrap();
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
    assert_eq!(
        vault
            .store
            .entries(ListPart::default(), 10)
            .unwrap()
            .entries
            .len(),
        3
    );
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

#[test]
fn a_passphrase_changed_during_a_move_is_the_one_that_opens_afterwards() {
    let (top, folder) = made();
    let to = top.path().join("elsewhere");
    let mut vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    snapshot.carry_to(&to, &mut |_, _| Ok(())).unwrap();
    let pass = vault.gate().try_secret(&words("right")).unwrap();
    let new = pass
        .seal_for(&words("new"), crate::vault::tests::CHEAP)
        .unwrap();
    vault.add_way_in(&pass, new, now()).unwrap();
    vault.move_to(&snapshot, &to, || Ok(())).unwrap();
    drop((vault, snapshot));
    let moved = VaultFolder::new(&to);
    assert!(moved.unlock(&words("right")).is_err());
    assert!(moved.unlock(&words("new")).is_ok());
}

#[test]
fn where_the_new_place_cannot_be_written_down_the_vault_stays() {
    let (top, folder) = made();
    let to = top.path().join("elsewhere");
    let mut vault = folder.unlock(&words("right")).unwrap();
    let snapshot = vault.snapshot().unwrap();
    snapshot.carry_to(&to, &mut |_, _| Ok(())).unwrap();
    let refused = vault.move_to(&snapshot, &to, || Err(Error::NotWritable));
    assert!(matches!(refused.map(|_| ()), Err(Error::NotWritable)));
    vault
        .store
        .entry_create(EntryKind::Page, "still here", now())
        .unwrap();
    drop((vault, snapshot));
    assert_eq!(excerpt(&folder).unwrap(), "still here");
}

#[test]
fn a_move_that_was_cut_off_is_begun_anew_and_swept_away() {
    let (top, folder) = made();
    let to = top.path().join("elsewhere");
    let half = top.path().join("elsewhere-moving");
    fs::create_dir(&half).unwrap();
    fs::write(half.join("header"), b"half").unwrap();
    let unpacked = top.path().join(".onward-restore-x");
    fs::create_dir(&unpacked).unwrap();
    let vault = folder.unlock(&words("right")).unwrap();
    assert!(!unpacked.exists());
    let snapshot = vault.snapshot().unwrap();
    snapshot.carry_to(&to, &mut |_, _| Ok(())).unwrap();
    assert!(!half.exists());
}

#[test]
fn erasing_spares_files_that_only_begin_like_a_header() {
    let (_top, folder) = made();
    fs::write(folder.path("headers.png"), b"a picture").unwrap();
    folder.erase().unwrap();
    assert_eq!(fs::read(folder.path("headers.png")).unwrap(), b"a picture");
    assert!(!folder.path("header").exists() && !folder.path("journal.db").exists());
}

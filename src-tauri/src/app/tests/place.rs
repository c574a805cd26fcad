use std::fs;

use onward_core::ErrorCode;

use super::desk::{Desk, words};
use crate::app::VaultState;

#[test]
fn a_moved_journal_is_found_again_after_a_restart() {
    let desk = Desk::open();
    desk.write("kept");
    let elsewhere = tempfile::tempdir().unwrap();
    desk.chooser.chooses(elsewhere.path());
    let shown = desk.app.choose_place().unwrap().unwrap();
    assert!(!shown.usual);
    let place = desk.app.move_to_chosen().unwrap();
    let own = elsewhere.path().join("Onward");
    assert_eq!(place.folder, own.display().to_string());
    assert!(!desk.folder().join("vault").exists());
    desk.write("after");
    let desk = desk.killed_and_started_again();
    desk.unlock();
    assert_eq!(desk.entries(), ["after", "kept"]);
    assert!(desk.app.move_to_usual().unwrap().usual);
    assert!(!own.exists());
    assert_eq!(desk.entries().len(), 2);
}

#[test]
fn a_synced_folder_is_named_before_anything_moves() {
    let desk = Desk::open();
    let home = tempfile::tempdir().unwrap();
    let dropbox = home.path().join("Dropbox");
    fs::create_dir(&dropbox).unwrap();
    desk.chooser.chooses(&dropbox);
    let shown = desk.app.choose_place().unwrap().unwrap();
    assert!(shown.synced.is_some());
    assert!(desk.app.place().synced.is_none());
}

#[test]
fn in_the_chosen_folder_it_gets_one_of_its_own_and_never_anothers() {
    let desk = Desk::open();
    let full = tempfile::tempdir().unwrap();
    fs::write(full.path().join("mine"), b"").unwrap();
    desk.chooser.chooses(full.path());
    let shown = desk.app.choose_place().unwrap().unwrap();
    assert!(shown.folder.ends_with("Onward"));
    let own = full.path().join("Onward");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("mine too"), b"").unwrap();
    let refused = desk.app.choose_place().unwrap_err();
    assert_eq!(refused.code(), ErrorCode::FolderNotEmpty);
}

#[test]
fn a_disk_that_is_not_connected_is_missing_and_never_a_new_beginning() {
    let desk = Desk::open();
    desk.write("kept");
    let top = tempfile::tempdir().unwrap();
    let disk = top.path().join("disk");
    desk.chooser.chooses(&disk);
    desk.app.choose_place().unwrap();
    desk.app.move_to_chosen().unwrap();
    let desk = desk.killed_and_started_again();
    let away = top.path().join("away");
    fs::rename(&disk, &away).unwrap();
    assert_eq!(desk.app.vault_state(), VaultState::Missing);
    let refused = desk.app.create(&words("other")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::VaultExists);
    // Its mount point may be there, and empty.
    fs::create_dir(&disk).unwrap();
    fs::create_dir(disk.join("Onward")).unwrap();
    assert_eq!(desk.app.vault_state(), VaultState::Missing);
    // It was given another name.
    desk.chooser.chooses(top.path());
    let refused = desk.app.find_place().unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NoVault);
    desk.chooser.chooses(&away);
    assert!(desk.app.find_place().unwrap());
    desk.unlock();
    assert_eq!(desk.entries(), ["kept"]);
}

#[test]
fn where_the_disk_is_lost_a_backup_is_restored_to_the_usual_folder() {
    let desk = Desk::open();
    desk.write("kept");
    let backup = desk.folder().join("b.onward-backup");
    desk.chooser.chooses(&backup);
    desk.app.backup_now().unwrap();
    let top = tempfile::tempdir().unwrap();
    desk.chooser.chooses(top.path().join("disk"));
    desk.app.choose_place().unwrap();
    desk.app.move_to_chosen().unwrap();
    desk.app.lock();
    fs::remove_dir_all(top.path().join("disk")).unwrap();
    assert_eq!(desk.app.vault_state(), VaultState::Missing);
    desk.chooser.chooses(&backup);
    desk.app.choose_backup().unwrap();
    desk.app.preview_backup(&words("right")).unwrap();
    desk.app.restore_backup().unwrap();
    assert!(desk.app.place().usual);
    assert_eq!(desk.entries(), ["kept"]);
}

#[test]
fn forgetting_everything_leaves_no_file_of_the_person_and_a_new_beginning() {
    let desk = Desk::open_with_backups();
    desk.set_goal(15, 0);
    desk.app.add_keychain(&words("right")).unwrap();
    desk.open_the_window();
    desk.app
        .set_preferences(crate::preferences::Preferences::default())
        .unwrap();
    let before = desk.shell.seen().windows_built;
    desk.app.forget_everything().unwrap();
    desk.app.look();
    assert_eq!(desk.app.vault_state(), VaultState::Absent);
    let left: Vec<_> = fs::read_dir(desk.folder()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(desk.keychain.kept.lock().unwrap().is_empty());
    assert_eq!(desk.shell.seen().windows_built, before + 1);
    desk.app.create(&words("new")).unwrap();
    assert!(desk.entries().is_empty());
}

#[test]
fn locked_nothing_can_be_forgotten_or_moved() {
    let desk = Desk::open();
    desk.app.lock();
    for refused in [
        desk.app.forget_everything().unwrap_err(),
        desk.app.choose_place().unwrap_err(),
    ] {
        assert_eq!(refused.code(), ErrorCode::Locked);
    }
}

#[test]
fn a_folder_of_onwards_own_is_no_place_to_move_to() {
    let desk = Desk::open();
    for own in ["onward-web-engine", "backups", "vault", ""] {
        let folder = desk.folder().join(own);
        fs::create_dir_all(&folder).unwrap();
        desk.chooser.chooses(&folder);
        let refused = desk.app.choose_place().unwrap_err();
        assert_eq!(refused.code(), ErrorCode::FolderNotEmpty, "{own}");
    }
}

#[test]
fn what_a_cut_off_move_left_in_the_usual_folder_is_set_aside_at_the_next_unlock() {
    let desk = Desk::open();
    let copy = tempfile::tempdir().unwrap();
    desk.app.lock();
    let usual = desk.folder().join("vault");
    for file in fs::read_dir(&usual).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    desk.unlock();
    let elsewhere = tempfile::tempdir().unwrap();
    desk.chooser.chooses(elsewhere.path());
    desk.app.choose_place().unwrap();
    desk.app.move_to_chosen().unwrap();
    desk.app.lock();
    // As if it had been killed before the old folder was emptied.
    fs::rename(copy.path(), &usual).unwrap();
    desk.unlock();
    assert!(!usual.exists());
    let aside = onward_core::vault::VaultFolder::new(&usual).set_aside_ones();
    assert_eq!(aside.len(), 1);
    assert!(aside[0].join("header").exists());
    assert!(desk.app.move_to_usual().unwrap().usual);
}

#[test]
fn without_any_way_in_a_new_journal_is_begun_and_the_old_one_kept() {
    let desk = Desk::open();
    desk.write("kept");
    assert!(!desk.app.has_other_journals());
    let refused = desk.app.begin_anew().unwrap_err();
    assert_eq!(refused.code(), ErrorCode::VaultExists);
    desk.app.lock();
    let aside = desk.app.begin_anew().unwrap().unwrap();
    assert_eq!(desk.app.vault_state(), VaultState::Absent);
    desk.app.create(&words("new")).unwrap();
    assert!(desk.entries().is_empty());
    assert!(desk.app.has_other_journals());
    desk.app.lock();
    desk.chooser.chooses(&aside);
    assert!(desk.app.find_place().unwrap());
    desk.unlock();
    assert_eq!(desk.entries(), ["kept"]);
}

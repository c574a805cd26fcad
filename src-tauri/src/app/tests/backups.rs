use std::fs;
use std::time::{Duration, Instant};

use onward_core::ErrorCode;

use super::desk::{Desk, words};
use crate::app::VaultState;
use crate::shell::Tell;

/// The automatic backup runs on a thread of its own: waited for, not slept through.
fn wait_for_backups(desk: &Desk, count: usize) {
    let start = Instant::now();
    while desk.app.backups().0.len() < count {
        assert!(start.elapsed() < Duration::from_secs(20), "no backup");
        std::thread::sleep(Duration::from_millis(5));
    }
    while desk.app.backups_are_running() {
        std::thread::sleep(Duration::from_millis(5));
    }
    desk.handle_events();
}

#[test]
fn a_day_has_one_automatic_backup_and_the_next_day_another() {
    let desk = Desk::open_with_backups();
    desk.set(|settings| settings.lock_after_minutes = 0);
    desk.pass(1);
    wait_for_backups(&desk, 1);
    desk.pass(60);
    assert!(!desk.app.backups_are_running());
    assert_eq!(desk.app.backups().0.len(), 1);
    desk.pass(24 * 60);
    wait_for_backups(&desk, 2);
}

#[test]
fn a_backup_that_fails_is_told_and_tried_again_an_hour_later() {
    let desk = Desk::open_with_backups();
    desk.set(|settings| settings.lock_after_minutes = 0);
    let shelf = desk.folder().join("backups");
    fs::write(&shelf, b"a file where the folder would be").unwrap();
    desk.pass(1);
    let start = Instant::now();
    while desk.app.backups().1.is_none() {
        desk.handle_events();
        assert!(start.elapsed() < Duration::from_secs(20), "no problem told");
    }
    assert_eq!(desk.app.backups().1, Some(ErrorCode::NotWritable));
    fs::remove_file(&shelf).unwrap();
    desk.pass(60);
    wait_for_backups(&desk, 1);
    // The file is there a moment before the task has ended.
    let start = Instant::now();
    while desk.app.backups().1.is_some() {
        desk.handle_events();
        assert!(start.elapsed() < Duration::from_secs(20), "still a problem");
    }
}

#[test]
fn a_backup_goes_where_the_person_wants_it_and_tells_how_far_it_is() {
    let desk = Desk::open();
    assert!(
        desk.app.backup_now().unwrap().is_none(),
        "the dialog was closed"
    );
    let path = desk.folder().join("mine.onward-backup");
    desk.chooser.chooses(&path);
    let written = desk.app.backup_now().unwrap().unwrap();
    assert_eq!(written.bytes, fs::metadata(&path).unwrap().len());
    let told = &desk.shell.seen().told;
    assert!(told.iter().any(|one| matches!(one, Tell::Progress(_))));
}

#[test]
fn a_restored_backup_is_open_and_the_present_journal_set_aside() {
    let desk = Desk::open();
    desk.write("before");
    desk.chooser.chooses(desk.folder().join("b.onward-backup"));
    desk.app.backup_now().unwrap();
    desk.write("after");
    let chosen = desk.app.choose_backup().unwrap().unwrap();
    assert_eq!(chosen.name, "b.onward-backup");
    let wrong = desk.app.preview_backup(&words("wrong")).unwrap_err();
    assert_eq!(wrong.code(), ErrorCode::WrongPassphrase);
    let preview = desk.app.preview_backup(&words("right")).unwrap();
    assert_eq!((preview.entries, preview.same_journal), (1, true));
    assert!(preview.replaces);
    let aside = desk.app.restore_backup().unwrap().unwrap();
    assert_eq!(desk.entries(), ["before"]);
    assert!(aside.join("header").exists());
}

#[test]
fn a_backup_of_another_journal_is_named_and_can_be_restored_where_none_is() {
    let other = Desk::open();
    other.write("of another");
    let path = other.folder().join("b.onward-backup");
    other.chooser.chooses(&path);
    other.app.backup_now().unwrap();

    let desk = Desk::open();
    desk.chooser.chooses(&path);
    desk.app.choose_backup().unwrap();
    assert!(
        !desk
            .app
            .preview_backup(&words("right"))
            .unwrap()
            .same_journal
    );

    let desk = Desk::empty();
    desk.chooser.chooses(&path);
    desk.app.choose_backup().unwrap();
    let preview = desk.app.preview_backup(&words("right")).unwrap();
    assert!(preview.same_journal && !preview.replaces);
    assert_eq!(desk.app.restore_backup().unwrap(), None);
    assert_eq!(desk.entries(), ["of another"]);
}

#[test]
fn a_damaged_journal_is_replaced_by_its_backup_and_kept() {
    let desk = Desk::open();
    desk.write("kept");
    let path = desk.folder().join("b.onward-backup");
    desk.chooser.chooses(&path);
    desk.app.backup_now().unwrap();
    desk.app.lock();
    let vault = desk.folder().join("vault");
    for name in ["header", "header.copy"] {
        fs::remove_file(vault.join(name)).unwrap();
    }
    assert_eq!(desk.app.vault_state(), VaultState::Damaged);
    desk.app.choose_backup().unwrap();
    desk.app.preview_backup(&words("right")).unwrap();
    let aside = desk.app.restore_backup().unwrap().unwrap();
    assert_eq!(desk.entries(), ["kept"]);
    assert!(aside.join("journal.db").exists());
}

#[test]
fn the_drill_opens_the_newest_backup_and_leaves_nothing() {
    let desk = Desk::open_with_backups();
    let refused = desk.app.drill(&words("right")).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NoBackup);
    desk.write("kept");
    desk.pass(1);
    wait_for_backups(&desk, 1);
    let before = fs::read_dir(desk.folder()).unwrap().count();
    assert_eq!(desk.app.drill(&words("right")).unwrap().entries, 1);
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before);
}

#[test]
fn locking_lets_go_of_what_was_unpacked() {
    let desk = Desk::open();
    desk.chooser.chooses(desk.folder().join("b.onward-backup"));
    desk.app.backup_now().unwrap();
    desk.app.choose_backup().unwrap();
    let before = fs::read_dir(desk.folder()).unwrap().count();
    desk.app.preview_backup(&words("right")).unwrap();
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before + 1);
    desk.app.lock();
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before);
    assert!(desk.app.restore_backup().is_err());
}

#[test]
fn a_file_that_is_no_backup_is_named_at_once() {
    let desk = Desk::open();
    let path = desk.folder().join("cat.png");
    fs::write(&path, b"no backup").unwrap();
    desk.chooser.chooses(&path);
    let refused = desk.app.choose_backup().unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotABackup);
}

#[test]
fn a_backup_opened_at_the_locked_door_is_put_away_after_ten_minutes() {
    let desk = Desk::open();
    desk.chooser.chooses(desk.folder().join("b.onward-backup"));
    desk.app.backup_now().unwrap();
    desk.app.lock();
    desk.app.choose_backup().unwrap();
    let before = fs::read_dir(desk.folder()).unwrap().count();
    desk.app.preview_backup(&words("right")).unwrap();
    desk.pass(9);
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before + 1);
    desk.pass(1);
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before);
}

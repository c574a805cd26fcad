use super::desk::{Desk, words};
use crate::app::{Event, VaultState};
use crate::shell::Tell;
use crate::tray_menu::TrayAction;

fn is_open(desk: &Desk) -> bool {
    desk.app.vault_state() == VaultState::Open
}

#[test]
fn after_fifteen_minutes_without_use_it_locks_itself() {
    let desk = Desk::open();
    desk.pass(14);
    assert!(is_open(&desk));
    desk.pass(1);
    assert!(!is_open(&desk));
}

#[test]
fn use_of_the_page_or_the_tray_begins_the_time_anew() {
    let desk = Desk::open();
    desk.pass(14);
    desk.app.in_use();
    desk.pass(14);
    desk.app.handle(Event::Tray(TrayAction::Open));
    desk.pass(14);
    assert!(is_open(&desk));
    desk.pass(1);
    desk.app.flushed(true);
    assert!(!is_open(&desk));
}

#[test]
fn before_it_locks_itself_the_page_may_save_and_words_that_cannot_be_saved_keep_it_open() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.pass(15);
    assert!(desk.shell.seen().told.contains(&Tell::Flush));
    desk.app.flushed(false);
    assert!(is_open(&desk));
    // Tried again at the next look.
    desk.pass(1);
    desk.app.flushed(true);
    assert!(!is_open(&desk));
}

#[test]
fn with_never_chosen_it_stays_open() {
    let desk = Desk::open();
    desk.set(|settings| settings.lock_after_minutes = 0);
    desk.pass(24 * 60);
    assert!(is_open(&desk));
}

#[test]
fn a_clock_set_back_does_not_keep_it_open_for_as_long_again() {
    let desk = Desk::open();
    desk.pass(-600);
    desk.pass(14);
    assert!(is_open(&desk));
    desk.pass(1);
    assert!(!is_open(&desk));
}

#[test]
fn it_locks_before_the_computer_sleeps_and_says_when_that_is_done() {
    let desk = Desk::open();
    let before = desk.shell.seen().may_sleep;
    desk.app.handle(Event::Sleeping);
    assert!(!is_open(&desk));
    assert_eq!(desk.shell.seen().may_sleep, before + 1);
}

#[test]
fn told_to_stay_open_it_holds_up_no_sleep() {
    let desk = Desk::open();
    desk.set(|settings| settings.lock_on_suspend = false);
    desk.app.handle(Event::Sleeping);
    assert!(is_open(&desk));
    assert_eq!(desk.shell.seen().may_sleep, 1);
}

#[test]
fn words_that_cannot_be_saved_hold_up_no_sleep_either() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.handle(Event::Sleeping);
    assert_eq!(desk.shell.seen().may_sleep, 0, "the page is saving");
    desk.app.flushed(false);
    assert_eq!(desk.shell.seen().may_sleep, 1);
}

#[test]
fn it_locks_with_the_screen_unless_told_not_to() {
    let desk = Desk::open();
    desk.set(|settings| settings.lock_on_screen_lock = false);
    desk.app.handle(Event::ScreenLocked);
    assert!(is_open(&desk));
    desk.set(|settings| settings.lock_on_screen_lock = true);
    desk.app.handle(Event::ScreenLocked);
    assert!(!is_open(&desk));
}

#[test]
fn hidden_it_locks_only_by_choice() {
    let desk = Desk::open();
    desk.open_the_window();
    desk.app.hide();
    assert!(is_open(&desk));
    desk.set(|settings| settings.lock_on_hide = true);
    desk.open_the_window();
    desk.app.hide();
    assert!(!is_open(&desk));
    assert!(!desk.shell.seen().window, "hidden stays hidden");
}

#[test]
fn asked_to_sleep_while_an_unlock_is_worked_on_it_does_not_open_after_all() {
    let desk = Desk::open();
    desk.app.lock();
    let locks = desk.app.locks_so_far();
    let vault = desk.app.vault_for_a_test(&words("right"));
    desk.app.handle(Event::Sleeping);
    let late = desk.app.opened(vault, locks).unwrap_err();
    assert_eq!(late.code(), onward_core::ErrorCode::Cancelled);
    assert!(!is_open(&desk));
    desk.unlock();
    assert!(is_open(&desk));
}

#[test]
fn a_backup_opened_at_the_locked_door_is_put_away_when_the_computer_sleeps() {
    let desk = Desk::open();
    desk.chooser.chooses(desk.folder().join("b.onward-backup"));
    desk.app.backup_now().unwrap();
    desk.app.lock();
    desk.app.choose_backup().unwrap();
    desk.app.preview_backup(&words("right")).unwrap();
    desk.app.handle(Event::Sleeping);
    assert!(desk.app.restore_backup().is_err());
}

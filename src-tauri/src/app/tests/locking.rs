use onward_core::journal::ListPart;
use std::fs;

use onward_core::reminders::Wording;
use onward_core::{Error, ErrorCode};

use super::desk::{Desk, words};
use crate::app::{Event, VaultState};
use crate::shell::Route;
use crate::tray_menu::TrayAction;

#[test]
fn locked_every_read_is_refused() {
    let desk = Desk::open();
    desk.app.lock();
    let refused = desk
        .app
        .with_store(|store, _| store.entries(ListPart::default(), 10))
        .map(|_| ());
    assert_eq!(refused.unwrap_err().code(), ErrorCode::Locked);
    assert_eq!(desk.app.vault_state(), VaultState::Locked);
}

#[test]
fn locking_replaces_the_web_view_that_showed_the_words() {
    let desk = Desk::open();
    desk.app.handle(Event::Tray(TrayAction::Open));
    let before = desk.shell.seen().windows_built;
    desk.app.lock();
    assert_eq!(desk.shell.seen().windows_built, before + 1);
}

#[test]
fn the_next_day_begins_with_itself_and_not_where_one_was() {
    let desk = Desk::open();
    desk.write("heron");
    desk.app.entry_shown(Some(1)).unwrap();
    assert_eq!(desk.app.entry_left(), Some(1));
    desk.pass(24 * 60);
    assert_eq!(desk.app.entry_left(), None);
    desk.app.lock();
    assert_eq!(
        desk.app.entry_shown(None).unwrap_err().code(),
        ErrorCode::Locked
    );
}

#[test]
fn locked_a_goals_reminder_still_comes_in_words_of_its_kind_and_is_known_after_the_unlock() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.pass(60);
    assert_eq!(desk.said(), ["Send two applications today | Two to go."]);
    desk.deliver(true);
    desk.unlock();
    desk.pass(1);
    assert_eq!(desk.said().len(), 1, "announced already");
}

#[test]
fn an_outcome_that_comes_after_locking_is_written_down_at_the_next_unlock() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.app.lock();
    desk.deliver(true);
    desk.unlock();
    desk.pass(1);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn locked_a_goal_comes_as_late_as_its_day_lasts_and_not_on_the_next() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.pass(6 * 60); // asleep until 20:00
    assert_eq!(desk.said().len(), 1);
    let desk = Desk::open();
    desk.set_goal(23, 30);
    desk.app.lock();
    desk.pass(10 * 60 + 30); // asleep until half past midnight
    assert!(desk.said().is_empty());
}

#[test]
fn locked_a_window_and_a_goal_due_together_are_both_said() {
    let desk = Desk::open();
    desk.set_goal(14, 15);
    desk.open_a_window();
    desk.app.lock();
    desk.pass(15);
    assert_eq!(desk.said().len(), 2);
}

#[test]
fn killed_before_a_locked_reminder_was_shown_it_comes_after_the_restart() {
    let desk = Desk::open();
    desk.open_a_window();
    desk.app.lock();
    desk.pass(15);
    let desk = desk.killed_and_started_again();
    desk.pass(1);
    assert_eq!(
        desk.said(),
        ["Onward | A reminder is waiting. Unlock Onward to see it."]
    );
    desk.pass(1);
    assert_eq!(desk.said().len(), 1, "on its way");
}

#[test]
fn an_agenda_that_cannot_be_written_keeps_nobody_out() {
    let desk = Desk::open();
    desk.open_a_window();
    let desk = desk.killed_and_started_again();
    desk.pass(15);
    desk.deliver(true);
    // A folder stands where the file has to be.
    fs::remove_file(desk.app.profile().agenda()).unwrap();
    fs::create_dir(desk.app.profile().agenda()).unwrap();
    desk.unlock();
    assert_eq!(desk.app.vault_state(), VaultState::Open);
    assert!(matches!(desk.app.unlock(&words("right")), Ok(())));
}

#[test]
fn locked_the_tray_goes_on_counting_down() {
    let desk = Desk::open();
    desk.open_a_window();
    desk.app.lock();
    desk.pass(4);
    assert_eq!(
        desk.tray_labels()[0],
        "Locked. Your window: 11 minutes left"
    );
    desk.pass(11);
    assert_eq!(
        desk.said(),
        ["Your window is over. | Unlock Onward for what comes next."]
    );
}

#[test]
fn with_discreet_wording_a_locked_reminder_says_nothing_but_that_it_waits() {
    let desk = Desk::open();
    desk.remind(|settings| settings.locked_wording = Wording::Discreet);
    desk.open_a_window();
    desk.app.lock();
    desk.pass(15);
    assert_eq!(
        desk.said(),
        ["Onward | A reminder is waiting. Unlock Onward to see it."]
    );
}

#[test]
fn a_no_pressed_in_the_tray_while_locked_waits_behind_the_unlock_screen() {
    let desk = Desk::open();
    desk.app.lock();
    desk.app.handle(Event::Tray(TrayAction::GotANo));
    assert!(desk.shell.seen().window);
    desk.unlock();
    assert_eq!(desk.page_loads().0, Some(Route::Naming));
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_the_right_one_still_does() {
    let desk = Desk::open();
    desk.app.lock();
    let refused = desk.app.unlock(&words("wrong"));
    assert!(matches!(refused, Err(Error::WrongPassphrase)));
    desk.unlock();
    assert_eq!(desk.app.vault_state(), VaultState::Open);
}

#[test]
fn the_agenda_outside_the_vault_holds_instants_and_nothing_else() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.open_a_window();
    let text = fs::read_to_string(desk.app.profile().agenda()).unwrap();
    let instants = |list: &serde_json::Value| {
        list.as_array().unwrap().iter().all(|one| {
            one.as_str()
                .is_some_and(|text| text.parse::<chrono::DateTime<chrono::Utc>>().is_ok())
        })
    };
    let agenda: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(agenda.as_object().unwrap().len(), 2);
    assert!(instants(&agenda["waiting"]) && instants(&agenda["announced"]));
    assert!(agenda["waiting"].as_array().unwrap().len() > 2);
}

#[test]
fn an_agenda_of_random_bytes_is_made_anew_at_unlock() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    fs::write(desk.app.profile().agenda(), [0xff, 0x00, 0x7b]).unwrap();
    let desk = desk.killed_and_started_again();
    desk.unlock();
    let text = fs::read_to_string(desk.app.profile().agenda()).unwrap();
    assert!(text.contains("2026-05-14T13:00:00"), "{text}");
}

//! The cases of `docs/reminders.md` about what is put off: for a quarter of an hour, five
//! minutes, an hour.

use onward_core::reminders::Fate;

use super::desk::Desk;
use crate::app::Event;
use crate::shell::{Press, Route};
use crate::tray_menu::TrayAction;

#[test]
fn case_24_a_snooze_is_kept_over_a_restart() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(true);
    desk.press(Press::Snooze(15));
    assert_eq!(desk.fates(), [Fate::Snoozed]);
    let desk = desk.killed_and_started_again();
    desk.unlock();
    desk.pass(14);
    assert!(desk.said().is_empty());
    desk.pass(1);
    assert_eq!(desk.said(), ["Send two applications today | Two to go."]);
}

#[test]
fn five_more_minutes_open_the_room_again_once_and_end_with_a_notification() {
    let desk = Desk::open();
    desk.stays_open();
    desk.open_a_window();
    desk.pass(15);
    desk.deliver(true);
    assert_eq!(desk.buttons(), ["Start my ritual", "Five more minutes"]);
    desk.pass(2);
    desk.press(Press::FiveMore);
    assert_eq!(desk.page_loads().0, Some(Route::Room));
    assert_eq!(desk.tray_labels()[0], "Your window: 5 minutes left");
    desk.pass(5);
    assert_eq!(desk.said().len(), 2);
    assert_eq!(desk.buttons(), ["Start my ritual"]);
}

#[test]
fn five_more_minutes_pressed_while_locked_end_while_locked() {
    let desk = Desk::open();
    desk.open_a_window();
    desk.app.lock();
    desk.pass(15);
    desk.deliver(true);
    desk.press(Press::FiveMore);
    assert_eq!(desk.tray_labels()[0], "Locked. Your window: 5 minutes left");
    desk.pass(5);
    assert_eq!(desk.said().len(), 2);
}

#[test]
fn snoozing_all_for_an_hour_withdraws_what_is_shown_and_brings_it_after_the_hour() {
    for locked in [false, true] {
        let desk = Desk::open();
        desk.stays_open();
        desk.set_goal(15, 0);
        desk.set_goal(15, 30);
        if locked {
            desk.app.lock();
        }
        desk.pass(60);
        desk.deliver(true);
        desk.app.handle(Event::Tray(TrayAction::Hush));
        desk.app.look();
        assert_eq!(desk.shell.seen().withdrawn.len(), 1);
        assert!(desk.tray_labels()[0].ends_with("Quiet until 16:00"));
        desk.pass(59);
        assert_eq!(desk.said().len(), 1, "locked: {locked}");
        desk.pass(1);
        assert_eq!(desk.said().len(), 2, "both in one");
        assert!(desk.said()[1].starts_with("Two small goals"));
    }
}

#[test]
fn a_windows_end_that_was_gone_on_from_is_withdrawn() {
    let desk = Desk::open();
    desk.stays_open();
    let id = desk.open_a_window();
    desk.pass(15);
    desk.deliver(true);
    desk.app
        .change(|store, now| store.rebound_finish(id, now))
        .unwrap();
    desk.handle_events();
    assert_eq!(desk.shell.seen().withdrawn.len(), 1);
}

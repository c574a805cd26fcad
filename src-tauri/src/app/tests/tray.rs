use super::desk::Desk;
use crate::app::Event;
use crate::tray_menu::{TrayAction, TrayIcon};

#[test]
fn the_tray_is_drawn_only_when_it_changed() {
    let desk = Desk::open();
    let drawn = desk.shell.seen().tray_draws;
    desk.pass(1);
    desk.pass(1);
    assert_eq!(desk.shell.seen().tray_draws, drawn);
    desk.set_goal(15, 0);
    assert_eq!(desk.shell.seen().tray_draws, drawn + 1);
}

#[test]
fn ticking_a_goal_in_the_tray_counts_once_and_a_met_one_is_taken_back() {
    let desk = Desk::open();
    let id = desk.set_goal(15, 0);
    assert_eq!(desk.tray_labels()[1], "Send two applications: two to go");
    let tick = || {
        desk.app.handle(Event::Tray(TrayAction::Tick(id)));
        desk.app.look();
    };
    tick();
    assert_eq!(
        desk.tray_labels()[1],
        "Send two applications: one done, one to go"
    );
    tick();
    assert_eq!(
        desk.tray_labels()[..2],
        [
            "Today’s small goals are done.",
            "Send two applications: done"
        ]
    );
    assert_eq!(
        desk.shell.seen().tray.as_ref().unwrap().icon,
        TrayIcon::Done
    );
    tick();
    assert_eq!(
        desk.tray_labels()[1],
        "Send two applications: one done, one to go"
    );
}

#[test]
fn a_tick_that_changes_nothing_still_draws_the_menu_anew() {
    // The desktop has ticked the line by itself already.
    let desk = Desk::open();
    desk.set_goal(15, 0);
    for _ in 0..2 {
        desk.app
            .change(|store, now| store.application_add("", "", now))
            .unwrap();
    }
    desk.app.look();
    let drawn = desk.shell.seen().tray_draws;
    desk.app.handle(Event::Tray(TrayAction::Tick(1)));
    desk.app.look();
    assert_eq!(desk.shell.seen().tray_draws, drawn + 1);
}

#[test]
fn locked_the_tray_names_no_goal() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.app.look();
    assert_eq!(
        desk.tray_labels(),
        [
            "Locked",
            "Unlock",
            "I got a no",
            "A small win",
            "Quick note",
            "Snooze all for an hour",
            "Take today off",
            "Quit Onward"
        ]
    );
}

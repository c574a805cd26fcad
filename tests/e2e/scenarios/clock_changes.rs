use std::time::Duration;

use chrono_tz::Europe::Berlin;

use crate::desk::{Clock, Desk, SOON, never};
use crate::notifications::Notifications;
use crate::person::{GoalWanted, add_a_goal, first_start, hide, let_it_look_at_the_clock};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn case_01_in_a_real_window_the_hour_that_spring_skips_ends_with_the_reminder_once() {
    let desk = Desk::new("clock-spring");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    // Minutes before, so that a journal left alone is not locked by itself meanwhile.
    let clock = Clock::at(&desk, Berlin, "2026-03-29 01:55:00");
    let mut app = first_start(&desk, &clock.env());
    let page = app.page();
    page.wait_for_text("29 March");
    let goal = GoalWanted {
        kind: "Applications",
        title: "",
        times: 2,
        time: "02:30",
    };
    add_a_goal(page, &goal);
    hide(&desk, &screen, &mut app);
    tray.menu().wait_for("Send two applications", SOON);

    clock.set("2026-03-29 01:59:46");
    let_it_look_at_the_clock(&desk, &clock.env());
    never(
        "it came before the end of the gap",
        Duration::from_secs(5),
        || notifications.shown().pop(),
    );
    let due = notifications.wait_for("Send two applications today", SOON);
    assert_eq!(notifications.shown(), [due]);
    // Set back by hand, the same night comes again; the reminder does not.
    clock.set("2026-03-29 01:59:55");
    let_it_look_at_the_clock(&desk, &clock.env());
    never("it came twice", Duration::from_secs(10), || {
        notifications.shown().get(1).cloned()
    });
    assert!(app.is_running(), "it ended: {}", app.said());
}

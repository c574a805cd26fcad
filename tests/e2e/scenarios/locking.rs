use chrono_tz::Europe::Berlin;

use crate::desk::{Clock, Desk, SOON, wait_for};
use crate::notifications::Notifications;
use crate::person::{
    A_KEY, GoalWanted, add_a_goal, first_start, let_it_look_at_the_clock, unlock_by_keyboard,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn locked_from_the_tray_nothing_can_be_read_and_the_reminder_still_comes() {
    let desk = Desk::new("locking");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let clock = Clock::at(&desk, Berlin, "2026-05-14 10:00:00");
    let mut app = first_start(&desk, &clock.env());
    let page = app.page();
    let title = "Write to Marguerite";
    let goal = GoalWanted {
        kind: "My own",
        title,
        times: 1,
        time: "10:02",
    };
    add_a_goal(page, &goal);
    let menu = tray.menu();
    menu.wait_for(title, SOON);
    app.let_go_of_page();
    menu.press("Lock");
    screen.wait_for("Locked · Onward", SOON);
    wait_for("a tray without private words", SOON, || {
        let labels = menu.labels();
        let tells = labels.iter().any(|label| label.contains("Marguerite"));
        if tells { Err(labels) } else { Ok(()) }
    });
    menu.wait_for("Unlock", SOON);

    // Seconds before it is due: that it comes is the clock's own doing.
    clock.set("2026-05-14 10:01:54");
    let_it_look_at_the_clock(&desk, &clock.env());
    assert_eq!(notifications.shown(), [], "before it was due");
    let due = wait_for("a reminder", SOON, || {
        let mut shown = notifications.shown();
        shown.pop().ok_or(shown)
    });
    let said = format!("{} {}", due.summary, due.body);
    assert!(
        !said.contains("Marguerite"),
        "private words while locked: {said}"
    );
    unlock_by_keyboard(&desk, &screen);
    screen.wait_for("Today · Onward", A_KEY);
    menu.wait_for(title, SOON);
}

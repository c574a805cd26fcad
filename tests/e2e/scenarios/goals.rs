use chrono_tz::Europe::Berlin;

use crate::desk::{Clock, Desk, SOON, wait_for};
use crate::notifications::Notifications;
use crate::person::{GoalWanted, add_a_goal, first_start, hide, let_it_look_at_the_clock};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn a_goal_is_reminded_of_at_its_time_and_ticked_from_the_tray() {
    let desk = Desk::new("goals");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let clock = Clock::at(&desk, Berlin, "2026-05-14 10:00:00");
    let mut app = first_start(&desk, &clock.env());
    let page = app.page();
    let goal = GoalWanted {
        kind: "Applications",
        title: "",
        times: 2,
        time: "10:03",
    };
    add_a_goal(page, &goal);
    page.press("Today");
    page.wait_for_title("Today");
    page.press("Add an application: Send two applications");
    page.fill("Company", "Halden and Ruiz");
    page.press("Add");
    page.wait_for_text("1 of 2");
    hide(&desk, &screen, &mut app);

    // Seconds before it is due: that it comes is the clock's own doing.
    clock.set("2026-05-14 10:02:54");
    let_it_look_at_the_clock(&desk, &clock.env());
    let due = notifications.wait_for("Send two applications today", SOON);
    assert!(due.body.contains("One done, one to go"), "{due:?}");
    assert!(
        !due.body.contains("Halden"),
        "a name in a notification: {due:?}"
    );
    let menu = tray.menu();
    menu.wait_for("Send two applications: one done, one to go", SOON);
    menu.press("Send two applications");
    wait_for("the goal to be met in the tray", SOON, || {
        let labels = menu.labels();
        let waits = labels.iter().any(|label| label.contains("one to go"));
        if waits { Err(labels) } else { Ok(()) }
    });
    notifications.close_all();
    let said: Vec<_> = notifications
        .history()
        .into_iter()
        .map(|one| one.summary)
        .collect();
    assert_eq!(said.len(), 1, "said once: {said:?}");
    menu.press("Open Onward");
    screen.wait_for("Today", SOON);
}

use std::time::Duration;

use crate::desk::{Desk, SOON, wait_for};
use crate::notifications::Notifications;
use crate::person::{
    A_KEY, GoalWanted, a_minute_soon, add_a_goal, first_start, unlock_by_keyboard,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[test]
fn locked_from_the_tray_nothing_can_be_read_and_the_reminder_still_comes() {
    let desk = Desk::new("locking");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let mut app = first_start(&desk, &[]);
    let page = app.page();
    let title = "Write to Marguerite";
    let goal = GoalWanted {
        kind: "My own",
        title,
        times: 1,
        time: &a_minute_soon(Duration::from_secs(20)),
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

    let due = wait_for("a reminder", Duration::from_secs(100), || {
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

use std::time::Duration;

use chrono_tz::Europe::Berlin;

use crate::desk::{Clock, Desk, SOON, wait_for};
use crate::notifications::{Notification, Notifications};
use crate::person::{
    GoalWanted, add_a_goal, first_start, hide, let_it_look_at_the_clock, open_the_room, settings,
    unlock_by_keyboard,
};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// Waits for the notification after so many others.
#[track_caller]
fn nth(notifications: &Notifications, number: usize) -> Notification {
    wait_for(&format!("notification {number}"), SOON, || {
        let shown = notifications.shown();
        shown.get(number - 1).cloned().ok_or(shown)
    })
}

#[track_caller]
fn nothing_on_screen(notifications: &Notifications) {
    wait_for("an empty screen", SOON, || {
        match notifications.on_screen() {
            0 => Ok(()),
            some => Err(some),
        }
    });
}

#[test]
fn a_reminder_is_snoozed_done_and_withdrawn_open_and_locked() {
    let desk = Desk::new("answers");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let clock = Clock::at(&desk, Berlin, "2026-05-14 09:40:00");
    let mut app = first_start(&desk, &clock.env());
    let page = app.page();
    settings(page, "Lock and backups");
    page.press("Never");
    for (kind, times, time) in [
        ("Applications", 2, "10:00"),
        ("Messages", 1, "11:00"),
        ("Learning", 1, "12:00"),
    ] {
        let goal = GoalWanted {
            kind,
            title: "",
            times,
            time,
        };
        add_a_goal(page, &goal);
    }
    hide(&desk, &screen, &mut app);
    let menu = tray.menu();
    let at = |time: &str| {
        clock.set(&format!("2026-05-14 {time}"));
        let_it_look_at_the_clock(&desk, &clock.env());
    };

    at("10:00:01");
    assert_eq!(
        nth(&notifications, 1).summary,
        "Send two applications today"
    );
    notifications.press("Snooze 15 min");
    nothing_on_screen(&notifications);
    at("10:15:05");
    let again = nth(&notifications, 2);
    assert_eq!(again.summary, "Send two applications today");
    notifications.press("Done");
    menu.wait_for("Send two applications: done", SOON);

    // Ticked in the tray while it is on the screen, it goes.
    at("11:00:01");
    assert_eq!(nth(&notifications, 3).summary, "Write one message today");
    menu.press("Write one message");
    nothing_on_screen(&notifications);

    // Locked, the press is sealed and counts at the unlock.
    menu.press("Lock");
    menu.wait_for("Locked", SOON);
    at("12:00:01");
    nth(&notifications, 4);
    notifications.press("Done");
    nothing_on_screen(&notifications);
    menu.press("Unlock");
    unlock_by_keyboard(&desk, &screen);
    menu.wait_for("Today’s small goals are done.", Duration::from_secs(40));
}

#[test]
fn a_click_on_a_reminder_leads_to_today_from_wherever_one_is() {
    let desk = Desk::new("click");
    let notifications = Notifications::of(&desk);
    let clock = Clock::at(&desk, Berlin, "2026-05-14 09:55:00");
    let app = first_start(&desk, &clock.env());
    let page = app.page();
    let goal = GoalWanted {
        kind: "Messages",
        title: "",
        times: 1,
        time: "10:00",
    };
    add_a_goal(page, &goal);
    page.press("Journal");
    page.wait_for_title("Journal");
    clock.set("2026-05-14 10:00:01");
    let_it_look_at_the_clock(&desk, &clock.env());
    notifications.wait_for("Write one message today", SOON);
    notifications.click();
    page.wait_for_title("Today");
    nothing_on_screen(&notifications);
}

#[test]
fn five_more_minutes_lead_back_to_the_room_once() {
    let desk = Desk::new("five-more");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let mut app = first_start(&desk, &[("ONWARD_TEST_WINDOW_SECONDS", "12")]);
    open_the_room(app.page());
    hide(&desk, &screen, &mut app);
    let over = notifications.wait_for("Your window is over.", Duration::from_secs(40));
    assert!(!over.body.contains("Halden"), "{over:?}");
    notifications.press("Five more minutes");
    screen.wait_for("The window is open", SOON);
    tray.menu().wait_for("Your window: 5 minutes left", SOON);
    nothing_on_screen(&notifications);
}

#[test]
fn all_is_snoozed_for_an_hour_and_a_day_off_taken_from_the_tray() {
    let desk = Desk::new("calm");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut app = first_start(&desk, &[]);
    hide(&desk, &screen, &mut app);
    let menu = tray.menu();
    menu.press("Snooze all for an hour");
    menu.wait_for("Quiet until", SOON);
    menu.press("Remind me again");
    menu.wait_for("Nothing is waiting.", SOON);
    menu.press("Take today off");
    menu.wait_for("A day off", SOON);
    assert_eq!(menu.wait_for("Take today off", SOON).ticked, Some(true));
    menu.press("A small win");
    screen.wait_for("A small win", SOON);
    menu.press("Take today off");
    menu.wait_for("Nothing is waiting.", SOON);
}

#[test]
fn starting_at_login_is_set_up_hidden_and_taken_back() {
    let desk = Desk::new("login");
    let app = first_start(&desk, &[]);
    let page = app.page();
    let entry = desk.path("home").join("config/autostart");
    let kept = || {
        let files = std::fs::read_dir(&entry).into_iter().flatten().flatten();
        let texts = files.map(|file| std::fs::read_to_string(file.path()).unwrap_or_default());
        texts.collect::<Vec<_>>()
    };
    settings(page, "This computer");
    page.press("Start at login");
    wait_for("an entry for the login", SOON, || match kept().as_slice() {
        [text] if text.contains("--hidden") => Ok(()),
        other => Err(other.to_vec()),
    });
    page.press("Start at login");
    wait_for("no entry", SOON, || {
        let left = kept();
        let off = left.iter().all(|text| text.contains("Hidden=true"));
        if off { Ok(()) } else { Err(left) }
    });
}

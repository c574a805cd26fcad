use std::time::{Duration, Instant};

use crate::desk::{Desk, Parts, Process, SOON, never, wait_for};
use crate::eavesdropper::Eavesdropper;
use crate::notifications::Notifications;
use crate::page::Page;
use crate::person::{ask_for_a_test_reminder, first_start, hide, notices_are};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

#[track_caller]
fn wait_until_notices_are(page: &Page, wanted: &str) {
    wait_for(&format!("notifications to be {wanted}"), SOON, || {
        let now = notices_are(page);
        if now == wanted { Ok(()) } else { Err(now) }
    });
}

#[test]
fn a_notification_is_quiet_keeps_to_the_desktops_own_time_and_carries_its_icon() {
    let desk = Desk::new("notice-hints");
    let overheard = Eavesdropper::on(&desk);
    let app = first_start(&desk, &[]);
    ask_for_a_test_reminder(app.page());
    let told = overheard.wait_for("", SOON);
    assert!(matches!(told.urgency(), Some(0 | 1)), "{told:?}");
    assert!(told.is_silent() && told.sound().is_none(), "{told:?}");
    assert_eq!((told.timeout, told.replaces), (-1, 0));
    assert_eq!(told.text("desktop-entry"), Some("Onward"));
    assert!(told.has("image-data"), "not installed, it brings its icon");
    assert_eq!(told.buttons(), ["Open"]);
    assert!(told.body.contains("reminders reach you"), "{told:?}");
}

#[test]
fn case_31_a_daemon_that_ends_and_comes_again_shows_the_next_reminder() {
    let desk = Desk::new("daemon-restarted");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let notifications = Notifications::of(&desk);
    let mut app = first_start(&desk, &[]);
    ask_for_a_test_reminder(app.page());
    notifications.wait_for_count(1, SOON);
    desk.kill_notifier();
    wait_until_notices_are(app.page(), "no_daemon");
    ask_for_a_test_reminder(app.page());
    never("it was to go on", Duration::from_secs(7), || {
        (!app.is_running()).then(|| app.said())
    });
    desk.start_notifier();
    wait_until_notices_are(app.page(), "ready");
    ask_for_a_test_reminder(app.page());
    notifications.wait_for_count(1, SOON);
    hide(&desk, &screen, &mut app);
    notifications.press("Open");
    screen.wait_for("Today · Onward", SOON);
    notifications.wait_for_count(0, SOON);
    tray.menu().press("Quit Onward");
    app.wait_until_gone();
}

#[test]
fn case_32_a_daemon_that_hangs_is_found_out_and_nothing_waits_for_it() {
    let desk = Desk::new("daemon-hangs");
    let tray = TrayHost::on(&desk);
    let notifications = Notifications::of(&desk);
    let overheard = Eavesdropper::on(&desk);
    let app = first_start(&desk, &[]);
    let page = app.page();
    desk.with_notifier(Process::freeze);
    ask_for_a_test_reminder(page);
    wait_for("it to be asked for", SOON, || {
        let told = overheard.told();
        if told.is_empty() { Err(told) } else { Ok(()) }
    });
    let asked = Instant::now();
    // Meanwhile everything goes on, on every thread.
    page.press("Journal");
    page.wait_for_title("Journal");
    tray.menu().wait_for("Lock", SOON);
    wait_until_notices_are(page, "silent");
    let took = asked.elapsed();
    assert!(took < Duration::from_secs(4), "found out after {took:?}");
    desk.with_notifier(Process::thaw);
    // What it shows too late counts as not shown, and is taken back.
    wait_until_notices_are(page, "ready");
    notifications.wait_for_count(0, SOON);
    assert_eq!(overheard.closed().len(), 1);
    ask_for_a_test_reminder(page);
    notifications.wait_for_count(1, SOON);
}

#[test]
fn leaving_takes_the_notifications_along_also_from_a_daemon_that_hangs() {
    let desk = Desk::new("daemon-farewell");
    let tray = TrayHost::on(&desk);
    let notifications = Notifications::of(&desk);
    for hangs in [false, true] {
        let mut app = if hangs {
            crate::person::start_and_unlock(&desk, &[])
        } else {
            first_start(&desk, &[])
        };
        ask_for_a_test_reminder(app.page());
        notifications.wait_for_count(1, SOON);
        app.let_go_of_page();
        if hangs {
            desk.with_notifier(Process::freeze);
        }
        let asked = Instant::now();
        tray.menu().press("Quit Onward");
        app.wait_until_gone();
        let took = asked.elapsed();
        assert!(took < Duration::from_secs(5), "gone after {took:?}");
        if hangs {
            desk.with_notifier(Process::thaw);
        }
        notifications.wait_for_count(0, SOON);
    }
}

#[test]
fn without_a_daemon_at_first_reminders_come_once_there_is_one() {
    let parts = Parts {
        notifier: false,
        ..Parts::default()
    };
    let desk = Desk::with("daemon-late", parts);
    let app = first_start(&desk, &[]);
    let page = app.page();
    assert_eq!(notices_are(page), "no_daemon");
    ask_for_a_test_reminder(page);
    never("it was to go on", Duration::from_secs(7), || {
        (!app.is_running()).then(|| app.said())
    });
    desk.start_notifier();
    wait_until_notices_are(page, "ready");
    ask_for_a_test_reminder(page);
    Notifications::of(&desk).wait_for_count(1, SOON);
}

//! The test's own bus and desktop.

use std::any::type_name_of_val;
use std::env;
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::sleep;
use std::time::Duration;

use super::super::Notifications;
use super::daemon::Daemon;
use crate::app::Event;
use crate::desktop::known::Known;
use crate::desktop::private_bus::Bus;
use crate::shell::{
    Button, Desktop, NoticesState, Notification, Outcome, Press, Route, TrayState, Urgency,
};

/// How long what is to happen may take on a slow, busy machine.
pub(super) const SOON: Duration = Duration::from_secs(20);
/// How long it is watched that something does not happen.
pub(super) const A_WHILE: Duration = Duration::from_millis(200);
/// Set where a test is by itself.
const ALONE: &str = "ONWARD_TEST_ALONE";

/// notify-rust takes the bus from the environment, which belongs to the whole process: so
/// each of these tests runs in a process of its own, on a bus of its own.
#[track_caller]
pub(super) fn alone(test: impl FnOnce()) {
    let bus = Bus::start();
    alone_at(&bus.address, test);
}

#[track_caller]
pub(super) fn alone_at<T: FnOnce()>(address: &str, test: T) {
    if env::var_os(ALONE).is_some() {
        return test();
    }
    // "onward::path::to::the_test::{{closure}}"
    let name = type_name_of_val(&test);
    let name = name.strip_suffix("::{{closure}}").unwrap();
    let (_, name) = name.split_once("::").unwrap();
    let ran = Command::new(env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(ALONE, "1")
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    let wrote = String::from_utf8_lossy(&ran.stderr);
    let is_run = ran.status.success() && said.contains("1 passed");
    assert!(is_run, "{said}\n{wrote}");
}

pub(super) struct Desk {
    pub(super) notifications: Notifications,
    pub(super) known: Arc<Known>,
    pub(super) events: Receiver<Event>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let (events, inbox) = mpsc::channel();
        let desktop = Desktop {
            tray: TrayState::Shown,
            notices: NoticesState::Ready,
        };
        let known = Arc::new(Known::new(desktop, events.clone()));
        Self {
            notifications: Notifications::new(known.clone(), events),
            known,
            events: inbox,
        }
    }

    pub(super) fn next(&self) -> Event {
        self.events.recv_timeout(SOON).unwrap()
    }

    pub(super) fn nothing_comes(&self) {
        let event = self.events.recv_timeout(A_WHILE);
        assert_eq!(event, Err(RecvTimeoutError::Timeout));
    }

    /// Shows one under this ticket, which the daemon gives this id.
    pub(super) fn show(&self, daemon: &Daemon, ticket: u64) {
        daemon.answers(true);
        self.notifications.notify(ticket, notification("One to go"));
        daemon.next();
        assert_eq!(self.next(), Event::Delivered(ticket, Outcome::Shown));
        // notify-rust begins to listen only now.
        sleep(A_WHILE);
    }
}

pub(super) fn notification(summary: &str) -> Notification {
    let button = |press, label: &str| Button {
        press,
        label: label.into(),
    };
    Notification {
        summary: summary.into(),
        body: "This & that".into(),
        buttons: vec![
            button(Press::Done, "Done"),
            button(Press::Snooze(15), "Snooze 15 min"),
            button(Press::Open(Some(Route::Today)), "Open"),
        ],
        opens: Some(Route::Today),
        urgency: Urgency::Low,
        sound: false,
    }
}

//! The program's side.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};

use zbus::connection::Builder;

use super::super::Notifications;
use super::daemon::Daemon;
use super::{A_WHILE, SOON};
use crate::app::Event;
use crate::desktop::known::Known;
use crate::shell::{
    Button, Desktop, NoticesState, Notification, Outcome, Press, Route, TrayState, Urgency,
};

pub(super) struct Desk {
    pub(super) notifications: Notifications,
    pub(super) known: Arc<Known>,
    pub(super) events: Receiver<Event>,
}

impl Desk {
    pub(super) fn on(address: &str) -> Self {
        let (events, inbox) = mpsc::channel();
        let desktop = Desktop {
            tray: TrayState::Shown,
            notices: NoticesState::Ready,
        };
        let known = Arc::new(Known::new(desktop, events.clone()));
        let address = address.to_owned();
        let bus = move || Builder::address(address.as_str());
        Self {
            notifications: Notifications::on(bus, known.clone(), events),
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

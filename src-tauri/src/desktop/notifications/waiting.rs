//! Notifications of macOS and Windows, by notify-rust. Each lives on a thread of its own,
//! which is what its handle needs to hear of buttons. It can neither change one in place nor
//! take one back: a second one under the same ticket is not shown, and a withdrawn one stays
//! until its own end.

use std::collections::HashSet;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use notify_rust::NotificationResponse;

use super::super::known::Known;
use super::{CLICK, PATIENCE, key, own, pressed};
use crate::app::Event;
use crate::shell::{NoticesState, Notification, Outcome, Ticket};
use crate::words;

#[derive(Clone)]
pub(super) struct Notifications {
    known: Arc<Known>,
    events: Sender<Event>,
    shown: Arc<Mutex<HashSet<Ticket>>>,
}

impl Notifications {
    pub(super) fn new(known: Arc<Known>, events: Sender<Event>) -> Self {
        own::introduce();
        Self {
            known,
            events,
            shown: Arc::default(),
        }
    }

    pub(super) fn notify(&self, ticket: Ticket, notification: Notification) {
        if !self.shown().insert(ticket) {
            return;
        }
        let (outcome, answer) = mpsc::channel();
        let live = self.clone();
        let watch = self.clone();
        thread::spawn(move || {
            let started = thread::Builder::new()
                .name("notification".into())
                .spawn(move || live.live(ticket, &notification, &outcome));
            let outcome = match started.map(|_| answer.recv_timeout(PATIENCE)) {
                Ok(Ok(true)) => Outcome::Shown,
                Ok(Err(mpsc::RecvTimeoutError::Timeout)) => Outcome::Silent,
                Ok(_) | Err(_) => Outcome::Refused,
            };
            watch.delivered(ticket, outcome);
        });
    }

    pub(super) fn change(&self, _ticket: Ticket, _notification: Notification) {}

    pub(super) fn withdraw(&self, _ticket: Ticket) {}

    pub(super) fn leave(&self) {}

    /// Shows it and waits for its end.
    fn live(&self, ticket: Ticket, notification: &Notification, outcome: &Sender<bool>) {
        let handle = drawn(notification).show();
        let _ = outcome.send(handle.is_ok());
        let Ok(handle) = handle else {
            // Nothing of the error: it could repeat what was to be shown.
            eprintln!("onward: a notification could not be shown");
            return;
        };
        let _ = handle.wait_for_response(|response: &NotificationResponse| {
            let name = match response {
                NotificationResponse::Default => CLICK,
                NotificationResponse::Action(name) => name,
                _ => return,
            };
            if let Some(press) = pressed(notification, name) {
                let _ = self.events.send(Event::Pressed(ticket, press));
            }
        });
        if self.shown().remove(&ticket) {
            let _ = self.events.send(Event::Gone(ticket));
        }
    }

    fn delivered(&self, ticket: Ticket, outcome: Outcome) {
        if outcome != Outcome::Shown {
            self.shown().remove(&ticket);
        }
        let silent = outcome == Outcome::Silent;
        self.known.change(|desktop| {
            desktop.notices = if silent {
                NoticesState::Silent
            } else {
                NoticesState::Ready
            };
        });
        let _ = self.events.send(Event::Delivered(ticket, outcome));
    }

    fn shown(&self) -> MutexGuard<'_, HashSet<Ticket>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn drawn(notification: &Notification) -> notify_rust::Notification {
    let mut drawn = notify_rust::Notification::new();
    drawn
        .appname(words::ONWARD)
        .summary(&notification.summary)
        .body(&notification.body);
    #[cfg(windows)]
    drawn.app_id(own::IDENTITY);
    for button in &notification.buttons {
        drawn.action(&key(button.press), &button.label);
    }
    if notification.sound {
        drawn.sound_name(own::SOUND);
    }
    drawn
}

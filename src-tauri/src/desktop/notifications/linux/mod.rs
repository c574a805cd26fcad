//! The freedesktop notifications, by notify-rust: each lives on a thread of its own, which
//! sleeps until its daemon or the app has something for it.

mod asking;
mod card;
mod message;
mod owner;
mod picture;
mod screen;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::mpsc::{self, Sender};

use super::super::known::Known;
use super::FAREWELL;
use crate::app::Event;
use crate::shell::{Notification, Ticket};
use screen::Screen;

/// What a notification is told.
enum Order {
    /// Say this instead.
    Change(Notification),
    /// Leave the screen, and let go of this once that is done.
    Withdraw(Option<Sender<()>>),
    /// The daemon ended, and what it showed with it.
    DaemonWent,
}

pub(super) struct Notifications(Arc<Screen>);

impl Notifications {
    pub(super) fn new(known: Arc<Known>, events: Sender<Event>) -> Self {
        Self(Arc::new(Screen::new(known, events)))
    }

    pub(super) fn notify(&self, ticket: Ticket, notification: Notification) {
        self.0.notify(ticket, notification);
    }

    pub(super) fn change(&self, ticket: Ticket, notification: Notification) {
        self.0.change(ticket, notification);
    }

    pub(super) fn withdraw(&self, ticket: Ticket) {
        self.0.withdraw(ticket);
    }

    pub(super) fn leave(&self) {
        let (leaving, all_left) = mpsc::channel();
        self.0.leave(&leaving);
        drop(leaving);
        // Nothing is ever sent: it ends when the last one has let go.
        let _ = all_left.recv_timeout(FAREWELL);
    }
}

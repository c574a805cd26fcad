//! Windows: sleep by a call from the power manager, the screen's lock by a message to a
//! window of its own that nobody sees.

mod lock;
mod suspend;

use std::sync::mpsc::Sender;
use std::thread;

use crate::app::Event;
use suspend::Suspend;

/// The watch over both.
pub(super) struct Session(&'static Suspend);

impl Session {
    pub(super) fn watch(events: Sender<Event>) -> Self {
        let suspend = Suspend::watch(events.clone());
        thread::spawn(|| {
            if let Err(error) = lock::watch(events) {
                eprintln!("onward: a locked screen goes unnoticed ({error})");
            }
        });
        Self(suspend)
    }

    pub(super) fn may_sleep(&self) {
        self.0.may_go_on();
    }
}

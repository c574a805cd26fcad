//! What the desktop can do, as it was last seen. Several threads see something of it;
//! whoever changes it tells the controller.

use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};

use crate::app::Event;
use crate::shell::Desktop;

pub(super) struct Known {
    desktop: Mutex<Desktop>,
    events: Sender<Event>,
}

impl Known {
    pub(super) fn new(desktop: Desktop, events: Sender<Event>) -> Self {
        Self {
            desktop: Mutex::new(desktop),
            events,
        }
    }

    pub(super) fn now(&self) -> Desktop {
        *self.desktop.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes it, telling the controller if anything is different then.
    pub(super) fn change(&self, change: impl FnOnce(&mut Desktop)) {
        let mut desktop = self.desktop.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *desktop;
        change(&mut desktop);
        let changed = *desktop != before;
        drop(desktop);
        if changed {
            let _ = self.events.send(Event::DesktopChanged);
        }
    }
}

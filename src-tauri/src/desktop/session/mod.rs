//! What becomes of the user's session: the computer is about to sleep, it is awake
//! again, the screen was locked. One file per system. Watched, never polled.

#[cfg(any(windows, test))]
mod gate;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux as system;
#[cfg(target_os = "macos")]
use macos as system;
#[cfg(windows)]
use windows as system;

use std::sync::mpsc::Sender;

use crate::app::Event;

/// The watch over the session; it lasts as long as the program.
pub(super) struct Session(system::Session);

impl Session {
    /// Begins to watch: [`Event::Sleeping`], [`Event::Woke`] and [`Event::ScreenLocked`]
    /// arrive in `events`. What the system does not offer is said once on standard error
    /// and never arrives. Does not block; called on the main thread.
    pub(super) fn watch(events: Sender<Event>) -> Self {
        Self(system::Session::watch(events))
    }

    /// After [`Event::Sleeping`]: the system may go on. Where this does not come, it waits
    /// no longer than a few seconds.
    pub(super) fn may_sleep(&self) {
        self.0.may_sleep();
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests;

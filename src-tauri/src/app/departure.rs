//! Leaving the window: hide, lock or quit, but never before what was typed is saved.

use std::thread;
use std::time::Duration;

use super::{App, Event};
use crate::shell::{Tell, TrayState};

/// Why the web view is about to go, the weaker reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Departure {
    /// To the tray.
    Hide,
    /// The vault is locked.
    Lock,
    /// The program ends.
    Quit,
}

/// How long the user interface may take to save. It saves as one types, so this is for
/// the last words only; a hung page must not keep the vault open.
const PATIENCE: Duration = Duration::from_millis(1500);

impl App {
    /// Asks the user interface to save, then departs; departs at once where there is none.
    pub(super) fn depart(&self, departure: Departure) {
        // A page that does not listen yet has nothing typed into it.
        if !self.has_page() {
            self.leave(departure);
            return;
        }
        let number = {
            let mut state = self.state();
            // Closing the window must not turn a lock under way into mere hiding.
            state.departure = state.departure.max(Some(departure));
            state.departures += 1;
            state.departures
        };
        self.shell.tell(Tell::Flush);
        let events = self.events.clone();
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            let _ = events.send(Event::FlushTimedOut(number));
        });
    }

    /// The user interface has saved everything, or could not: then nobody leaves, since
    /// the words would go with the window. It says so itself.
    pub fn flushed(&self, kept: bool) {
        match self.take_departure() {
            Some(departure) if kept => self.leave(departure),
            Some(_) => {
                // Words that could not be kept outweigh the lock: it is tried again.
                self.shell.may_sleep();
                self.show();
            }
            None => {}
        }
    }

    pub(super) fn flush_timed_out(&self, number: u64) {
        let mine = self.state().departures == number;
        if mine && let Some(departure) = self.take_departure() {
            self.leave(departure);
        }
    }

    fn take_departure(&self) -> Option<Departure> {
        self.state().departure.take()
    }

    /// Hides the window, or minimises it where nothing would lead back to a hidden one.
    pub fn hide(&self) {
        if self.shell.desktop().tray == TrayState::Shown {
            self.leave(Departure::Hide);
        } else {
            self.shell.minimise_window();
        }
    }

    /// Departs; everything typed is saved.
    pub fn leave(&self, departure: Departure) {
        match departure {
            Departure::Hide => {
                self.shell.drop_window();
                self.state().page_listens = false;
                self.let_go_of_backup();
                if self.wants(|settings| settings.lock_on_hide) {
                    self.lock();
                }
            }
            Departure::Lock => self.lock(),
            Departure::Quit => {
                // Closed before the process ends, so that nothing is left half done.
                self.close_vault();
                self.shell.quit();
            }
        }
    }
}

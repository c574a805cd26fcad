//! The controller: what is open, locked and running. Tray clicks, notification buttons,
//! window closing and due reminders arrive as one closed enum of [`Event`]s, on one
//! thread; commands call its methods from theirs.
//!
//! The state's lock is held for short work only, never while the desktop is asked for
//! something, and never on the main thread: there the desktop itself may be waiting.

mod backups;
mod departure;
mod dropping;
mod events;
mod guarding;
mod inbox;
mod looks;
mod page;
mod pictures;
mod place;
mod reminding;
mod restoring;
mod sharing;
mod standing;
mod state;
mod tasks;
mod tray;
mod unlocking;
mod upkeep;
mod ways_in;

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::TimeDelta;
use onward_core::clock::{Clock, Moment};
use onward_core::store::Store;
use onward_core::vault::{Cost, VaultFolder};
use onward_core::{Error, Result};

pub use departure::Departure;
pub use dropping::{DropPlace, Dropped, DroppedImages};
pub use events::Event;
pub use place::Place;
pub use reminding::{GoalPreview, Preview, Reminders};
pub use restoring::{BackupPreview, ChosenBackup};
pub use sharing::{ShareFormat, Shared};
pub use standing::VaultState;
pub use tasks::{Progress, Task};
pub use ways_in::RecoverySheet;

use crate::ports::{Autostart, Chooser, Keychain, Mail, Ports};
use crate::profile::Profile;
use crate::shell::Shell;
use state::State;

/// What tests may set, and a release never reads from outside.
#[derive(Debug, Clone, Copy, Default)]
pub struct Overrides {
    /// The length of every wallow window.
    pub window: Option<TimeDelta>,
    /// The cost of a new key slot.
    pub cost: Option<Cost>,
    /// No automatic backup: its thread would outlive a test that is about something else.
    pub no_backups: bool,
}

/// The controller.
pub struct App {
    clock: Box<dyn Clock>,
    shell: Arc<dyn Shell>,
    keychain: Box<dyn Keychain>,
    chooser: Box<dyn Chooser>,
    autostart: Box<dyn Autostart>,
    mail: Box<dyn Mail>,
    profile: Profile,
    overrides: Overrides,
    events: Sender<Event>,
    state: Mutex<State>,
    /// Held while a picture is decoded.
    decoding: Mutex<()>,
}

impl App {
    /// A controller. Its events are handled by [`App::run`].
    pub fn new(
        ports: Ports,
        profile: Profile,
        overrides: Overrides,
        events: Sender<Event>,
    ) -> Self {
        let Ports {
            clock,
            shell,
            keychain,
            chooser,
            autostart,
            mail,
        } = ports;
        let state = State::new(&profile, clock.now());
        let folder = VaultFolder::new(profile.place());
        if let Err(error) = folder.settle() {
            eprintln!("onward: a restore that was cut off could not be finished: {error}");
        }
        Self {
            clock,
            shell,
            keychain,
            chooser,
            autostart,
            mail,
            profile,
            overrides,
            events,
            state: Mutex::new(state),
            decoding: Mutex::new(()),
        }
    }

    /// The state. A panic elsewhere leaves it usable: every change to it is one step.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn folder(&self) -> VaultFolder {
        VaultFolder::new(self.profile.place())
    }

    /// Reads or writes the open vault.
    ///
    /// # Errors
    /// [`Error::Locked`] while it is not open, else what `work` answers.
    pub fn with_store<T>(&self, work: impl FnOnce(&mut Store, Moment) -> Result<T>) -> Result<T> {
        let now = self.clock.now();
        let mut state = self.state();
        let vault = state.vault.as_mut().ok_or(Error::Locked)?;
        work(&mut vault.store, now)
    }

    /// As [`App::with_store`], for what reminders and the tray depend on: both are looked
    /// at again.
    ///
    /// # Errors
    /// As [`App::with_store`].
    pub fn change<T>(&self, work: impl FnOnce(&mut Store, Moment) -> Result<T>) -> Result<T> {
        let value = self.with_store(work)?;
        self.send(Event::Changed);
        Ok(value)
    }

    /// The profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The desktop.
    pub fn shell(&self) -> &dyn Shell {
        self.shell.as_ref()
    }

    /// Whether Onward starts at login.
    pub fn autostart(&self) -> &dyn Autostart {
        self.autostart.as_ref()
    }

    /// The mail program.
    pub fn mail(&self) -> &dyn Mail {
        self.mail.as_ref()
    }

    /// How long a wallow window is now.
    ///
    /// # Errors
    /// As [`App::with_store`].
    pub fn window_length(&self) -> Result<TimeDelta> {
        self.with_store(|store, _| self.window_of(store))
    }

    fn window_of(&self, store: &Store) -> Result<TimeDelta> {
        match self.overrides.window {
            Some(length) => Ok(length),
            None => Ok(TimeDelta::minutes(store.settings()?.window_minutes.into())),
        }
    }

    /// Sends an event to the controller's own thread. Where that has ended, the program
    /// is ending too.
    pub fn send(&self, event: Event) {
        let _ = self.events.send(event);
    }
}

#[cfg(test)]
mod tests;

//! The controller: what is open, locked and running. Tray clicks, notification buttons,
//! window closing and due reminders arrive as one closed enum of [`Event`]s, on one
//! thread; commands call its methods from theirs.
//!
//! The state's lock is held for short work only, never while the desktop is asked for
//! something, and never on the main thread: there the desktop itself may be waiting.

mod backups;
mod departure;
mod events;
mod guarding;
mod inbox;
mod pictures;
mod place;
mod reminding;
mod restoring;
mod sharing;
mod tasks;
mod tray;
mod unlocking;
mod upkeep;
mod ways_in;

use std::collections::HashMap;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::{Clock, Moment};
use onward_core::reminders::{Agenda, Answer, Fate, Occurrence, OccurrenceKey};
use onward_core::store::Store;
use onward_core::vault::inbox::Arrived;
use onward_core::vault::{Cost, Presence, Vault, VaultFolder, WaysIn};
use onward_core::{Error, Result};

pub use departure::Departure;
pub use events::Event;
pub use place::Place;
pub use reminding::{GoalPreview, Preview, Reminders};
pub use restoring::{BackupPreview, ChosenBackup};
pub use sharing::{ShareFormat, Shared};
pub use tasks::{Progress, Task};
pub use ways_in::RecoverySheet;

use crate::ports::{Autostart, Chooser, Keychain, Mail, Ports};
use crate::preferences::Preferences;
use crate::profile::Profile;
use crate::shell::{Route, Shell, Tell, Ticket};
use crate::tray_menu::TrayMenu;

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

/// What the controller knows.
struct State {
    vault: Option<Vault>,
    preferences: Preferences,
    /// The screen asked for, until the user interface takes it.
    route: Option<Route>,
    /// What lies in the agenda file.
    agenda: Agenda,
    /// What is known of the coming reminders while locked.
    locked: Option<reminding::LockedView>,
    /// Outcomes that came while locked and could not be sealed.
    outcomes: Vec<(Vec<Occurrence>, Fate)>,
    /// Answers that could not be kept when they were given.
    answers: Vec<(Vec<OccurrenceKey>, Answer, Moment)>,
    /// Notifications handed to the desktop that have not gone yet.
    showing: HashMap<Ticket, reminding::Shown>,
    next_ticket: Ticket,
    /// When a test reminder was asked for.
    test_at: Option<DateTime<Utc>>,
    /// Whether the page has asked for the state, and so hears what it is told.
    page_listens: bool,
    departure: Option<Departure>,
    departures: u64,
    tray: Option<TrayMenu>,
    /// When Onward was last used by a person.
    last_use: DateTime<Utc>,
    /// What moved in from the sealed inbox, until the user interface takes it.
    arrived: Option<Arrived>,
    task: tasks::Running,
    /// How many times it was locked.
    locks: u64,
    recovery: Option<ways_in::PendingCode>,
    automatic: backups::Automatic,
    /// The local date on which what had its time was last let go of.
    tidied: Option<chrono::NaiveDate>,
    chosen: restoring::Chosen,
    /// The folder chosen to move to.
    new_place: Option<std::path::PathBuf>,
}

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// None yet.
    Absent,
    /// Locked.
    Locked,
    /// Open.
    Open,
    /// A database without its headers, or a folder that can't be looked into.
    Damaged,
    /// The folder it was moved to is not there now: a disk that is not connected.
    Missing,
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
        let state = State {
            vault: None,
            preferences: Preferences::read(&profile.preferences()),
            route: None,
            agenda: Agenda::read(&profile.agenda()),
            locked: None,
            outcomes: Vec::new(),
            answers: Vec::new(),
            showing: HashMap::new(),
            next_ticket: 1,
            test_at: None,
            page_listens: false,
            departure: None,
            departures: 0,
            tray: None,
            last_use: clock.now().utc,
            arrived: None,
            task: None,
            locks: 0,
            recovery: None,
            automatic: backups::Automatic::default(),
            tidied: None,
            chosen: restoring::Chosen::default(),
            new_place: None,
        };
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

    /// Which ways in there are, and how much waits in the sealed inbox.
    pub fn seen_locked(&self) -> (WaysIn, usize) {
        let folder = self.folder();
        (folder.ways_in(), folder.waiting_notes())
    }

    /// Whether there is a vault, and whether it is open.
    pub fn vault_state(&self) -> VaultState {
        if self.state().vault.is_some() {
            return VaultState::Open;
        }
        let usual = self.profile.place() == self.profile.usual_vault();
        match self.folder().presence() {
            Ok(Presence::Absent) if usual => VaultState::Absent,
            // A vault was moved there: nothing there is not the same as none.
            Ok(Presence::Absent) => VaultState::Missing,
            Ok(Presence::Present) => VaultState::Locked,
            // A folder that can't be looked into may hold a vault: never "absent".
            Ok(Presence::Orphaned) | Err(_) => VaultState::Damaged,
        }
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

    /// How Onward looks.
    pub fn preferences(&self) -> Preferences {
        self.state().preferences
    }

    /// Keeps how Onward looks.
    ///
    /// # Errors
    /// As [`Preferences::write`].
    pub fn set_preferences(&self, preferences: Preferences) -> Result<Preferences> {
        // Written under the lock: two at once would share one temporary file.
        let mut state = self.state();
        let kept = preferences.write(&self.profile.preferences())?;
        state.preferences = kept;
        drop(state);
        self.shell.theme_changed(kept.theme);
        Ok(kept)
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

    /// The page in the window with this label asks for the state: it listens from now on,
    /// and takes the screen that was asked for, once; locked, it goes there as far as it
    /// can. With it what moved in. A page that is being replaced gets neither: it would
    /// take them with it.
    pub fn page_listens(&self, label: &str) -> (Option<Route>, Option<Arrived>) {
        if !self.shell.is_current(label) {
            return (None, None);
        }
        let mut state = self.state();
        state.page_listens = true;
        let open = state.vault.is_some();
        (state.route.take(), state.arrived.take_if(|_| open))
    }

    /// Whether there is a page that hears what it is told.
    fn has_page(&self) -> bool {
        self.shell.has_window() && self.state().page_listens
    }

    /// Shows the window; a page that is built anew for it has yet to listen.
    fn show(&self) {
        if !self.shell.has_window() {
            self.state().page_listens = false;
        }
        self.shell.show_window();
    }

    /// Shows the window at a screen.
    fn go(&self, route: Route) {
        if self.has_page() {
            self.shell.tell(Tell::Route(route));
        } else {
            self.state().route = Some(route);
        }
        self.show();
    }

    /// Sends an event to the controller's own thread. Where that has ended, the program
    /// is ending too.
    pub fn send(&self, event: Event) {
        let _ = self.events.send(event);
    }
}

#[cfg(test)]
mod tests;

//! What the controller knows.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use onward_core::clock::Moment;
use onward_core::reminders::{Agenda, Answer, Fate, Occurrence, OccurrenceKey};
use onward_core::vault::Vault;
use onward_core::vault::inbox::Arrived;

use super::{Departure, backups, reminding, restoring, tasks, ways_in};
use crate::preferences::Preferences;
use crate::profile::Profile;
use crate::shell::{Route, Ticket};
use crate::tray_menu::TrayMenu;

/// What the controller knows.
pub(super) struct State {
    pub(super) vault: Option<Vault>,
    pub(super) preferences: Preferences,
    /// The screen asked for, until the user interface takes it.
    pub(super) route: Option<Route>,
    /// What lies in the agenda file.
    pub(super) agenda: Agenda,
    /// What is known of the coming reminders while locked.
    pub(super) locked: Option<reminding::LockedView>,
    /// Outcomes that came while locked and could not be sealed.
    pub(super) outcomes: Vec<(Vec<Occurrence>, Fate)>,
    /// Answers that could not be kept when they were given.
    pub(super) answers: Vec<(Vec<OccurrenceKey>, Answer, Moment)>,
    /// Notifications handed to the desktop that have not gone yet.
    pub(super) showing: HashMap<Ticket, reminding::Shown>,
    pub(super) next_ticket: Ticket,
    /// When a test reminder was asked for.
    pub(super) test_at: Option<DateTime<Utc>>,
    /// The entry under the pen, and on which day it came there: the next page begins there.
    pub(super) entry: Option<(i64, chrono::NaiveDate)>,
    /// Whether the page has asked for the state, and so hears what it is told.
    pub(super) page_listens: bool,
    pub(super) departure: Option<Departure>,
    pub(super) departures: u64,
    pub(super) tray: Option<TrayMenu>,
    /// When Onward was last used by a person.
    pub(super) last_use: DateTime<Utc>,
    /// What moved in from the sealed inbox, until the user interface takes it.
    pub(super) arrived: Option<Arrived>,
    pub(super) task: tasks::Running,
    /// How many times it was locked.
    pub(super) locks: u64,
    pub(super) recovery: Option<ways_in::PendingCode>,
    pub(super) automatic: backups::Automatic,
    /// The local date on which what had its time was last let go of.
    pub(super) tidied: Option<chrono::NaiveDate>,
    pub(super) chosen: restoring::Chosen,
    /// The folder chosen to move to.
    pub(super) new_place: Option<std::path::PathBuf>,
    /// Files that were dropped, until the page asks for the pictures in them.
    pub(super) dropped: Vec<std::path::PathBuf>,
}

impl State {
    /// Nothing is open yet.
    pub(super) fn new(profile: &Profile, now: Moment) -> Self {
        Self {
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
            entry: None,
            page_listens: false,
            departure: None,
            departures: 0,
            tray: None,
            last_use: now.utc,
            arrived: None,
            task: None,
            locks: 0,
            recovery: None,
            automatic: backups::Automatic::default(),
            tidied: None,
            chosen: restoring::Chosen::default(),
            new_place: None,
            dropped: Vec::new(),
        }
    }
}

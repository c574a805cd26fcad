//! The reminder engine: rules and a ledger in, what is due and when to look again out.
//!
//! It is a pure function ([`decide`]): no clock, no store, no notification. An
//! occurrence has a key (rule, local date, slot) and is written into the ledger before
//! it is shown; a deadline is an absolute instant. `docs/reminders.md` lists the cases.

mod agenda;
mod decide;
mod wall_time;

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use agenda::{Agenda, HORIZON_DAYS};
pub use decide::{Decision, decide, upcoming};
pub use wall_time::first_instant;

use crate::week::{TimeOfDay, Weekdays};

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RuleId {
    /// The end of the wallow window of this rebound.
    Window(i64),
    /// This daily goal.
    Goal(i64),
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Window(id) => write!(out, "window:{id}"),
            Self::Goal(id) => write!(out, "goal:{id}"),
        }
    }
}

impl FromStr for RuleId {
    type Err = crate::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || crate::Error::Internal("an unknown rule in the ledger".into());
        let (kind, id) = text.split_once(':').ok_or_else(unknown)?;
        let id = id.parse().map_err(|_| unknown())?;
        match kind {
            "window" => Ok(Self::Window(id)),
            "goal" => Ok(Self::Goal(id)),
            _ => Err(unknown()),
        }
    }
}

/// When a rule's occurrences are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schedule {
    /// Once, at an absolute instant: real minutes, whatever the clocks do.
    At(DateTime<Utc>),
    /// At a time of the wall clock, on these weekdays.
    Daily {
        /// The time.
        time: TimeOfDay,
        /// The days.
        weekdays: Weekdays,
    },
}

/// How long after its time an occurrence is still worth showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// For so long.
    For(TimeDelta),
    /// Until its local day is over.
    UntilDayEnds,
}

/// How late the end of a wallow window may still be announced.
pub const WINDOW_LATENESS: TimeDelta = TimeDelta::hours(2);

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What it is about.
    pub id: RuleId,
    /// When.
    pub schedule: Schedule,
    /// How late.
    pub lateness: Lateness,
    /// When it was last changed; what was due before that is not looked back for.
    pub changed_at: DateTime<Utc>,
    /// The local dates on which there is nothing to remind of, since it is done.
    pub met_on: Vec<NaiveDate>,
}

/// What makes an occurrence the same one again, wherever the clocks went meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OccurrenceKey {
    /// The rule.
    pub rule: RuleId,
    /// The local date it belongs to.
    pub date: NaiveDate,
    /// Which of the day's, from 0.
    pub slot: u16,
}

/// One time a rule comes due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Its key.
    pub key: OccurrenceKey,
    /// When it is due.
    pub due: DateTime<Utc>,
    /// From when on it is too late for a notification.
    pub expires: DateTime<Utc>,
}

/// What became of an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Written down, about to be shown. Found after a restart, it is shown then.
    Recorded,
    /// Shown as a notification.
    Shown,
    /// Shown while the vault was locked, without private words.
    ShownLocked,
    /// It could not be shown; it stands in the app's own list.
    NotShown,
    /// Not shown, since there was nothing left to remind of.
    AlreadyMet,
    /// Its time passed while the computer slept or was off.
    Missed,
}

/// What is known of past occurrences.
pub type Ledger = HashMap<OccurrenceKey, Fate>;

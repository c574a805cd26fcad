//! The reminder engine: rules and a ledger in, what is due and when to look again out.
//!
//! It is a pure function ([`decide`]): no clock, no store, no notification. An
//! occurrence has a key (rule, local date, slot) and is written into the ledger before
//! it is shown; a deadline is an absolute instant. `docs/reminders.md` lists the cases.

mod agenda;
mod conditions;
mod decide;
mod occurrences;
mod quiet;
mod rule;
mod settings;
mod trust;
mod wall_time;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use agenda::{Agenda, HORIZON_DAYS};
pub use conditions::{Conditions, MOST_HUSH, Rest, Room, hush_of};
pub use decide::{Decision, decide, still_holds, upcoming};
pub use quiet::QuietHours;
pub use rule::{Dates, Lateness, Rule, RuleId, Schedule, WINDOW_LATENESS};
pub use settings::{MOST_SNOOZES, ReminderSettings, SNOOZE_MINUTES, WeeklyTime, Wording};
pub use trust::{ClockTrust, trust};
pub use wall_time::first_instant;

/// What a reminder is about, as the user interface tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// The end of a wallow window.
    Window,
    /// A goal.
    Goal,
    /// To plan tomorrow.
    Evening,
    /// What was planned for today.
    Morning,
    /// To look at the week.
    Weekly,
    /// A parked worry is back.
    Worry,
    /// A request for feedback has had its time.
    LetGo,
}

/// What makes an occurrence the same one again, wherever the clocks went meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OccurrenceKey {
    /// The rule.
    pub rule: RuleId,
    /// The local date it belongs to.
    pub date: NaiveDate,
    /// Which of the day's. It stays with its time when other times come and go.
    pub slot: u16,
}

/// One time a rule comes due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Its key.
    pub key: OccurrenceKey,
    /// When it was meant to come.
    pub planned: DateTime<Utc>,
    /// When it is due: later than planned where it was snoozed, or quiet hours hold it.
    pub due: DateTime<Utc>,
    /// From when on it is too late for a notification.
    pub expires: DateTime<Utc>,
}

/// What became of an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
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
    /// Quiet hours held it until it was too late.
    Quiet,
    /// Its day was a day off.
    Resting,
    /// Its timer ran until it was too late: it was being done.
    Busy,
    /// Shown, and put off: it comes again.
    Snoozed,
    /// Shown, and answered with "done".
    Done,
    /// A newer one of the same rule was shown, and speaks for it.
    Merged,
}

/// What is known of an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What became of it.
    pub fate: Fate,
    /// Until when it is snoozed, if it is, or was when it was written down again.
    pub until: Option<DateTime<Utc>>,
    /// When that was decided.
    pub decided_at: DateTime<Utc>,
}

/// What is known of past occurrences.
pub type Ledger = HashMap<OccurrenceKey, Entry>;

/// What a person answered to a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It is done.
    Done,
    /// Again at this instant.
    Snooze(DateTime<Utc>),
    /// Five more minutes in the room.
    FiveMore,
}

#[cfg(test)]
mod tests;

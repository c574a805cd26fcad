//! Rules: what is reminded of, when, and how late it may still come.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::ReminderKind;
use crate::days::Period;
use crate::week::TimeOfDay;

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum RuleId {
    /// The end of the wallow window of this rebound.
    Window(i64),
    /// This daily goal.
    Goal(i64),
    /// To plan tomorrow.
    Evening,
    /// The morning's digest: what was planned.
    Morning,
    /// To look at the week.
    Weekly,
    /// This worry comes back.
    Worry(i64),
    /// The request for feedback of this rebound has had its time.
    LetGo(i64),
}

impl RuleId {
    /// Its kind.
    pub fn kind(self) -> ReminderKind {
        match self {
            Self::Window(_) => ReminderKind::Window,
            Self::Goal(_) => ReminderKind::Goal,
            Self::Evening => ReminderKind::Evening,
            Self::Morning => ReminderKind::Morning,
            Self::Weekly => ReminderKind::Weekly,
            Self::Worry(_) => ReminderKind::Worry,
            Self::LetGo(_) => ReminderKind::LetGo,
        }
    }

    /// Whether neither quiet hours nor a day off hold it back: the end of a running
    /// window was asked for a moment ago.
    pub fn is_exempt(self) -> bool {
        matches!(self, Self::Window(_))
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Window(id) => write!(out, "window:{id}"),
            Self::Goal(id) => write!(out, "goal:{id}"),
            Self::Evening => out.write_str("evening"),
            Self::Morning => out.write_str("morning"),
            Self::Weekly => out.write_str("weekly"),
            Self::Worry(id) => write!(out, "worry:{id}"),
            Self::LetGo(id) => write!(out, "let_go:{id}"),
        }
    }
}

impl FromStr for RuleId {
    type Err = crate::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || crate::Error::Internal("an unknown rule in the ledger".into());
        let number = |id: &str| id.parse().map_err(|_| unknown());
        match text.split_once(':') {
            Some(("window", id)) => Ok(Self::Window(number(id)?)),
            Some(("goal", id)) => Ok(Self::Goal(number(id)?)),
            Some(("worry", id)) => Ok(Self::Worry(number(id)?)),
            Some(("let_go", id)) => Ok(Self::LetGo(number(id)?)),
            None if text == "evening" => Ok(Self::Evening),
            None if text == "morning" => Ok(Self::Morning),
            None if text == "weekly" => Ok(Self::Weekly),
            _ => Err(unknown()),
        }
    }
}

impl TryFrom<String> for RuleId {
    type Error = crate::Error;

    fn try_from(text: String) -> Result<Self, crate::Error> {
        text.parse()
    }
}

impl From<RuleId> for String {
    fn from(id: RuleId) -> Self {
        id.to_string()
    }
}

/// When a rule's occurrences are due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schedule {
    /// Once, at an absolute instant: real minutes, whatever the clocks do.
    At {
        /// The instant.
        at: DateTime<Utc>,
        /// Which deadline of its rule: a window that was extended has a second one.
        slot: u16,
    },
    /// At times of the wall clock, on these dates.
    Daily {
        /// The times, each with the slot it keeps.
        times: Vec<(u16, TimeOfDay)>,
        /// The dates.
        dates: Dates,
    },
}

/// Dates on which something comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dates {
    /// Again and again.
    Recurring(Period),
    /// On these alone.
    Only(BTreeSet<NaiveDate>),
}

impl Dates {
    /// Whether `date` is one of them.
    pub fn contains(&self, date: NaiveDate) -> bool {
        match self {
            Self::Recurring(period) => period.contains(date),
            Self::Only(dates) => dates.contains(&date),
        }
    }
}

/// How long after its time an occurrence is still worth showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// For so long.
    For(TimeDelta),
    /// For so long, but on its own date alone, whoever put it off.
    SameDay(TimeDelta),
    /// Until its local day is over, or the quiet hours that held it.
    UntilDayEnds,
    /// On any day after: the newest one speaks for all that waited.
    AnyDay,
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
    /// Whether it is being done right now: its timer runs. Then it is not spoken of.
    pub busy: bool,
}

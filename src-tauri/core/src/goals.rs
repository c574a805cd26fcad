//! Daily goals: small, counted by what was really recorded, ticked by hand where it
//! can't be. Finishing is noticed, missing is not punished.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::days::{Days, Period};
use crate::error::{Error, Result};
use crate::text;
use crate::week::TimeOfDay;

/// What a goal is about. All but [`GoalKind::Own`] have words in the catalogues, so
/// that a notification can name them without the user's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// Targeted applications; counted by those that moved to applied.
    Applications,
    /// Messages to people one could talk to.
    Messages,
    /// Minutes of learning.
    Learning,
    /// Helping someone: an introduction, advice, a hand (mission, P17).
    Help,
    /// Talking to someone one could talk to (mission, P27).
    Talk,
    /// Moving one's body.
    Move,
    /// Anything, in one's own words.
    Own,
}

/// What a goal is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// How often.
    Times,
    /// How long, in minutes.
    Minutes,
}

/// A goal for the days it is meant for.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// What it is about.
    pub kind: GoalKind,
    /// One's own words; empty for the words of the kind.
    pub title: String,
    /// How many times, or minutes, a day.
    pub target: u32,
    /// What it is counted in.
    pub unit: Unit,
    /// The days it is meant for.
    pub days: Days,
    /// Its first day, if it has one.
    pub starts_on: Option<NaiveDate>,
    /// Its last day, if it has one.
    pub ends_on: Option<NaiveDate>,
    /// When to be reminded if it is not met yet, in order; empty for never.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub times: Vec<TimeOfDay>,
    /// The slot of each of the times: it stays when other times come and go.
    #[serde(skip)]
    pub slots: Vec<u16>,
    /// Switched off, it keeps its history and says nothing.
    pub active: bool,
    /// When its schedule last changed; reminders before that are not looked back for.
    #[serde(skip)]
    pub changed_at: DateTime<Utc>,
}

/// A goal being made or changed.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct GoalDraft {
    /// None for a new one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub id: Option<i64>,
    /// What it is about.
    pub kind: GoalKind,
    /// One's own words.
    pub title: String,
    /// How many times, or minutes, a day.
    pub target: u32,
    /// What it is counted in.
    pub unit: Unit,
    /// The days it is meant for.
    pub days: Days,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// When to be reminded.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub times: Vec<TimeOfDay>,
    /// Switched on.
    pub active: bool,
}

/// More than this many times a day is a slip of the finger.
const MOST_TIMES: u32 = 100;
/// A day has no more minutes.
const MOST_MINUTES: u32 = 24 * 60;
/// More often than this, a reminder is a nuisance.
pub const MOST_TIMES_A_DAY: usize = 6;

impl Goal {
    /// The dates it is meant for.
    pub fn period(&self) -> Period {
        Period {
            days: self.days,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
        }
    }
}

impl GoalDraft {
    /// A new goal for every day, without reminders.
    pub fn new(kind: GoalKind, target: u32, unit: Unit) -> Self {
        Self {
            id: None,
            kind,
            title: String::new(),
            target,
            unit,
            days: Days::ALL,
            starts_on: None,
            ends_on: None,
            times: vec![],
            active: true,
        }
    }

    /// Checks the draft, trims its words and puts its times in order.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a target out of bounds, a goal of one's own without words,
    /// an end before the beginning, or too many times; [`Error::TooLong`] for too many
    /// words.
    pub fn checked(mut self) -> Result<Self> {
        self.title = text::line(&self.title)?;
        if self.kind == GoalKind::Own && self.title.is_empty() {
            return Err(Error::Invalid("a goal of one's own needs words"));
        }
        let most = match self.unit {
            Unit::Times => MOST_TIMES,
            Unit::Minutes => MOST_MINUTES,
        };
        if !(1..=most).contains(&self.target) {
            return Err(Error::Invalid(
                "a day has room for 1 to 100 times or 1,440 minutes",
            ));
        }
        if let (Some(first), Some(last)) = (self.starts_on, self.ends_on)
            && last < first
        {
            return Err(Error::Invalid("a goal ends on its first day or later"));
        }
        self.times.sort_unstable();
        self.times.dedup();
        if self.times.len() > MOST_TIMES_A_DAY {
            return Err(Error::Invalid("six times a day are plenty"));
        }
        Ok(self)
    }
}

/// How far a goal has come on one day.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct GoalProgress {
    /// The goal.
    pub goal: Goal,
    /// Times or minutes done.
    pub done: u32,
    /// Whether that is enough.
    pub met: bool,
    /// When it became enough.
    pub met_at: Option<DateTime<Utc>>,
    /// Whether a mark made by hand can be taken back.
    pub can_undo: bool,
    /// Since when its timer runs, if it does. What it has counted is not in `done` yet.
    pub running_since: Option<DateTime<Utc>>,
}

/// One thing done towards a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Times or minutes.
    pub amount: u32,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Marked by hand, not derived from a record.
    pub by_hand: bool,
}

impl GoalProgress {
    /// Adds up what was done, in any order.
    pub fn of(goal: Goal, mut done: Vec<Done>) -> Self {
        done.sort_by_key(|one| one.at);
        let mut sum = 0_u32;
        let mut met_at = None;
        for one in &done {
            sum = sum.saturating_add(one.amount);
            if sum >= goal.target && met_at.is_none() {
                met_at = Some(one.at);
            }
        }
        Self {
            done: sum,
            met: met_at.is_some(),
            met_at,
            can_undo: done.iter().any(|one| one.by_hand),
            running_since: None,
            goal,
        }
    }
}

#[cfg(test)]
mod tests;

//! Daily goals: small, counted by what was really recorded, ticked by hand where it
//! can't be. Finishing is noticed, missing is not punished.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Result};
use crate::text;

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

/// A time of day to the minute; crosses as `"HH:MM"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// From minutes since midnight.
    ///
    /// # Errors
    /// [`Error::Invalid`] from 24:00 on.
    pub fn from_minutes(minutes: u16) -> Result<Self> {
        if minutes < 24 * 60 {
            Ok(Self(minutes))
        } else {
            Err(Error::Invalid("a day ends at 24:00"))
        }
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// As chrono's time, in whole minutes.
    pub fn time(self) -> NaiveTime {
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(self.0) * 60, 0)
            .unwrap_or(NaiveTime::MIN)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:02}:{:02}", self.0 / 60, self.0 % 60))
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let time = NaiveTime::parse_from_str(&text, "%H:%M").map_err(serde::de::Error::custom)?;
        let minutes = chrono::Timelike::num_seconds_from_midnight(&time) / 60;
        u16::try_from(minutes)
            .map(Self)
            .map_err(serde::de::Error::custom)
    }
}

/// A set of weekdays; crosses as a sorted list, 1 = Monday to 7 = Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);

    /// From bits: bit 0 is Monday, bit 6 Sunday.
    ///
    /// # Errors
    /// [`Error::Invalid`] for no day at all or an eighth.
    pub fn from_bits(bits: u8) -> Result<Self> {
        match bits {
            0 => Err(Error::Invalid("a goal needs at least one day")),
            1..=0b111_1111 => Ok(Self(bits)),
            _ => Err(Error::Invalid("a week has seven days")),
        }
    }

    /// The bits: bit 0 is Monday, bit 6 Sunday.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether `date` falls on one of them.
    pub fn contains(self, date: NaiveDate) -> bool {
        self.0 & (1 << date.weekday().num_days_from_monday()) != 0
    }
}

impl Serialize for Weekdays {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_seq((1..=7_u8).filter(|day| self.0 & (1 << (day - 1)) != 0))
    }
}

impl<'de> Deserialize<'de> for Weekdays {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let mut bits = 0;
        for day in Vec::<u8>::deserialize(deserializer)? {
            if !(1..=7).contains(&day) {
                return Err(serde::de::Error::custom("a week has seven days"));
            }
            bits |= 1 << (day - 1);
        }
        Self::from_bits(bits).map_err(serde::de::Error::custom)
    }
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
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub weekdays: Weekdays,
    /// When to be reminded if it is not met yet; none for never.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub remind_at: Option<TimeOfDay>,
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
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub weekdays: Weekdays,
    /// When to be reminded.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub remind_at: Option<TimeOfDay>,
    /// Switched on.
    pub active: bool,
}

/// More than this many times a day is a slip of the finger.
const MOST_TIMES: u32 = 100;
/// A day has no more minutes.
const MOST_MINUTES: u32 = 24 * 60;

impl GoalDraft {
    /// Checks the draft and trims its words.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a target out of bounds or a goal of one's own without
    /// words, [`Error::TooLong`] for too many.
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
            goal,
        }
    }
}

#[cfg(test)]
mod tests;

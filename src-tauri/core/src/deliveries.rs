//! What became of reminders, as a person can read it: "why did I not get it?"

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::goals::{GoalKind, Unit};
use crate::reminders::{Fate, ReminderKind};

/// One line of the delivery log.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    /// Its number.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// What kind of reminder it was.
    pub kind: ReminderKind,
    /// The goal it was about, if that is still known.
    pub goal: Option<DeliveredGoal>,
    /// What became of it.
    pub fate: Fate,
    /// When it was due.
    pub at: DateTime<Utc>,
    /// When that was decided.
    pub decided_at: DateTime<Utc>,
    /// Until when it is, or was, snoozed.
    pub until: Option<DateTime<Utc>>,
    /// How many came in one notification.
    pub together: u32,
}

/// As much of a goal as names it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct DeliveredGoal {
    /// What it is about.
    pub kind: GoalKind,
    /// One's own words.
    pub title: String,
    /// How much.
    pub target: u32,
    /// What it is counted in.
    pub unit: Unit,
}

/// A page of the log, the newest first.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct DeliveryPage {
    /// Its lines.
    pub lines: Vec<Delivery>,
    /// What to ask the next page by, where there is one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub next: Option<i64>,
}

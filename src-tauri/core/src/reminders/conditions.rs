//! What holds reminders back: quiet hours, a day off, "everything quiet for an hour".

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::QuietHours;

/// Days on which nothing is asked of anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Rest {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; after it everything goes on by itself.
    pub until: NaiveDate,
}

impl Rest {
    /// Whether `date` is one of them.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.until
    }
}

/// What holds reminders back now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Conditions {
    /// Quiet hours.
    pub quiet: Option<QuietHours>,
    /// Days off.
    pub rest: Option<Rest>,
    /// Everything is snoozed until then.
    pub hushed_until: Option<DateTime<Utc>>,
}

/// What held an occurrence back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    Nobody,
    Quiet,
    Hush,
}

impl Conditions {
    /// When something due at `at` may come, and what held it last.
    pub(super) fn release(&self, at: DateTime<Utc>, zone: Tz) -> (DateTime<Utc>, Holder) {
        let (mut due, mut holder) = (at, Holder::Nobody);
        // The end of one may lie inside the other; each is left once.
        for _ in 0..2 {
            if let Some(until) = self.hushed_until.filter(|until| due < *until) {
                (due, holder) = (until, Holder::Hush);
            }
            if let Some(end) = self.quiet.and_then(|quiet| quiet.end_around(due, zone)) {
                (due, holder) = (end, Holder::Quiet);
            }
        }
        (due, holder)
    }

    /// Whether that date is a day off.
    pub(super) fn rests_on(&self, date: NaiveDate) -> bool {
        self.rest.is_some_and(|rest| rest.contains(date))
    }
}

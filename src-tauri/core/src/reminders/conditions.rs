//! What holds reminders back: quiet hours, a day off, "everything quiet for an hour".

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::QuietHours;
use crate::clock::Moment;
use crate::error::{Error, Result};

/// Days on which nothing is asked of anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Rest {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; after it everything goes on by itself.
    pub until: NaiveDate,
}

/// The longest rest, in days: a year. Longer is a slip of the finger, and nobody would
/// know why Onward never speaks again.
const MOST_REST_DAYS: i64 = 366;
/// The longest "everything quiet": a day.
pub const MOST_HUSH: TimeDelta = TimeDelta::days(1);

/// Checks until when everything is to be quiet.
///
/// # Errors
/// [`Error::Invalid`] for the past, or more than [`MOST_HUSH`].
pub fn hush_of(until: DateTime<Utc>, now: Moment) -> Result<DateTime<Utc>> {
    if until <= now.utc || until - now.utc > MOST_HUSH {
        return Err(Error::Invalid("quiet for a minute to a day"));
    }
    Ok(until)
}

impl Rest {
    /// Days off, from today to `until`.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a day that has been, or one more than a year away.
    pub fn from_today(until: NaiveDate, now: Moment) -> Result<Self> {
        let from = now.local_date();
        if until < from || (until - from).num_days() > MOST_REST_DAYS {
            return Err(Error::Invalid("a rest ends today or within a year"));
        }
        Ok(Self { from, until })
    }

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
    /// The last room: nobody is called out of it.
    pub room: Option<Room>,
}

/// From when until when a room is open, or was. It is known after its end too: what it
/// held stays held until then, for whoever asks later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// When it was opened.
    pub from: DateTime<Utc>,
    /// When it ends, or was left.
    pub until: DateTime<Utc>,
}

/// What held an occurrence back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Held {
    /// Quiet hours did.
    pub(super) quiet: bool,
    /// A person did: everything was snoozed.
    pub(super) hushed: bool,
}

impl Conditions {
    /// When something due at `at` may come, and what held it.
    pub(super) fn release(&self, at: DateTime<Utc>, zone: Tz) -> (DateTime<Utc>, Held) {
        let (mut due, mut held) = (at, Held::default());
        // The end of one may lie inside another; each is left once.
        for _ in 0..3 {
            if let Some(until) = self.hushed_until.filter(|until| due < *until) {
                (due, held.hushed) = (until, true);
            }
            let inside = |room: &Room| room.from <= due && due < room.until;
            if let Some(room) = self.room.filter(inside) {
                (due, held.hushed) = (room.until, true);
            }
            if let Some(end) = self.quiet.and_then(|quiet| quiet.end_around(due, zone)) {
                (due, held.quiet) = (end, true);
            }
        }
        (due, held)
    }

    /// Whether that date is a day off.
    pub fn rests_on(&self, date: NaiveDate) -> bool {
        self.rest.is_some_and(|rest| rest.contains(date))
    }
}

//! The parking list: a worry later in the day is parked in one line and comes back at a
//! chosen time. Putting worry off has small, real effects (mission, evidence).

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::reminders::first_instant;
use crate::week::TimeOfDay;

/// A parked worry.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Worry {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// One's own words.
    pub text: String,
    /// The day it comes back.
    pub comes_on: NaiveDate,
    /// The time of that day.
    #[cfg_attr(test, ts(type = "string"))]
    pub time: TimeOfDay,
    /// When it was first parked.
    pub created_at: DateTime<Utc>,
    /// When it was let go of.
    pub let_go_at: Option<DateTime<Utc>>,
    /// When it was last parked.
    #[serde(skip)]
    pub changed_at: DateTime<Utc>,
    /// How often it was parked again: each is a reminder of its own.
    #[serde(skip)]
    pub times: u16,
}

/// The furthest a worry can be parked, in days. Nobody means a day a year away.
const FURTHEST_DAYS: i64 = 60;

impl Worry {
    /// When it comes back, in the zone of `now`. A time the clocks skip is the next there is.
    pub fn comes_at(&self, now: Moment) -> Option<DateTime<Utc>> {
        first_instant(now.zone, self.comes_on, self.time.time())
    }

    /// Whether it is back.
    pub fn is_back(&self, now: Moment) -> bool {
        self.let_go_at.is_none() && self.comes_at(now).is_none_or(|at| at <= now.utc)
    }
}

/// Checks when a worry is to come back; none is tomorrow.
///
/// # Errors
/// [`Error::Invalid`] for a moment that has been, or one more than two months away.
pub fn comes_on(date: Option<NaiveDate>, time: TimeOfDay, now: Moment) -> Result<NaiveDate> {
    let today = now.local_date();
    let date = date.unwrap_or(today + Days::new(1));
    if (date - today).num_days() > FURTHEST_DAYS {
        return Err(Error::Invalid("a worry comes back within two months"));
    }
    match first_instant(now.zone, date, time.time()) {
        Some(at) if at > now.utc => Ok(date),
        _ => Err(Error::Invalid("a worry comes back later than now")),
    }
}

//! Quiet hours: from one time of the wall clock to another, perhaps across midnight.

use chrono::{DateTime, Days, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::wall_time::first_instant;
use crate::error::{Error, Result};
use crate::week::TimeOfDay;

/// Hours in which nothing of ours appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QuietHours {
    /// When they begin.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: TimeOfDay,
    /// When they end; earlier than `from`, that is on the next day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: TimeOfDay,
}

impl QuietHours {
    /// Checks that they are hours: beginning and end differ.
    ///
    /// # Errors
    /// [`Error::Invalid`] where they do not: it could mean never or always.
    pub fn checked(self) -> Result<Self> {
        if self.from == self.to {
            Err(Error::Invalid(
                "quiet hours need a beginning and another end",
            ))
        } else {
            Ok(self)
        }
    }

    /// When the quiet hours that `instant` lies in end; none where it lies outside.
    pub(super) fn end_around(self, instant: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let local = instant.with_timezone(&zone);
        let minute = u16::try_from(local.hour() * 60 + local.minute()).ok()?;
        let (from, to) = (self.from.minutes(), self.to.minutes());
        let over_midnight = to < from;
        let inside = if over_midnight {
            minute >= from || minute < to
        } else {
            (from..to).contains(&minute)
        };
        if !inside {
            return None;
        }
        let mut date = local.date_naive();
        if over_midnight && minute >= from {
            date = date + Days::new(1);
        }
        // A date that does not exist here (the date line): its morning is the next one's.
        let end = first_instant(zone, date, self.to.time())
            .or_else(|| first_instant(zone, date + Days::new(1), self.to.time()))?;
        // In the hour that autumn repeats, the end has already been.
        (end > instant).then_some(end)
    }
}

//! How a person wants to be reminded, days off, and when the clock was last believed.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Store;
use super::settings::{keep, kept};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::reminders::{ClockTrust, Conditions, ReminderSettings, Rest, trust};

const SETTINGS: &str = "reminders";
const CHANGED: &str = "reminders_changed";
const REST: &str = "rest";
const HUSHED: &str = "hushed_until";
const LAST_SEEN: &str = "last_seen";

/// The longest rest: a year. Longer is a slip of the finger, and nobody would know why
/// Onward never speaks again.
const MOST_REST_DAYS: i64 = 366;
/// The longest "everything quiet", in minutes: a day.
const MOST_HUSH_MINUTES: u16 = 24 * 60;
/// How often the clock is written down while nothing else is.
const SEEN_EVERY: TimeDelta = TimeDelta::hours(1);

/// When each of the reminders of no goal last changed.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Changed {
    pub(super) evening: DateTime<Utc>,
    pub(super) morning: DateTime<Utc>,
    pub(super) weekly: DateTime<Utc>,
}

impl Store {
    /// How a person wants to be reminded.
    ///
    /// # Errors
    /// [`Error::Damaged`] where the row is none.
    pub fn reminder_settings(&self) -> Result<ReminderSettings> {
        Ok(self.kept(SETTINGS)?.unwrap_or_default())
    }

    /// Keeps how a person wants to be reminded.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a value out of bounds.
    pub fn reminder_settings_save(
        &mut self,
        settings: ReminderSettings,
        now: Moment,
    ) -> Result<ReminderSettings> {
        let settings = settings.checked()?;
        self.write(|change| {
            let before: ReminderSettings = kept(change, SETTINGS)?.unwrap_or_default();
            let mut changed: Changed = kept(change, CHANGED)?.unwrap_or_default();
            // Only another time makes the engine forget what was due before.
            for (differs, at) in [
                (before.evening != settings.evening, &mut changed.evening),
                (before.morning != settings.morning, &mut changed.morning),
                (before.weekly != settings.weekly, &mut changed.weekly),
            ] {
                if differs {
                    *at = now.utc;
                }
            }
            keep(change, CHANGED, &changed)?;
            keep(change, SETTINGS, &settings)
        })?;
        Ok(settings)
    }

    pub(super) fn reminders_changed(&self) -> Result<Changed> {
        Ok(self.kept(CHANGED)?.unwrap_or_default())
    }

    /// What holds reminders back.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn conditions(&self) -> Result<Conditions> {
        Ok(Conditions {
            quiet: self.reminder_settings()?.quiet,
            rest: self.kept::<Option<Rest>>(REST)?.flatten(),
            hushed_until: self.kept::<Option<DateTime<Utc>>>(HUSHED)?.flatten(),
        })
    }

    /// Days off, from today to `until`.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a day that has been, or one more than a year away.
    pub fn rest_begin(&mut self, until: NaiveDate, now: Moment) -> Result<Rest> {
        let from = now.local_date();
        if until < from || (until - from).num_days() > MOST_REST_DAYS {
            return Err(Error::Invalid("a rest ends today or within a year"));
        }
        let rest = Rest { from, until };
        self.keep(REST, &Some(rest))?;
        Ok(rest)
    }

    /// Back before the rest is over.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rest_end(&mut self) -> Result<()> {
        self.keep(REST, &None::<Rest>)
    }

    /// Everything is quiet for so many minutes.
    ///
    /// # Errors
    /// [`Error::Invalid`] for none, or more than a day.
    pub fn hush_begin(&mut self, minutes: u16, now: Moment) -> Result<DateTime<Utc>> {
        if !(1..=MOST_HUSH_MINUTES).contains(&minutes) {
            return Err(Error::Invalid("quiet for a minute to a day"));
        }
        let until = now.utc + TimeDelta::minutes(minutes.into());
        self.hush_until(Some(until), now)?;
        Ok(until)
    }

    /// Everything is quiet until then; none ends it. `now` is when that was asked for.
    ///
    /// # Errors
    /// [`Error::Invalid`] for more than a day.
    pub fn hush_until(&mut self, until: Option<DateTime<Utc>>, now: Moment) -> Result<()> {
        let longest = now.utc + TimeDelta::minutes(MOST_HUSH_MINUTES.into());
        if until.is_some_and(|until| until > longest) {
            return Err(Error::Invalid("quiet for a minute to a day"));
        }
        self.keep(HUSHED, &until)
    }

    /// What to think of the clock.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn clock_trust(&self, now: Moment) -> Result<ClockTrust> {
        Ok(trust(now.utc, self.kept(LAST_SEEN)?))
    }

    /// The clock, which is believed, has come this far: written down now and then, so
    /// that one that jumps by years is noticed.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn clock_seen(&mut self, now: Moment) -> Result<()> {
        let last: Option<DateTime<Utc>> = self.kept(LAST_SEEN)?;
        let fresh = last.is_some_and(|last| (now.utc - last).abs() < SEEN_EVERY);
        if fresh {
            Ok(())
        } else {
            self.keep(LAST_SEEN, &now.utc)
        }
    }

    /// A person says that the clock is right.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn clock_believe(&mut self, now: Moment) -> Result<()> {
        self.keep(LAST_SEEN, &now.utc)
    }
}

//! How a person wants to be reminded, days off, and when the clock was last believed.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Store;
use super::settings::{keep, kept};
use crate::clock::Moment;
use crate::error::Result;
use crate::reminders::{ClockTrust, Conditions, MOST_HUSH, ReminderSettings, Rest, hush_of, trust};

const SETTINGS: &str = "reminders";
const CHANGED: &str = "reminders_changed";
pub(super) const REST: &str = "rest";
pub(super) const HUSHED: &str = "hushed_until";
const LAST_SEEN: &str = "last_seen";

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
    /// [`crate::Error::Damaged`] where the row is none.
    pub fn reminder_settings(&self) -> Result<ReminderSettings> {
        Ok(self.kept(SETTINGS)?.unwrap_or_default())
    }

    /// Keeps how a person wants to be reminded.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for a value out of bounds.
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
    pub fn conditions(&self, now: Moment) -> Result<Conditions> {
        let hushed: Option<DateTime<Utc>> = self.kept(HUSHED)?.flatten();
        Ok(Conditions {
            quiet: self.reminder_settings()?.quiet,
            rest: self.kept::<Option<Rest>>(REST)?.flatten(),
            // Further away, it was set by a clock that has been set back since.
            hushed_until: hushed.filter(|until| *until - now.utc <= MOST_HUSH),
            room: self.last_room()?,
        })
    }

    /// Days off, from today to `until`.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for a day that has been, or one more than a year away.
    pub fn rest_begin(&mut self, until: NaiveDate, now: Moment) -> Result<Rest> {
        let rest = Rest::from_today(until, now)?;
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
    /// [`crate::Error::Invalid`] for none, or more than a day.
    pub fn hush_begin(&mut self, minutes: u16, now: Moment) -> Result<DateTime<Utc>> {
        let until = hush_of(now.utc + TimeDelta::minutes(minutes.into()), now)?;
        self.keep(HUSHED, &Some(until))?;
        Ok(until)
    }

    /// Reminders come again.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn hush_end(&mut self) -> Result<()> {
        self.keep(HUSHED, &None::<DateTime<Utc>>)
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
    /// [`crate::Error::DiskFull`].
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
    /// [`crate::Error::DiskFull`].
    pub fn clock_believe(&mut self, now: Moment) -> Result<()> {
        self.keep(LAST_SEEN, &now.utc)
    }
}

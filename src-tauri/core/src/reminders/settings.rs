//! How a person wants to be reminded.

use serde::{Deserialize, Serialize};

use super::QuietHours;
use crate::error::{Error, Result};
use crate::week::{TimeOfDay, Weekday};

/// The snooze lengths that can be chosen, in minutes.
pub const SNOOZE_MINUTES: [u16; 6] = [5, 10, 15, 30, 60, 120];
/// A notification has room for two.
pub const MOST_SNOOZES: usize = 2;

/// What a notification says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// What kind of reminder it is, without any private word.
    #[default]
    Plain,
    /// Only that a reminder is waiting.
    Discreet,
}

/// When to be asked to look at the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct WeeklyTime {
    /// The day, 1 = Monday to 7 = Sunday.
    #[cfg_attr(test, ts(type = "number"))]
    pub weekday: Weekday,
    /// The time.
    #[cfg_attr(test, ts(type = "string"))]
    pub time: TimeOfDay,
}

/// The settings of reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", default)]
pub struct ReminderSettings {
    /// When nothing is to appear.
    pub quiet: Option<QuietHours>,
    /// What notifications say while the vault is open.
    pub wording: Wording,
    /// What they say while it is locked.
    pub locked_wording: Wording,
    /// What "snooze" offers, in minutes: one or two of [`SNOOZE_MINUTES`].
    pub snooze_minutes: Vec<u16>,
    /// Whether the desktop is asked for a sound.
    pub sound: bool,
    /// When to be asked for tomorrow's plan; none for never.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub evening: Option<TimeOfDay>,
    /// When to be reminded of what was planned for the day; none for never.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub morning: Option<TimeOfDay>,
    /// When to be asked to look at the week; none for never.
    pub weekly: Option<WeeklyTime>,
}

impl Default for ReminderSettings {
    fn default() -> Self {
        Self {
            quiet: None,
            wording: Wording::Plain,
            locked_wording: Wording::Plain,
            snooze_minutes: vec![15],
            sound: false,
            evening: None,
            morning: None,
            weekly: None,
        }
    }
}

impl ReminderSettings {
    /// Checks that every value lies within its bounds. Discreet while open is discreet
    /// while locked too.
    ///
    /// # Errors
    /// [`Error::Invalid`] where one does not.
    pub fn checked(mut self) -> Result<Self> {
        self.quiet = self.quiet.map(QuietHours::checked).transpose()?;
        self.snooze_minutes.sort_unstable();
        self.snooze_minutes.dedup();
        let known = |minutes: &u16| SNOOZE_MINUTES.contains(minutes);
        if !(1..=MOST_SNOOZES).contains(&self.snooze_minutes.len())
            || !self.snooze_minutes.iter().all(known)
        {
            return Err(Error::Invalid("one or two of the snooze lengths"));
        }
        if self.wording == Wording::Discreet {
            self.locked_wording = Wording::Discreet;
        }
        Ok(self)
    }
}

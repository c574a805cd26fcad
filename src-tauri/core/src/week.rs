//! Times of day and weekdays, as goals and reminders are planned by them.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Result};

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

/// A day of the week; crosses as 1 = Monday to 7 = Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weekday(u8);

impl TryFrom<u8> for Weekday {
    type Error = Error;

    fn try_from(day: u8) -> Result<Self> {
        if (1..=7).contains(&day) {
            Ok(Self(day))
        } else {
            Err(Error::Invalid("a week has seven days"))
        }
    }
}

impl From<Weekday> for u8 {
    fn from(day: Weekday) -> Self {
        day.0
    }
}

impl From<Weekday> for Weekdays {
    /// This day alone.
    fn from(day: Weekday) -> Self {
        Self(1 << (day.0 - 1))
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

#[cfg(test)]
mod tests;

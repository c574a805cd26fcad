//! The days a goal is meant for: weekdays, or one day of each month, perhaps only for a
//! while.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::week::Weekdays;

/// Which days come again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "GoalDays"))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Days {
    /// These days of every week.
    Week {
        /// Which.
        #[cfg_attr(test, ts(type = "Array<number>"))]
        weekdays: Weekdays,
    },
    /// One day of every month.
    Month {
        /// 1 to 31; where a month is shorter, its last day.
        day: MonthDay,
    },
}

impl Days {
    /// Every day.
    pub const ALL: Self = Self::Week {
        weekdays: Weekdays::ALL,
    };

    /// Whether `date` is one of them.
    pub fn contains(self, date: NaiveDate) -> bool {
        match self {
            Self::Week { weekdays } => weekdays.contains(date),
            Self::Month { day } => day.in_month_of(date) == Some(date),
        }
    }
}

/// A day of the month, 1 to 31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "number"))]
#[serde(try_from = "u8", into = "u8")]
pub struct MonthDay(u8);

impl MonthDay {
    /// This day in the month of `date`; the month's last day where it is shorter.
    fn in_month_of(self, date: NaiveDate) -> Option<NaiveDate> {
        let last = date.num_days_in_month();
        date.with_day(u32::from(self.0.min(last)))
    }
}

impl TryFrom<u8> for MonthDay {
    type Error = Error;

    fn try_from(day: u8) -> Result<Self> {
        if (1..=31).contains(&day) {
            Ok(Self(day))
        } else {
            Err(Error::Invalid("a month has 31 days at most"))
        }
    }
}

impl From<MonthDay> for u8 {
    fn from(day: MonthDay) -> Self {
        day.0
    }
}

/// Days within a first and a last one, both of which may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Which days come again.
    pub days: Days,
    /// None before this one.
    pub starts_on: Option<NaiveDate>,
    /// None after this one.
    pub ends_on: Option<NaiveDate>,
}

impl Period {
    /// These days, without beginning and end.
    pub fn always(days: Days) -> Self {
        Self {
            days,
            starts_on: None,
            ends_on: None,
        }
    }

    /// Whether `date` is one of them.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.starts_on.is_none_or(|first| first <= date)
            && self.ends_on.is_none_or(|last| date <= last)
            && self.days.contains(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_cross_by_their_kind_and_impossible_ones_are_refused() {
        let month = r#"{"kind":"month","day":31}"#;
        let days: Days = serde_json::from_str(month).unwrap();
        assert_eq!(serde_json::to_string(&days).unwrap(), month);
        let week = r#"{"kind":"week","weekdays":[1,5]}"#;
        let days: Days = serde_json::from_str(week).unwrap();
        assert_eq!(serde_json::to_string(&days).unwrap(), week);
        for wrong in [
            r#"{"kind":"month","day":0}"#,
            r#"{"kind":"month","day":32}"#,
            r#"{"kind":"week","weekdays":[]}"#,
            r#"{"kind":"moon","day":1}"#,
        ] {
            assert!(serde_json::from_str::<Days>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_period_has_its_first_and_its_last_day() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let period = Period {
            starts_on: Some(date("2026-05-14")),
            ends_on: Some(date("2026-05-15")),
            ..Period::always(Days::ALL)
        };
        for (day, fine) in [(13, false), (14, true), (15, true), (16, false)] {
            assert_eq!(period.contains(date(&format!("2026-05-{day}"))), fine);
        }
    }
}

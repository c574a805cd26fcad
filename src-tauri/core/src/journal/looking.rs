//! Looking back through the journal: months, days, the same day in other years.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Serialize, Serializer};

use super::{EntrySummary, Mood};
use crate::error::{Error, Result};

/// A month of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month a day lies in.
    pub fn of(date: NaiveDate) -> Self {
        Self {
            first: date.with_day(1).unwrap_or(date),
        }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt())
            .unwrap_or(self.first)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.format("%Y-%m").fmt(f)
    }
}

impl FromStr for Month {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        NaiveDate::from_str(&format!("{text}-01"))
            .map(Self::of)
            .map_err(|_| Error::Invalid("a month is written 2026-05"))
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// How many entries a month has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct MonthCount {
    /// Which month, `YYYY-MM`.
    #[cfg_attr(test, ts(type = "string"))]
    pub month: Month,
    /// How many entries.
    pub entries: u32,
}

/// A day that has anything to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct CalendarDay {
    /// Which day.
    pub date: NaiveDate,
    /// How many entries.
    pub entries: u32,
    /// Whether one has a star.
    pub starred: bool,
    /// Whether one shows a picture.
    pub image: bool,
    /// Whether a no came that day.
    pub no: bool,
    /// Whether a win was kept.
    pub win: bool,
    /// How it was, by the last entry that says so.
    pub mood: Option<Mood>,
}

/// What one wrote on this day, in earlier years and a month ago.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct OnThisDay {
    /// In earlier years, the newest first.
    pub years: Vec<EntrySummary>,
    /// The last entry of the day a month ago.
    pub month_ago: Option<EntrySummary>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_its_own_length_also_in_a_leap_year_and_at_a_years_end() {
        for (month, last) in [("2028-02", "2028-02-29"), ("2026-12", "2026-12-31")] {
            let month: Month = month.parse().unwrap();
            assert_eq!(month.last().to_string(), last);
        }
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in ["", "2026", "2026-13", "2026-05-14", "x-01", "2026-05\0"] {
            assert!(text.parse::<Month>().is_err(), "{text:?}");
        }
    }
}

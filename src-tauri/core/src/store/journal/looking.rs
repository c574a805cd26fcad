//! Looking back: the same day in other years, an old win.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Store, wins};
use super::rows::{self, SUMMARY};
use crate::clock::Moment;
use crate::error::Result;
use crate::journal::{ENTRY_YEARS, EntrySummary, OnThisDay};
use crate::wins::Win;

/// A win this old has been out of mind for a while.
const OLD_DAYS: i64 = 7;
/// The most entries of earlier years.
const MOST_YEARS: usize = 20;

impl Store {
    /// What was written on this day in earlier years, and a month ago. What is put away is
    /// left out.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn on_this_day(&self, today: NaiveDate) -> Result<OnThisDay> {
        self.read(|journal| {
            let mut years = Vec::new();
            // 29 February comes back in leap years alone.
            let earlier = (*ENTRY_YEARS.start()..today.year())
                .rev()
                .filter_map(|year| today.with_year(year));
            for date in earlier {
                years.extend(of_day(journal, date, today)?);
                if years.len() >= MOST_YEARS {
                    break;
                }
            }
            let month_ago = match today.checked_sub_months(Months::new(1)) {
                Some(date) => of_day(journal, date, today)?.into_iter().next(),
                None => None,
            };
            Ok(OnThisDay { years, month_ago })
        })
    }

    /// A win of more than a week ago, at random, and another than `not` where there is one.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn old_win(&self, not: Option<i64>, now: Moment) -> Result<Option<Win>> {
        let before = now.local_date() - TimeDelta::days(OLD_DAYS);
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT id FROM wins WHERE deleted_at IS NULL AND local_date < ?1
                 ORDER BY id = ?2, random() LIMIT 1",
            )?;
            let id: Option<i64> = statement
                .query_row(params![before, not.unwrap_or(-1)], |row| row.get(0))
                .optional()?;
            id.map(|id| wins::one(journal, id)).transpose()
        })
    }
}

fn of_day(journal: &Connection, date: NaiveDate, today: NaiveDate) -> Result<Vec<EntrySummary>> {
    let mut statement = journal.prepare_cached(&format!(
        "SELECT {SUMMARY} FROM entries e WHERE e.deleted_at IS NULL AND e.local_date = ?1
         AND (e.sealed_until IS NULL OR e.sealed_until <= ?2) ORDER BY e.place DESC"
    ))?;
    let rows = statement.query_map(params![date, today], |row| rows::summary(journal, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

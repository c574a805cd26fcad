//! Looking back: months, the calendar, the same day in other years, an old win.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Store, wins};
use super::rows::{self, SUMMARY};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{CalendarDay, ENTRY_YEARS, EntrySummary, Month, MonthCount, Mood, OnThisDay};
use crate::wins::Win;

/// A win this old has been out of mind for a while.
const OLD_DAYS: i64 = 7;
/// The most entries of earlier years.
const MOST_YEARS: usize = 20;

impl Store {
    /// The months that have entries, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn journal_months(&self) -> Result<Vec<MonthCount>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT substr(local_date, 1, 7) AS month, count(*) AS entries FROM entries
                 WHERE deleted_at IS NULL GROUP BY month ORDER BY month DESC",
            )?;
            let rows = statement.query_map([], |row| {
                Ok((row.get::<_, String>("month")?, row.get("entries")?))
            })?;
            rows.map(|row| {
                let (month, entries) = row?;
                let month = month
                    .parse()
                    .map_err(|_| Error::Damaged("an entry's date"))?;
                Ok(MonthCount { month, entries })
            })
            .collect()
        })
    }

    /// The days of a month that have anything to show, in order. Of an entry that is put away
    /// until a later day than `today` nothing is told but that it is there.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn journal_month(&self, month: Month, today: NaiveDate) -> Result<Vec<CalendarDay>> {
        self.read(|journal| {
            let mut days = BTreeMap::new();
            entries_of(journal, month, today, &mut days)?;
            for (what, days_of) in [
                (
                    "no",
                    "SELECT recorded_on FROM rebounds WHERE recorded_on BETWEEN ?1 AND ?2",
                ),
                (
                    "win",
                    "SELECT local_date FROM wins
                     WHERE deleted_at IS NULL AND local_date BETWEEN ?1 AND ?2",
                ),
            ] {
                let mut statement = journal.prepare_cached(days_of)?;
                let dates = statement.query_map([month.first(), month.last()], |row| {
                    row.get::<_, NaiveDate>(0)
                })?;
                for date in dates {
                    let day = day(&mut days, date?);
                    match what {
                        "no" => day.no = true,
                        _ => day.win = true,
                    }
                }
            }
            Ok(days.into_values().collect())
        })
    }

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

fn day(days: &mut BTreeMap<NaiveDate, CalendarDay>, date: NaiveDate) -> &mut CalendarDay {
    days.entry(date).or_insert(CalendarDay {
        date,
        entries: 0,
        starred: false,
        image: false,
        no: false,
        win: false,
        mood: None,
    })
}

fn entries_of(
    journal: &Connection,
    month: Month,
    today: NaiveDate,
    days: &mut BTreeMap<NaiveDate, CalendarDay>,
) -> Result<()> {
    let mut statement = journal.prepare_cached(
        "SELECT local_date, starred, has_image, mood,
           sealed_until IS NOT NULL AND sealed_until > ?3 AS is_put_away FROM entries
         WHERE deleted_at IS NULL AND local_date BETWEEN ?1 AND ?2 ORDER BY place",
    )?;
    let mut rows = statement.query(params![month.first(), month.last(), today])?;
    while let Some(row) = rows.next()? {
        let day = day(days, row.get("local_date")?);
        day.entries += 1;
        if row.get("is_put_away")? {
            continue;
        }
        day.starred |= row.get::<_, bool>("starred")?;
        day.image |= row.get::<_, bool>("has_image")?;
        day.mood = rows::level(row.get("mood")?, &Mood::ALL).or(day.mood);
    }
    Ok(())
}

fn of_day(journal: &Connection, date: NaiveDate, today: NaiveDate) -> Result<Vec<EntrySummary>> {
    let mut statement = journal.prepare_cached(&format!(
        "SELECT {SUMMARY} FROM entries e WHERE e.deleted_at IS NULL AND e.local_date = ?1
         AND (e.sealed_until IS NULL OR e.sealed_until <= ?2) ORDER BY e.place DESC"
    ))?;
    let rows = statement.query_map(params![date, today], |row| rows::summary(journal, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

//! Months, and the days of one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::super::Store;
use super::rows;
use crate::error::{Error, Result};
use crate::journal::{CalendarDay, Month, MonthCount, Mood};

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

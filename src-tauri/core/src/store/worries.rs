//! Queries for the parking list.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, care, found, instant, instant_or_none, millis};
use crate::care::DraftName;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::text;
use crate::week::TimeOfDay;
use crate::worries::{self, Worry};

const COLUMNS: &str = "id, text, comes_on, minutes, created_at, let_go_at, changed_at, times";

impl Store {
    /// Parks a worry until a day and time; none is tomorrow.
    ///
    /// # Errors
    /// [`Error::Invalid`] without words or for a moment that has been, [`Error::TooLong`].
    pub fn worry_park(
        &mut self,
        words: &str,
        date: Option<NaiveDate>,
        time: TimeOfDay,
        now: Moment,
    ) -> Result<Worry> {
        let words = text::line(words)?;
        if words.is_empty() {
            return Err(Error::Invalid("a worry needs words"));
        }
        let date = worries::comes_on(date, time, now)?;
        self.write(|change| {
            change.execute(
                "INSERT INTO worries (text, comes_on, minutes, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?4)",
                params![words, date, time.minutes(), millis(now.utc)],
            )?;
            let id = change.last_insert_rowid();
            care::forget(change, DraftName::Worry)?;
            one(change, id)
        })
    }

    /// Parks a worry again.
    ///
    /// # Errors
    /// As [`Store::worry_park`], [`Error::NotFound`].
    pub fn worry_again(
        &mut self,
        id: i64,
        date: NaiveDate,
        time: TimeOfDay,
        now: Moment,
    ) -> Result<()> {
        let date = worries::comes_on(Some(date), time, now)?;
        let changed = self.execute(
            "UPDATE worries SET comes_on = ?2, minutes = ?3, changed_at = ?4, times = times + 1
             WHERE id = ?1 AND let_go_at IS NULL",
            params![id, date, time.minutes(), millis(now.utc)],
        )?;
        found(changed, "worry")
    }

    /// Lets go of a worry.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn worry_let_go(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE worries SET let_go_at = ?2 WHERE id = ?1 AND let_go_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "worry")
    }

    /// Takes it back, as it was.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn worry_restore(&mut self, id: i64) -> Result<()> {
        let changed = self.execute(
            "UPDATE worries SET let_go_at = NULL WHERE id = ?1 AND let_go_at IS NOT NULL",
            [id],
        )?;
        found(changed, "worry")
    }

    /// The parked worries, the soonest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn worries(&self) -> Result<Vec<Worry>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM worries WHERE let_go_at IS NULL
                 ORDER BY comes_on, minutes, id"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

fn one(connection: &Connection, id: i64) -> Result<Worry> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM worries WHERE id = ?1"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("worry"))
}

fn of_row(row: &Row) -> rusqlite::Result<Worry> {
    let minutes: u16 = row.get("minutes")?;
    Ok(Worry {
        id: row.get("id")?,
        text: row.get("text")?,
        comes_on: row.get("comes_on")?,
        time: TimeOfDay::from_minutes(minutes).map_err(|_| rusqlite::Error::InvalidQuery)?,
        created_at: instant(row, "created_at")?,
        let_go_at: instant_or_none(row, "let_go_at")?,
        changed_at: instant(row, "changed_at")?,
        times: row.get("times")?,
    })
}

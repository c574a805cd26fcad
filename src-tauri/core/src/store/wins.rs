//! Queries for small wins, and for what a week held.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::text;
use crate::wins::{Win, WinKind};

const COLUMNS: &str = "id, kind, text, local_date, at";
const LOOKED: &str = "week_looked_on";

impl Store {
    /// Keeps a small win.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::DiskFull`].
    pub fn win_add(&mut self, kind: WinKind, words: &str, now: Moment) -> Result<Win> {
        let words = text::line(words)?;
        self.write(|change| {
            let id = insert(change, kind, &words, now)?;
            one(change, id)
        })
    }

    /// Sets a win aside.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn win_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE wins SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "win")
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn win_restore(&mut self, id: i64) -> Result<Win> {
        self.execute("UPDATE wins SET deleted_at = NULL WHERE id = ?1", [id])?;
        self.read(|journal| one(journal, id))
    }

    /// The wins of these days, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn wins_between(&self, from: NaiveDate, until: NaiveDate) -> Result<Vec<Win>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM wins WHERE deleted_at IS NULL
                 AND local_date BETWEEN ?1 AND ?2 ORDER BY at DESC, id DESC"
            ))?;
            let rows = statement.query_map(params![from, until], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// How many entries were begun on these days.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn entries_between(&self, from: NaiveDate, until: NaiveDate) -> Result<u32> {
        self.read(|journal| {
            Ok(journal.query_row(
                "SELECT count(*) FROM entries
                 WHERE deleted_at IS NULL AND local_date BETWEEN ?1 AND ?2",
                params![from, until],
                |row| row.get(0),
            )?)
        })
    }

    /// The days on which anything was recorded.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn dates_with_records(
        &self,
        from: NaiveDate,
        until: NaiveDate,
    ) -> Result<BTreeSet<NaiveDate>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT local_date FROM entries WHERE deleted_at IS NULL AND local_date BETWEEN ?1 AND ?2
                 UNION SELECT s.local_date FROM stage_changes s
                   JOIN applications a ON a.id = s.application_id AND a.deleted_at IS NULL
                   WHERE s.how = 'moved' AND s.stage <> 'rejected' AND s.local_date BETWEEN ?1 AND ?2
                 UNION SELECT recorded_on FROM rebounds WHERE recorded_on BETWEEN ?1 AND ?2
                 UNION SELECT local_date FROM goal_marks WHERE local_date BETWEEN ?1 AND ?2
                 UNION SELECT local_date FROM wins WHERE deleted_at IS NULL AND local_date BETWEEN ?1 AND ?2",
            )?;
            let rows = statement.query_map(params![from, until], |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The day on which a week was last looked at.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn week_looked_on(&self) -> Result<Option<NaiveDate>> {
        self.kept(LOOKED)
    }

    /// The week was looked at today.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn week_looked(&mut self, now: Moment) -> Result<()> {
        self.keep(LOOKED, &now.local_date())
    }
}

/// Writes a win down; its id.
pub(super) fn insert(change: &Connection, kind: WinKind, words: &str, now: Moment) -> Result<i64> {
    change.execute(
        "INSERT INTO wins (kind, text, local_date, at) VALUES (?1, ?2, ?3, ?4)",
        params![word(&kind)?, words, now.local_date(), millis(now.utc)],
    )?;
    Ok(change.last_insert_rowid())
}

pub(super) fn one(connection: &Connection, id: i64) -> Result<Win> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM wins WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("win"))
}

fn of_row(row: &Row) -> rusqlite::Result<Win> {
    Ok(Win {
        id: row.get("id")?,
        kind: of_word(row, "kind")?,
        text: row.get("text")?,
        date: row.get("local_date")?,
        at: instant(row, "at")?,
    })
}

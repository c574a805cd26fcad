//! Queries for applications and their stage history.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, instant, millis, of_word, word};
use crate::applications::{Application, Stage};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::text;

/// An application with the newest row of its history.
const SELECT: &str = "SELECT a.id, a.company, a.role, s.stage, s.local_date
    FROM applications a JOIN stage_changes s
    ON s.id = (SELECT max(id) FROM stage_changes WHERE application_id = a.id)";

impl Store {
    /// Every application, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn applications(&self) -> Result<Vec<Application>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!("{SELECT} ORDER BY s.id DESC"))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Records an application that was sent now.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::DiskFull`].
    pub fn application_add(
        &mut self,
        company: &str,
        role: &str,
        now: Moment,
    ) -> Result<Application> {
        let (company, role) = (text::line(company)?, text::line(role)?);
        self.write(|change| {
            let id = insert(change, &company, &role, Stage::Applied, now)?;
            one(change, id)
        })
    }

    /// Removes an application and its history: the undo of adding it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn application_remove(&mut self, id: i64) -> Result<()> {
        match self.execute("DELETE FROM applications WHERE id = ?1", [id])? {
            0 => Err(Error::NotFound("application")),
            _ => Ok(()),
        }
    }

    /// When applications were sent on `date`, in order.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn applied_on(&self, date: NaiveDate) -> Result<Vec<DateTime<Utc>>> {
        self.read(|journal| applied_on(journal, date))
    }
}

/// As [`Store::applied_on`].
pub(super) fn applied_on(connection: &Connection, date: NaiveDate) -> Result<Vec<DateTime<Utc>>> {
    let mut statement = connection.prepare_cached(
        "SELECT min(at) AS at FROM stage_changes WHERE local_date = ?1 AND stage = ?2
         GROUP BY application_id ORDER BY at",
    )?;
    let rows = statement.query_map(params![date, word(&Stage::Applied)?], |row| {
        instant(row, "at")
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Inserts an application at `stage`; its id.
pub(super) fn insert(
    change: &Connection,
    company: &str,
    role: &str,
    stage: Stage,
    now: Moment,
) -> Result<i64> {
    change.execute(
        "INSERT INTO applications (company, role, created_at) VALUES (?1, ?2, ?3)",
        params![company, role, millis(now.utc)],
    )?;
    let id = change.last_insert_rowid();
    move_to(change, id, stage, now)?;
    Ok(id)
}

/// Adds a row to an application's history.
pub(super) fn move_to(change: &Connection, id: i64, stage: Stage, now: Moment) -> Result<()> {
    change.execute(
        "INSERT INTO stage_changes (application_id, stage, local_date, at) VALUES (?1, ?2, ?3, ?4)",
        params![id, word(&stage)?, now.local_date(), millis(now.utc)],
    )?;
    Ok(())
}

/// One application as it stands.
pub(super) fn one(connection: &Connection, id: i64) -> Result<Application> {
    connection
        .query_row(&format!("{SELECT} WHERE a.id = ?1"), [id], of_row)
        .optional()?
        .ok_or(Error::NotFound("application"))
}

fn of_row(row: &Row) -> rusqlite::Result<Application> {
    Ok(Application {
        id: row.get("id")?,
        company: row.get("company")?,
        role: row.get("role")?,
        stage: of_word(row, "stage")?,
        since: row.get("local_date")?,
    })
}

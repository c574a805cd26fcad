//! Queries for applications and their stage history.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::stages::{How, move_to};
use super::{Store, found, instant, millis, of_word, word};
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
            let mut statement = journal.prepare_cached(&format!(
                "{SELECT} WHERE a.deleted_at IS NULL ORDER BY s.id DESC"
            ))?;
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

    /// Sets an application and its history aside: the undo of adding it. A case about it
    /// still knows its name.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn application_remove(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE applications SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "application")
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn application_restore(&mut self, id: i64) -> Result<Application> {
        self.execute(
            "UPDATE applications SET deleted_at = NULL WHERE id = ?1",
            [id],
        )?;
        self.read(|journal| one(journal, id))
    }

    /// How many applications there ever were, and how many are alive.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn applications_alive(&self) -> Result<(u32, u32)> {
        self.read(alive)
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
        "SELECT min(s.at) AS at FROM stage_changes s JOIN applications a ON a.id = s.application_id
         WHERE s.local_date = ?1 AND s.stage = ?2 AND s.how = 'moved' AND a.deleted_at IS NULL
         GROUP BY s.application_id ORDER BY at",
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
    move_to(change, id, stage, How::Moved, now.local_date(), now)?;
    Ok(id)
}

/// Inserts an application that is told of only with its no; its id. That it was sent is
/// all that is known, and it counts for no goal of that day.
pub(super) fn insert_told(
    change: &Connection,
    company: &str,
    role: &str,
    on: NaiveDate,
    now: Moment,
) -> Result<i64> {
    change.execute(
        "INSERT INTO applications (company, role, created_at) VALUES (?1, ?2, ?3)",
        params![company, role, millis(now.utc)],
    )?;
    let id = change.last_insert_rowid();
    move_to(change, id, Stage::Applied, How::Told, on, now)?;
    Ok(id)
}

/// How many applications there ever were, and how many of them are alive: sent, and not
/// ended.
pub(super) fn alive(connection: &Connection) -> Result<(u32, u32)> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*), coalesce(sum(stage IN ('applied', 'screening', 'interview', 'final_round', 'offer')), 0)
         FROM (SELECT s.stage FROM applications a JOIN stage_changes s
           ON s.id = (SELECT max(id) FROM stage_changes WHERE application_id = a.id)
           WHERE a.deleted_at IS NULL)",
    )?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The application of exactly this name that is saved and not sent.
pub(super) fn saved_as(connection: &Connection, company: &str, role: &str) -> Result<Option<i64>> {
    let found = connection.query_row(
        &format!(
            "SELECT id FROM ({SELECT} WHERE a.deleted_at IS NULL)
             WHERE company = ?1 AND role = ?2 AND stage = ?3 LIMIT 1"
        ),
        params![company, role, word(&Stage::Saved)?],
        |row| row.get(0),
    );
    Ok(found.optional()?)
}

/// One application as it stands.
pub(super) fn one(connection: &Connection, id: i64) -> Result<Application> {
    connection
        .query_row(
            &format!("{SELECT} WHERE a.id = ?1 AND a.deleted_at IS NULL"),
            [id],
            of_row,
        )
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

//! Queries for the papers of an application: the job description and the résumé that
//! answered it. Where a no belongs to no application, they are kept with the no alone.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, millis, rebounds};
use crate::cases::Papers;
use crate::clock::Moment;
use crate::error::Result;
use crate::text;

impl Store {
    /// The papers of a no; empty where none were kept. Without a résumé of its own, the
    /// newest other one is offered.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn papers(&self, id: i64) -> Result<Papers> {
        self.read(|journal| {
            let (job, resume) = of(journal, id)?.unwrap_or_default();
            let latest_resume = if resume.trim().is_empty() {
                latest_resume(journal)?
            } else {
                None
            };
            Ok(Papers {
                job,
                resume,
                latest_resume,
            })
        })
    }

    /// Keeps the papers of a no.
    ///
    /// # Errors
    /// [`crate::Error::TooLong`], [`crate::Error::NotFound`].
    pub fn papers_save(&mut self, id: i64, job: &str, resume: &str, now: Moment) -> Result<()> {
        let (job, resume) = (text::entry(job)?, text::entry(resume)?);
        self.write(|change| match rebounds::one(change, id)?.application_id {
            Some(application) => keep_for_application(change, application, job, resume, now),
            None => keep(change, "rebound_id", id, job, resume, now),
        })
    }
}

/// The job description and the résumé of a no.
pub(super) fn of(connection: &Connection, id: i64) -> Result<Option<(String, String)>> {
    let application = rebounds::one(connection, id)?.application_id;
    Ok(connection
        .query_row(
            "SELECT job, resume FROM papers WHERE application_id = ?1 OR rebound_id = ?2",
            params![application, id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

/// Keeps the papers of an application.
pub(super) fn keep_for_application(
    change: &Connection,
    application: i64,
    job: &str,
    resume: &str,
    now: Moment,
) -> Result<()> {
    keep(change, "application_id", application, job, resume, now)
}

/// Keeps papers by one of two columns, which this file names.
fn keep(
    change: &Connection,
    owner: &'static str,
    id: i64,
    job: &str,
    resume: &str,
    now: Moment,
) -> Result<()> {
    change.execute(
        &format!(
            "INSERT INTO papers ({owner}, job, resume, updated_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT ({owner}) DO UPDATE SET job = excluded.job, resume = excluded.resume,
               updated_at = excluded.updated_at"
        ),
        params![id, job, resume, millis(now.utc)],
    )?;
    Ok(())
}

fn latest_resume(connection: &Connection) -> Result<Option<String>> {
    Ok(connection
        .query_row(
            // As Rust trims: also tabs and ends of lines.
            "SELECT resume FROM papers WHERE trim(resume, char(9, 10, 13, 32)) <> ''
             ORDER BY updated_at DESC, id DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()?)
}

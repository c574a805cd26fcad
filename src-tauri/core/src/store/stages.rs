//! Queries for the dated history of an application. Nothing in it is rewritten: what turns
//! out to be otherwise gets a row of its own.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, params};

use super::{Store, applications, millis, of_word, word};
use crate::applications::Stage;
use crate::clock::Moment;
use crate::error::Result;

/// How a row of the history came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// It moved, on that day.
    Moved,
    /// It was told with a no that it had been there; when is not known.
    Told,
    /// It had ended before: the history is kept, and corrected.
    Correction,
}

impl How {
    fn word(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Told => "told",
            Self::Correction => "correction",
        }
    }
}

impl Store {
    /// The stages an application went through, in the order they were recorded.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn stages_of(&self, id: i64) -> Result<Vec<(Stage, NaiveDate)>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT stage, local_date FROM stage_changes WHERE application_id = ?1 ORDER BY id",
            )?;
            let rows = statement.query_map([id], |row| {
                Ok((of_word(row, "stage")?, row.get("local_date")?))
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

/// Adds a row to an application's history, for the day it happened on.
pub(super) fn move_to(
    change: &Connection,
    id: i64,
    stage: Stage,
    how: How,
    on: NaiveDate,
    now: Moment,
) -> Result<()> {
    change.execute(
        "INSERT INTO stage_changes (application_id, stage, local_date, at, how)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, word(&stage)?, on, millis(now.utc), how.word()],
    )?;
    Ok(())
}

/// Records that an application ended with a no, on that day; whether it had ended before.
/// A stage it is said to have reached stays in its history, also where nobody recorded it.
pub(super) fn end(
    change: &Connection,
    id: i64,
    reached: Option<Stage>,
    on: NaiveDate,
    now: Moment,
) -> Result<bool> {
    let ended = matches!(
        applications::one(change, id)?.stage,
        Stage::Rejected | Stage::Withdrawn
    );
    if let Some(stage) = reached {
        let known: bool = change.query_row(
            "SELECT EXISTS (SELECT 1 FROM stage_changes WHERE application_id = ?1 AND stage = ?2)",
            params![id, word(&stage)?],
            |row| row.get(0),
        )?;
        if !known {
            move_to(change, id, stage, How::Told, on, now)?;
        }
    }
    let how = if ended { How::Correction } else { How::Moved };
    move_to(change, id, Stage::Rejected, how, on, now)?;
    Ok(ended)
}

/// Takes back what a no did to an application at that instant; one that was told of only
/// with it is set aside.
pub(super) fn take_back(
    change: &Connection,
    id: i64,
    at: DateTime<Utc>,
    now: Moment,
) -> Result<()> {
    let told = change.execute(
        "UPDATE applications SET deleted_at = ?3 WHERE id = ?1 AND created_at = ?2",
        params![id, millis(at), millis(now.utc)],
    )?;
    if told == 0 {
        change.execute(
            "DELETE FROM stage_changes WHERE application_id = ?1 AND at = ?2",
            params![id, millis(at)],
        )?;
    }
    Ok(())
}

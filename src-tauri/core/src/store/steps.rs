//! Queries for the next small steps.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, care, found, instant_or_none, millis, rebounds};
use crate::care::DraftName;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::steps::{MOST_FIXES, Step};
use crate::text;

/// The furthest day a step can be meant for: a next step is near.
const FURTHEST_DAYS: i64 = 60;

const COLUMNS: &str = "id, text, rebound_id, fix, local_date, done_at";

impl Store {
    /// Chooses a step, for a day or from today on. As a fix it belongs to a case.
    ///
    /// # Errors
    /// [`Error::TwoFixes`] where two of that case are open, [`Error::Invalid`] without
    /// words or for a day that has been, [`Error::TooLong`], [`Error::NotFound`].
    pub fn step_add(
        &mut self,
        words: &str,
        rebound: Option<i64>,
        fix: Option<&str>,
        date: Option<NaiveDate>,
        now: Moment,
    ) -> Result<Step> {
        let words = text::line(words)?;
        let fix = fix.map(text::line).transpose()?;
        let date = date.unwrap_or(now.local_date());
        if words.is_empty() {
            return Err(Error::Invalid("a step needs words"));
        }
        let ahead = (date - now.local_date()).num_days();
        if !(0..=FURTHEST_DAYS).contains(&ahead) {
            return Err(Error::Invalid(
                "a step is for today, or the next two months",
            ));
        }
        self.write(|change| {
            if let Some(id) = rebound {
                rebounds::one(change, id)?;
            }
            if fix.is_some() {
                has_room_for_a_fix(change, rebound)?;
            }
            change.execute(
                "INSERT INTO steps (text, rebound_id, fix, local_date, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![words, rebound, fix, date, millis(now.utc)],
            )?;
            let id = change.last_insert_rowid();
            // The drafts of fixes are kept together, those of several cases.
            if fix.is_none() {
                care::forget(change, DraftName::Step)?;
            }
            one(change, id)
        })
    }

    /// Marks a step as done, or not after all.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TwoFixes`] where others took its place meanwhile.
    pub fn step_mark(&mut self, id: i64, done: bool, now: Moment) -> Result<()> {
        self.write(|change| {
            let step = one(change, id)?;
            if !done && step.done_at.is_some() && step.fix.is_some() {
                has_room_for_a_fix(change, step.rebound_id)?;
            }
            let changed = change.execute(
                "UPDATE steps SET done_at = ?2, done_on = ?3
                 WHERE id = ?1 AND deleted_at IS NULL",
                params![
                    id,
                    done.then(|| millis(now.utc)),
                    done.then(|| now.local_date())
                ],
            )?;
            found(changed, "step")
        })
    }

    /// Lets go of a step.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn step_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE steps SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "step")
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TwoFixes`] where others took its place meanwhile.
    pub fn step_restore(&mut self, id: i64) -> Result<()> {
        self.write(|change| {
            let step = one(change, id)?;
            if step.fix.is_some() && step.done_at.is_none() {
                has_room_for_a_fix(change, step.rebound_id)?;
            }
            let changed = change.execute(
                "UPDATE steps SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL",
                [id],
            )?;
            found(changed, "step")
        })
    }

    /// The steps of one no, those let go of not among them.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn steps_of(&self, rebound: i64) -> Result<Vec<Step>> {
        self.steps_where("rebound_id = ?1 ORDER BY id", [rebound])
    }

    /// The steps that stand on that day: open ones, and those done on it.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn steps_on(&self, today: NaiveDate) -> Result<Vec<Step>> {
        self.steps_where(
            "local_date <= ?1 AND (done_at IS NULL OR done_on = ?1) ORDER BY local_date, id",
            [today],
        )
    }

    fn steps_where(
        &self,
        condition: &'static str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<Step>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM steps WHERE deleted_at IS NULL AND {condition}"
            ))?;
            let rows = statement.query_map(values, of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

fn has_room_for_a_fix(change: &Connection, rebound: Option<i64>) -> Result<()> {
    let open: u32 = change.query_row(
        "SELECT count(*) FROM steps WHERE rebound_id IS ?1 AND fix IS NOT NULL
         AND done_at IS NULL AND deleted_at IS NULL",
        [rebound],
        |row| row.get(0),
    )?;
    if open >= MOST_FIXES {
        return Err(Error::TwoFixes);
    }
    Ok(())
}

fn one(connection: &Connection, id: i64) -> Result<Step> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM steps WHERE id = ?1"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("step"))
}

fn of_row(row: &Row) -> rusqlite::Result<Step> {
    Ok(Step {
        id: row.get("id")?,
        text: row.get("text")?,
        rebound_id: row.get("rebound_id")?,
        fix: row.get("fix")?,
        date: row.get("local_date")?,
        done_at: instant_or_none(row, "done_at")?,
    })
}

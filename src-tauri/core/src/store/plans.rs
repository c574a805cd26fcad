//! Queries for what is planned for a day.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, instant, instant_or_none, millis};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::plans::{self, PlanDraft, PlanItem};
use crate::week::TimeOfDay;

const COLUMNS: &str = "id, local_date, thing, minutes, place, done_at, created_at";

/// How many days something left undone is offered again. Older, it is let go of.
const CARRIED_DAYS: u64 = 7;

impl Store {
    /// What is planned for `date`, in the order it was written.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn plans_for(&self, date: NaiveDate) -> Result<Vec<PlanItem>> {
        self.plans_where("local_date = ?1 ORDER BY position, id", params![date])
    }

    /// What is planned for `today`, and before it what the last days left open.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn plans_of_today(&self, today: NaiveDate) -> Result<Vec<PlanItem>> {
        self.plans_where(
            "(local_date = ?1 OR (local_date BETWEEN ?2 AND ?1 AND done_at IS NULL))
             ORDER BY local_date, position, id",
            params![today, today - Days::new(CARRIED_DAYS)],
        )
    }

    /// Keeps what is planned for `date`: what is left out is set aside.
    ///
    /// # Errors
    /// [`Error::Invalid`] for too many, [`Error::TooLong`], [`Error::NotFound`] for one
    /// that is not there.
    pub fn plans_save(
        &mut self,
        date: NaiveDate,
        drafts: Vec<PlanDraft>,
        now: Moment,
    ) -> Result<Vec<PlanItem>> {
        let drafts = plans::checked(drafts)?;
        self.write(|change| {
            let mut kept = Vec::new();
            for (position, draft) in (0_u32..).zip(&drafts) {
                kept.push(write_one(change, date, position, draft, now)?);
            }
            let mut statement = change
                .prepare("SELECT id FROM plans WHERE local_date = ?1 AND deleted_at IS NULL")?;
            let there = statement.query_map([date], |row| row.get::<_, i64>(0))?;
            for id in there.collect::<rusqlite::Result<Vec<_>>>()? {
                if !kept.contains(&id) {
                    set_aside(change, id, now)?;
                }
            }
            Ok(())
        })?;
        self.plans_for(date)
    }

    /// Marks a planned thing as done, or not done after all.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn plan_mark(&mut self, id: i64, done: bool, now: Moment) -> Result<()> {
        let at = done.then(|| millis(now.utc));
        let changed = self.execute(
            "UPDATE plans SET done_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, at],
        )?;
        found(changed, "plan")
    }

    /// Lets go of a planned thing.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn plan_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        self.write(|change| set_aside(change, id, now))
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn plan_restore(&mut self, id: i64) -> Result<()> {
        let changed = self.execute("UPDATE plans SET deleted_at = NULL WHERE id = ?1", [id])?;
        found(changed, "plan")
    }

    fn plans_where(
        &self,
        condition: &'static str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<PlanItem>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM plans WHERE deleted_at IS NULL AND {condition}"
            ))?;
            let rows = statement.query_map(values, of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

/// Writes one planned thing; its id.
fn write_one(
    change: &Connection,
    date: NaiveDate,
    position: u32,
    draft: &PlanDraft,
    now: Moment,
) -> Result<i64> {
    let minutes = draft.time.map(TimeOfDay::minutes);
    if let Some(id) = draft.id {
        // Taken back where it was set aside meanwhile: it is on the screen again.
        let known: Option<i64> = change
            .query_row(
                "UPDATE plans SET position = ?3, thing = ?4, minutes = ?5, place = ?6,
                   created_at = CASE WHEN local_date = ?2 THEN created_at ELSE ?7 END,
                   local_date = ?2, deleted_at = NULL WHERE id = ?1 RETURNING id",
                params![
                    id,
                    date,
                    position,
                    draft.thing,
                    minutes,
                    draft.place,
                    millis(now.utc)
                ],
                |row| row.get(0),
            )
            .optional()?;
        return known.ok_or(Error::NotFound("plan"));
    }
    change.execute(
        "INSERT INTO plans (local_date, position, thing, minutes, place, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            date,
            position,
            draft.thing,
            minutes,
            draft.place,
            millis(now.utc)
        ],
    )?;
    Ok(change.last_insert_rowid())
}

fn set_aside(change: &Connection, id: i64, now: Moment) -> Result<()> {
    let changed = change.execute(
        "UPDATE plans SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
        params![id, millis(now.utc)],
    )?;
    found(changed, "plan")
}

fn of_row(row: &Row) -> rusqlite::Result<PlanItem> {
    let minutes: Option<u16> = row.get("minutes")?;
    Ok(PlanItem {
        id: row.get("id")?,
        date: row.get("local_date")?,
        thing: row.get("thing")?,
        time: minutes
            .map(TimeOfDay::from_minutes)
            .transpose()
            .map_err(|_| rusqlite::Error::InvalidQuery)?,
        place: row.get("place")?,
        done_at: instant_or_none(row, "done_at")?,
        created_at: instant(row, "created_at")?,
    })
}

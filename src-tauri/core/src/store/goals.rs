//! Queries for goals.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, goal_times, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::days::Days;
use crate::error::{Error, Result};
use crate::goals::{Goal, GoalDraft};
use crate::week::Weekdays;

const COLUMNS: &str = "id, kind, title, target, unit, weekdays, month_day, starts_on, ends_on,
    active, changed_at";

impl Store {
    /// Every goal, in the order they were made.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn goals(&self) -> Result<Vec<Goal>> {
        self.goals_where("WHERE deleted_at IS NULL ORDER BY id")
    }

    /// Every goal there ever was: what was done for one that is gone still counts.
    pub(crate) fn goals_ever(&self) -> Result<Vec<Goal>> {
        self.goals_where("ORDER BY id")
    }

    fn goals_where(&self, condition: &'static str) -> Result<Vec<Goal>> {
        self.read(|journal| {
            let mut times = goal_times::all(journal)?;
            let mut statement =
                journal.prepare_cached(&format!("SELECT {COLUMNS} FROM goals {condition}"))?;
            let rows = statement.query_map([], |row| of_row(row, &mut times))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// One goal.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn goal(&self, id: i64) -> Result<Goal> {
        self.read(|journal| one(journal, id))
    }

    /// Keeps a new goal, or a changed one; its marks stay.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::TooLong`], [`Error::NotFound`].
    pub fn goal_save(&mut self, draft: GoalDraft, now: Moment) -> Result<Goal> {
        let draft = draft.checked()?;
        self.write(|change| {
            let before = draft.id.map(|id| one(change, id)).transpose()?;
            let changed_at = changed_at(before.as_ref(), &draft, now);
            let (weekdays, month_day) = match draft.days {
                Days::Week { weekdays } => (weekdays, None),
                Days::Month { day } => (Weekdays::ALL, Some(u8::from(day))),
            };
            change.execute(
                "INSERT INTO goals (id, kind, title, target, unit, weekdays, month_day,
                   starts_on, ends_on, active, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                 ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                   target = excluded.target, unit = excluded.unit, weekdays = excluded.weekdays,
                   month_day = excluded.month_day, starts_on = excluded.starts_on,
                   ends_on = excluded.ends_on, active = excluded.active,
                   changed_at = excluded.changed_at",
                params![
                    draft.id,
                    word(&draft.kind)?,
                    draft.title,
                    draft.target,
                    word(&draft.unit)?,
                    weekdays.bits(),
                    month_day,
                    draft.starts_on,
                    draft.ends_on,
                    draft.active,
                    millis(now.utc),
                    millis(changed_at),
                ],
            )?;
            let id = draft.id.unwrap_or_else(|| change.last_insert_rowid());
            goal_times::save(change, id, before.as_ref(), &draft.times)?;
            one(change, id)
        })
    }

    /// The goal as this draft would make it, without keeping anything.
    pub(super) fn goal_of_draft(&self, draft: GoalDraft, now: Moment) -> Result<Goal> {
        let draft = draft.checked()?;
        let before = draft.id.map(|id| self.goal(id)).transpose()?;
        let changed_at = changed_at(before.as_ref(), &draft, now);
        let (slots, times) = goal_times::kept(before.as_ref(), &draft.times)
            .into_iter()
            .unzip();
        Ok(Goal {
            // No goal has this number yet, nor has the ledger.
            id: draft.id.unwrap_or(i64::MAX),
            kind: draft.kind,
            title: draft.title,
            target: draft.target,
            unit: draft.unit,
            days: draft.days,
            starts_on: draft.starts_on,
            ends_on: draft.ends_on,
            times,
            slots,
            active: draft.active,
            changed_at,
        })
    }

    /// Sets a goal aside; what was done towards it stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn goal_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        self.write(|change| {
            let changed = change.execute(
                "UPDATE goals SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
                params![id, millis(now.utc)],
            )?;
            if changed == 0 {
                return Err(Error::NotFound("goal"));
            }
            Ok(())
        })
    }

    /// Takes a removed goal back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn goal_restore(&mut self, id: i64, now: Moment) -> Result<Goal> {
        // What was due meanwhile is not looked back for.
        self.execute(
            "UPDATE goals SET deleted_at = NULL, changed_at = ?2
             WHERE id = ?1 AND deleted_at IS NOT NULL",
            params![id, millis(now.utc)],
        )?;
        self.goal(id)
    }
}

/// Only a changed schedule makes the engine forget what was due before.
fn changed_at(before: Option<&Goal>, draft: &GoalDraft, now: Moment) -> DateTime<Utc> {
    match before {
        Some(goal) if same_schedule(goal, draft) => goal.changed_at,
        _ => now.utc,
    }
}

fn same_schedule(goal: &Goal, draft: &GoalDraft) -> bool {
    goal.times == draft.times
        && goal.days == draft.days
        && goal.starts_on == draft.starts_on
        && goal.ends_on == draft.ends_on
        && goal.active == draft.active
}

pub(super) fn one(connection: &Connection, id: i64) -> Result<Goal> {
    let mut times = HashMap::from([(id, goal_times::of(connection, id)?)]);
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM goals WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            |row| of_row(row, &mut times),
        )
        .optional()?
        .ok_or(Error::NotFound("goal"))
}

fn of_row(row: &Row, times: &mut HashMap<i64, goal_times::Slots>) -> rusqlite::Result<Goal> {
    let out_of_range = |_| rusqlite::Error::InvalidQuery;
    let id = row.get("id")?;
    let month_day: Option<u8> = row.get("month_day")?;
    let days = match month_day {
        Some(day) => Days::Month {
            day: day.try_into().map_err(out_of_range)?,
        },
        None => Days::Week {
            weekdays: Weekdays::from_bits(row.get("weekdays")?).map_err(out_of_range)?,
        },
    };
    let (slots, times) = times.remove(&id).unwrap_or_default().into_iter().unzip();
    Ok(Goal {
        id,
        kind: of_word(row, "kind")?,
        title: row.get("title")?,
        target: row.get("target")?,
        unit: of_word(row, "unit")?,
        days,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        times,
        slots,
        active: row.get("active")?,
        changed_at: instant(row, "changed_at")?,
    })
}

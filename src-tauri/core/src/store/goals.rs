//! Queries for goals, the marks made by hand, and a day's progress.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::goals::{Done, Goal, GoalDraft, GoalKind, GoalProgress};
use crate::week::{TimeOfDay, Weekdays};

const COLUMNS: &str = "id, kind, title, target, unit, weekdays, remind_at, active, changed_at";
/// The most that can be marked at once: a day's minutes.
const MOST_AMOUNT: u32 = 24 * 60;

impl Store {
    /// Every goal, in the order they were made.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn goals(&self) -> Result<Vec<Goal>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM goals WHERE deleted_at IS NULL ORDER BY id"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps a new goal, or a changed one; its marks stay.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::TooLong`], [`Error::NotFound`].
    pub fn goal_save(&mut self, draft: GoalDraft, now: Moment) -> Result<Goal> {
        let draft = draft.checked()?;
        self.write(|change| {
            let before = draft.id.map(|id| one(change, id)).transpose()?;
            // Only a changed schedule makes the engine forget what was due before.
            let same_schedule = before.as_ref().is_some_and(|goal| {
                goal.remind_at == draft.remind_at
                    && goal.weekdays == draft.weekdays
                    && goal.active == draft.active
            });
            let changed_at = match &before {
                Some(goal) if same_schedule => goal.changed_at,
                _ => now.utc,
            };
            change.execute(
                "INSERT INTO goals (id, kind, title, target, unit, weekdays, remind_at, active, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                   target = excluded.target, unit = excluded.unit, weekdays = excluded.weekdays,
                   remind_at = excluded.remind_at, active = excluded.active,
                   changed_at = excluded.changed_at",
                params![
                    draft.id,
                    word(&draft.kind)?,
                    draft.title,
                    draft.target,
                    word(&draft.unit)?,
                    draft.weekdays.bits(),
                    draft.remind_at.map(TimeOfDay::minutes),
                    draft.active,
                    millis(now.utc),
                    millis(changed_at),
                ],
            )?;
            one(change, draft.id.unwrap_or_else(|| change.last_insert_rowid()))
        })
    }

    /// Sets a goal aside; what was done towards it stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn goal_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE goals SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        if changed == 0 {
            return Err(Error::NotFound("goal"));
        }
        Ok(())
    }

    /// Takes a removed goal back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn goal_restore(&mut self, id: i64) -> Result<Goal> {
        self.execute("UPDATE goals SET deleted_at = NULL WHERE id = ?1", [id])?;
        self.read(|journal| one(journal, id))
    }

    /// Marks something done by hand, today.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for nothing or more than a day holds.
    pub fn goal_mark(&mut self, id: i64, amount: u32, now: Moment) -> Result<()> {
        if !(1..=MOST_AMOUNT).contains(&amount) {
            return Err(Error::Invalid("a mark is 1 to 1,440"));
        }
        self.write(|change| {
            one(change, id)?;
            change.execute(
                "INSERT INTO goal_marks (goal_id, local_date, amount, at) VALUES (?1, ?2, ?3, ?4)",
                params![id, now.local_date(), amount, millis(now.utc)],
            )?;
            Ok(())
        })
    }

    /// Takes today's last mark made by hand back.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn goal_unmark(&mut self, id: i64, date: NaiveDate) -> Result<()> {
        let changed = self.execute(
            "DELETE FROM goal_marks WHERE id =
               (SELECT max(id) FROM goal_marks WHERE goal_id = ?1 AND local_date = ?2)",
            params![id, date],
        )?;
        if changed == 0 {
            return Err(Error::NotFound("mark"));
        }
        Ok(())
    }

    /// How far the goals meant for `date` have come on it.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn progress_on(&self, date: NaiveDate) -> Result<Vec<GoalProgress>> {
        let meant = |goal: &Goal| goal.active && goal.weekdays.contains(date);
        let goals = self.goals()?.into_iter().filter(meant);
        goals
            .map(|goal| {
                let mut done = self.marks(goal.id, date)?;
                if goal.kind == GoalKind::Applications {
                    done.extend(self.applied_on(date)?.into_iter().map(|at| Done {
                        amount: 1,
                        at,
                        by_hand: false,
                    }));
                }
                Ok(GoalProgress::of(goal, done))
            })
            .collect()
    }

    fn marks(&self, goal: i64, date: NaiveDate) -> Result<Vec<Done>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT amount, at FROM goal_marks
                 WHERE local_date = ?1 AND goal_id = ?2 ORDER BY id",
            )?;
            let rows = statement.query_map(params![date, goal], |row| {
                Ok(Done {
                    amount: row.get("amount")?,
                    at: instant(row, "at")?,
                    by_hand: true,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

fn one(connection: &Connection, id: i64) -> Result<Goal> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM goals WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("goal"))
}

fn of_row(row: &Row) -> rusqlite::Result<Goal> {
    let out_of_range = |_| rusqlite::Error::InvalidQuery;
    let remind_at: Option<u16> = row.get("remind_at")?;
    Ok(Goal {
        id: row.get("id")?,
        kind: of_word(row, "kind")?,
        title: row.get("title")?,
        target: row.get("target")?,
        unit: of_word(row, "unit")?,
        weekdays: Weekdays::from_bits(row.get("weekdays")?).map_err(out_of_range)?,
        remind_at: remind_at
            .map(TimeOfDay::from_minutes)
            .transpose()
            .map_err(out_of_range)?,
        active: row.get("active")?,
        changed_at: instant(row, "changed_at")?,
    })
}

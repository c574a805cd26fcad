//! Queries for what was done towards goals: marks made by hand, records, the timer.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::applications::applied_on;
use super::goals::one;
use super::{Store, instant, millis};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::goals::{Done, Goal, GoalKind, GoalProgress, Unit};

/// The most that can be marked at once: a day's minutes.
const MOST_AMOUNT: u32 = 24 * 60;

impl Store {
    /// Marks something done by hand, today.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for nothing or more than a day holds.
    pub fn goal_mark(&mut self, id: i64, amount: u32, now: Moment) -> Result<()> {
        self.write(|change| {
            one(change, id)?;
            mark(change, id, now.local_date(), amount, now)
        })
    }

    /// Takes the last mark made by hand on `date` back.
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
        let meant = |goal: &Goal| goal.active && goal.period().contains(date);
        let goals = self.goals()?.into_iter().filter(meant);
        let timer = self.timer()?;
        goals
            .map(|goal| {
                let running = timer.filter(|(id, _)| *id == goal.id);
                let mut progress = self.progress_of(goal, date)?;
                progress.running_since = running.map(|(_, since)| since);
                Ok(progress)
            })
            .collect()
    }

    /// How far one goal has come on `date`, whether or not it is meant for it.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn progress_of(&self, goal: Goal, date: NaiveDate) -> Result<GoalProgress> {
        self.read(|journal| progress(journal, goal, date))
    }

    /// The timer that runs: of which goal, since when.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn timer(&self) -> Result<Option<(i64, DateTime<Utc>)>> {
        self.read(timer)
    }

    /// Starts the timer of a goal counted in minutes. One that runs is stopped first, and
    /// what it counted is kept.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for a goal that is not counted in minutes.
    pub fn timer_start(&mut self, id: i64, now: Moment) -> Result<()> {
        self.write(|change| {
            if one(change, id)?.unit != Unit::Minutes {
                return Err(Error::Invalid("only minutes can be timed"));
            }
            match timer(change)? {
                Some((running, _)) if running == id => return Ok(()),
                Some((running, _)) => stop(change, running, None, now)?,
                None => {}
            }
            change.execute(
                "INSERT INTO goal_timer (id, goal_id, started_at) VALUES (1, ?1, ?2)",
                params![id, millis(now.utc)],
            )?;
            Ok(())
        })
    }

    /// Stops the timer of a goal and keeps what it counted, or `minutes` of it.
    ///
    /// # Errors
    /// [`Error::NotFound`] where it does not run, [`Error::Invalid`] for more minutes
    /// than a day has.
    pub fn timer_stop(&mut self, id: i64, minutes: Option<u32>, now: Moment) -> Result<()> {
        self.write(|change| stop(change, id, minutes, now))
    }
}

/// How far a goal has come on `date`: what was marked, and what was recorded.
pub(super) fn progress(
    connection: &Connection,
    goal: Goal,
    date: NaiveDate,
) -> Result<GoalProgress> {
    let mut done = marks(connection, goal.id, date)?;
    if goal.kind == GoalKind::Applications && goal.unit == Unit::Times {
        done.extend(applied_on(connection, date)?.into_iter().map(|at| Done {
            amount: 1,
            at,
            by_hand: false,
        }));
    }
    Ok(GoalProgress::of(goal, done))
}

fn marks(connection: &Connection, goal: i64, date: NaiveDate) -> Result<Vec<Done>> {
    let mut statement = connection.prepare_cached(
        "SELECT amount, at FROM goal_marks WHERE local_date = ?1 AND goal_id = ?2 ORDER BY id",
    )?;
    let rows = statement.query_map(params![date, goal], |row| {
        Ok(Done {
            amount: row.get("amount")?,
            at: instant(row, "at")?,
            by_hand: true,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn timer(connection: &Connection) -> Result<Option<(i64, DateTime<Utc>)>> {
    let found = connection.query_row("SELECT goal_id, started_at FROM goal_timer", [], |row| {
        Ok((row.get("goal_id")?, instant(row, "started_at")?))
    });
    Ok(found.optional()?)
}

/// Stops the timer of goal `id`. What it counted belongs to the day it was started on.
fn stop(change: &Connection, id: i64, minutes: Option<u32>, now: Moment) -> Result<()> {
    let running = timer(change)?.filter(|(running, _)| *running == id);
    let (_, since) = running.ok_or(Error::NotFound("timer"))?;
    change.execute("DELETE FROM goal_timer", [])?;
    let amount = minutes.unwrap_or_else(|| counted(now.utc - since));
    if amount == 0 {
        return Ok(());
    }
    let date = Moment::new(since, now.zone).local_date();
    mark(change, id, date, amount, now)
}

/// Whole minutes, rounded; none for less than half a one, or a clock that went back.
fn counted(time: TimeDelta) -> u32 {
    let minutes = (time.num_seconds() + 30) / 60;
    u32::try_from(minutes.max(0)).map_or(MOST_AMOUNT, |minutes| minutes.min(MOST_AMOUNT))
}

pub(super) fn mark(
    change: &Connection,
    id: i64,
    date: NaiveDate,
    amount: u32,
    now: Moment,
) -> Result<()> {
    if !(1..=MOST_AMOUNT).contains(&amount) {
        return Err(Error::Invalid("a mark is 1 to 1,440"));
    }
    change.execute(
        "INSERT INTO goal_marks (goal_id, local_date, amount, at) VALUES (?1, ?2, ?3, ?4)",
        params![id, date, amount, millis(now.utc)],
    )?;
    Ok(())
}

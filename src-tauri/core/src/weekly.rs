//! The look at the week: what was done, what went well, one gentle question. Rolling
//! sums only: nothing here can break, and no week is held against another.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::clock::Moment;
use crate::error::Result;
use crate::goals::{Goal, GoalProgress};
use crate::store::Store;
use crate::wins::Win;

/// How many questions the words' catalogue has.
pub const QUESTIONS: u32 = 12;

/// A week looked at.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct WeekLook {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day: today.
    pub until: NaiveDate,
    /// The goals something was done for.
    pub goals: Vec<WeekGoal>,
    /// Applications sent.
    pub applications: u32,
    /// Entries written.
    pub entries: u32,
    /// Days on which anything was recorded.
    pub days_back: u32,
    /// The wins, the newest first.
    pub wins: Vec<Win>,
    /// Which question, from 0 to [`QUESTIONS`] − 1.
    pub question: u32,
    /// Whether it was looked at already.
    pub looked: bool,
}

/// What was done for a goal.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct WeekGoal {
    /// The goal.
    pub goal: Goal,
    /// Times or minutes, all in all.
    pub done: u32,
    /// On how many days it was met.
    pub days: u32,
}

/// Reads the seven days that end today.
///
/// # Errors
/// Only where the database fails.
pub fn read(store: &Store, now: Moment) -> Result<WeekLook> {
    let until = now.local_date();
    let dates: Vec<NaiveDate> = (0..7).rev().map(|back| until - Days::new(back)).collect();
    let from = until - Days::new(6);
    let mut goals: Vec<WeekGoal> = Vec::new();
    // What was done for a goal that was removed since was done all the same.
    for goal in store.goals_ever()? {
        for date in &dates {
            add(&mut goals, store.progress_of(goal.clone(), *date)?);
        }
    }
    let mut applications = 0;
    for date in &dates {
        applications += count(store.applied_on(*date)?.len());
    }
    let recorded = store.dates_with_records(from, until)?;
    Ok(WeekLook {
        from,
        until,
        goals,
        applications,
        entries: store.entries_between(from, until)?,
        days_back: count(recorded.len()),
        wins: store.wins_between(from, until)?,
        // Another one each week, the same all week.
        question: until.iso_week().week() % QUESTIONS,
        looked: store.week_looked_on()? == Some(until),
    })
}

fn add(goals: &mut Vec<WeekGoal>, one: GoalProgress) {
    if one.done == 0 {
        return;
    }
    let met = u32::from(one.met);
    match goals.iter_mut().find(|known| known.goal.id == one.goal.id) {
        Some(known) => {
            known.done = known.done.saturating_add(one.done);
            known.days += met;
        }
        None => goals.push(WeekGoal {
            goal: one.goal,
            done: one.done,
            days: met,
        }),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

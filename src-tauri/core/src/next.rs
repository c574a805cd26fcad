//! The next reminder, so that it can be said in words: "tomorrow, Tuesday, 09:00".

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use serde::Serialize;

use crate::clock::Moment;
use crate::error::Result;
use crate::goals::{Goal, GoalDraft};
use crate::reminders::{self, Conditions, Ledger, Occurrence, ReminderKind, Rule, RuleId};
use crate::store::Store;
use crate::week::TimeOfDay;

/// How many days ahead the next reminder is looked for: after a rest of a year it still
/// comes, but nobody wants to read of it today.
const NEXT_DAYS: u64 = 62;

/// When the next reminder comes, and for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct NextReminder {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Its date, on this computer's calendar.
    pub date: NaiveDate,
    /// Its time, on this computer's clock.
    #[cfg_attr(test, ts(type = "string"))]
    pub time: TimeOfDay,
    /// What it is about.
    pub kinds: Vec<ReminderKind>,
    /// The goals it is for.
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub goals: Vec<i64>,
}

/// The next reminder by these rules; the end of a window is no part of it, it has a
/// countdown of its own.
///
/// # Errors
/// None that can happen: an instant has a time of day.
pub fn next_reminder(
    rules: &[Rule],
    ledger: &Ledger,
    conditions: &Conditions,
    now: Moment,
) -> Result<Option<NextReminder>> {
    let mut coming = reminders::upcoming(rules, ledger, conditions, now, NEXT_DAYS);
    coming.retain(|one| one.key.rule.kind() != ReminderKind::Window);
    let Some(first) = coming.first().copied() else {
        return Ok(None);
    };
    coming.retain(|one| one.due == first.due);
    let local = first.due.with_timezone(&now.zone);
    Ok(Some(NextReminder {
        at: first.due,
        date: local.date_naive(),
        time: time_of(first.due, now)?,
        kinds: kinds(&coming),
        goals: goals(&coming),
    }))
}

/// What a goal's reminders would be like.
#[derive(Clone, PartialEq, Eq)]
pub struct GoalOutlook {
    /// The goal, as it would be.
    pub goal: Goal,
    /// When it would come next.
    pub next: Option<NextReminder>,
    /// Whether nothing comes now since it is a day off.
    pub resting: bool,
    /// Where quiet hours hold one of its times: until when.
    pub quiet_until: Option<TimeOfDay>,
}

/// What the reminders of a goal would be like, were it saved as it is now.
///
/// # Errors
/// [`crate::Error::Invalid`], [`crate::Error::TooLong`], [`crate::Error::NotFound`].
pub fn goal_outlook(store: &Store, draft: GoalDraft, now: Moment) -> Result<GoalOutlook> {
    let (goal, rule) = store.rule_of_draft(draft, now)?;
    let rules = if goal.active { vec![rule] } else { vec![] };
    let (ledger, conditions) = (store.ledger(now)?, store.conditions(now)?);
    let by_quiet = Conditions {
        quiet: conditions.quiet,
        ..Conditions::default()
    };
    let held = reminders::upcoming(&rules, &ledger, &by_quiet, now, NEXT_DAYS)
        .into_iter()
        .find(|one| one.due > one.planned);
    Ok(GoalOutlook {
        next: next_reminder(&rules, &ledger, &conditions, now)?,
        resting: conditions.rests_on(now.local_date()),
        quiet_until: held.map(|one| time_of(one.due, now)).transpose()?,
        goal,
    })
}

fn time_of(instant: DateTime<Utc>, now: Moment) -> Result<TimeOfDay> {
    let local = instant.with_timezone(&now.zone);
    TimeOfDay::from_minutes(u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(0))
}

fn kinds(coming: &[Occurrence]) -> Vec<ReminderKind> {
    let mut kinds: Vec<ReminderKind> = coming.iter().map(|one| one.key.rule.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn goals(coming: &[Occurrence]) -> Vec<i64> {
    let mut goals: Vec<i64> = Vec::new();
    for one in coming {
        if let RuleId::Goal(id) = one.key.rule
            && !goals.contains(&id)
        {
            goals.push(id);
        }
    }
    goals
}

//! What stands on the Today screen, and in the tray.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;

use crate::cases::CaseSummary;
use crate::clock::Moment;
use crate::error::Result;
use crate::feedback::FeedbackDue;
use crate::goals::GoalProgress;
use crate::next::{NextReminder, next_reminder};
use crate::notices::{Notice, notices};
use crate::plans::PlanItem;
use crate::rebound::Rebound;
use crate::reminders::{ClockTrust, ReminderSettings, Rest, WeeklyTime};
use crate::steps::Step;
use crate::store::Store;
use crate::week::Weekdays;
use crate::worries::Worry;

/// A day as it stands.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The date.
    pub date: NaiveDate,
    /// The goals meant for it.
    pub goals: Vec<GoalProgress>,
    /// The next reminder, of whatever kind but a window's end.
    pub next: Option<NextReminder>,
    /// Reminders that never became a notification.
    pub notices: Vec<Notice>,
    /// The no being lived through.
    pub rebound: Option<Rebound>,
    /// The rest, where today is a day of it.
    pub rest: Option<Rest>,
    /// Until when everything is quiet, where it is.
    pub hushed_until: Option<DateTime<Utc>>,
    /// What is planned for today, after what the last days left open.
    pub plan: Vec<PlanItem>,
    /// Whether tomorrow is to be planned.
    pub evening: EveningState,
    /// Whether the week is to be looked at.
    pub weekly: bool,
    /// What to think of the computer's clock.
    pub clock: ClockTrust,
    /// Noes of the last two weeks that can be looked at calmly now.
    pub looks: Vec<CaseSummary>,
    /// The small steps that stand on this day.
    pub steps: Vec<Step>,
    /// Parked worries that are back.
    pub worries: Vec<Worry>,
    /// Requests for feedback whose time has passed.
    pub let_go: Vec<FeedbackDue>,
    /// Whether the why is to be looked at again.
    pub why_due: bool,
    /// How many applications are alive.
    pub alive: u32,
    /// Whether there ever was one.
    pub any_application: bool,
    /// Whether a no was recorded today or yesterday: then nothing suggests to apply.
    pub after_no: bool,
}

/// Whether tomorrow is to be planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum EveningState {
    /// Nobody wants to be asked.
    Off,
    /// Later today.
    Later,
    /// It is time.
    Now,
    /// Tomorrow has a plan.
    Planned,
}

/// How many days after its own the look at the week is still offered.
pub(crate) const OFFERED_DAYS: u64 = 2;

/// Reads the day.
///
/// # Errors
/// Only where the database fails.
pub fn read(store: &Store, now: Moment) -> Result<Today> {
    let date = now.local_date();
    let conditions = store.conditions(now)?;
    let settings = store.reminder_settings()?;
    let (applications, alive) = store.applications_alive()?;
    Ok(Today {
        date,
        goals: store.progress_on(date)?,
        next: next_reminder(&store.rules(now)?, &store.ledger(now)?, &conditions, now)?,
        notices: notices(store, now)?,
        rebound: store.rebound_current()?,
        rest: conditions.rest.filter(|rest| rest.contains(date)),
        hushed_until: conditions.hushed_until.filter(|until| *until > now.utc),
        plan: store.plans_of_today(date)?,
        evening: evening(store, &settings, now)?,
        weekly: match settings.weekly {
            Some(weekly) => is_week_open(weekly, store.week_looked_on()?, now),
            None => false,
        },
        clock: store.clock_trust(now)?,
        looks: store.looks(now)?,
        steps: store.steps_on(date)?,
        worries: back(store, now)?,
        let_go: let_go(store, date)?,
        why_due: store.why_is_due(now)?,
        alive,
        any_application: applications > 0,
        after_no: store.had_a_no_since(date - Days::new(1))?,
    })
}

fn back(store: &Store, now: Moment) -> Result<Vec<Worry>> {
    let mut worries = store.worries()?;
    worries.retain(|worry| worry.is_back(now));
    Ok(worries)
}

fn let_go(store: &Store, today: NaiveDate) -> Result<Vec<FeedbackDue>> {
    let waiting = store.feedback_waiting()?.into_iter();
    Ok(waiting
        .map(|(due, _)| due)
        .filter(|due| due.let_go_on <= today)
        .collect())
}

fn evening(store: &Store, settings: &ReminderSettings, now: Moment) -> Result<EveningState> {
    let Some(time) = settings.evening else {
        return Ok(EveningState::Off);
    };
    if !store.plans_for(now.local_date() + Days::new(1))?.is_empty() {
        return Ok(EveningState::Planned);
    }
    let is_time = now.utc.with_timezone(&now.zone).time() >= time.time();
    Ok(if is_time {
        EveningState::Now
    } else {
        EveningState::Later
    })
}

/// Whether the day of the weekly look is here, or was a day or two ago, and nobody has
/// looked since.
fn is_week_open(weekly: WeeklyTime, looked_on: Option<NaiveDate>, now: Moment) -> bool {
    let today = now.local_date();
    let day = Weekdays::from(weekly.weekday);
    let begun = |date: &NaiveDate| {
        *date < today || now.utc.with_timezone(&now.zone).time() >= weekly.time.time()
    };
    (0..=OFFERED_DAYS)
        .map(|back| today - Days::new(back))
        .find(|date| day.contains(*date))
        .filter(begun)
        .is_some_and(|date| looked_on.is_none_or(|looked| looked < date))
}

#[cfg(test)]
mod tests;

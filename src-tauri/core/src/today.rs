//! What stands on the Today screen, and in the tray.

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use serde::Serialize;

use crate::clock::Moment;
use crate::error::Result;
use crate::goals::GoalProgress;
use crate::rebound::Rebound;
use crate::reminders::{self, Fate, Occurrence, RuleId};
use crate::store::Store;
use crate::week::TimeOfDay;

/// A day as it stands.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The date.
    pub date: NaiveDate,
    /// The goals meant for it.
    pub goals: Vec<GoalProgress>,
    /// The next reminder of a goal.
    pub next: Option<NextReminder>,
    /// Reminders that never became a notification.
    pub notices: Vec<Notice>,
    /// The no being lived through.
    pub rebound: Option<Rebound>,
}

/// When the next reminder comes, and for which goals.
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
    /// The goals it is for.
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub goals: Vec<i64>,
}

/// A reminder that never became a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What to dismiss it by.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// What it was about.
    pub kind: NoticeKind,
    /// Why it was not shown.
    pub why: NoticeWhy,
    /// When it was due.
    pub at: DateTime<Utc>,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// The end of a wallow window.
    WindowOver,
    /// Daily goals.
    Goals,
}

/// Why a reminder was not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum NoticeWhy {
    /// The computer slept or was off.
    Missed,
    /// The desktop could not show it.
    NotShown,
}

/// How many days ahead the next reminder is looked for: a goal for one weekday comes
/// within a week.
const NEXT_DAYS: u64 = 8;

/// Reads the day.
///
/// # Errors
/// Only where the database fails.
pub fn read(store: &Store, now: Moment) -> Result<Today> {
    let coming = reminders::upcoming(&store.rules(now)?, &store.ledger(now)?, now, NEXT_DAYS);
    let date = now.local_date();
    Ok(Today {
        date,
        goals: store.progress_on(date)?,
        next: next(&coming, now)?,
        notices: store.withheld(now)?.into_iter().map(Notice::from).collect(),
        rebound: store.rebound_current()?,
    })
}

fn next(coming: &[Occurrence], now: Moment) -> Result<Option<NextReminder>> {
    let goal = |occurrence: &Occurrence| match occurrence.key.rule {
        RuleId::Goal(id) => Some(id),
        RuleId::Window(_) => None,
    };
    let Some(first) = coming.iter().find(|one| goal(one).is_some()) else {
        return Ok(None);
    };
    let local = first.due.with_timezone(&now.zone);
    let minutes = u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(0);
    let together = coming.iter().filter(|one| one.due == first.due);
    Ok(Some(NextReminder {
        at: first.due,
        date: local.date_naive(),
        time: TimeOfDay::from_minutes(minutes)?,
        goals: together.filter_map(goal).collect(),
    }))
}

impl From<crate::store::Withheld> for Notice {
    fn from(line: crate::store::Withheld) -> Self {
        Self {
            id: line.id,
            kind: match line.rule {
                RuleId::Window(_) => NoticeKind::WindowOver,
                RuleId::Goal(_) => NoticeKind::Goals,
            },
            why: match line.fate {
                Fate::NotShown => NoticeWhy::NotShown,
                _ => NoticeWhy::Missed,
            },
            at: line.due,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{GoalDraft, GoalKind, Unit};
    use crate::store::testing::{berlin, store};
    use crate::week::Weekdays;

    fn goal(minutes: u16) -> GoalDraft {
        GoalDraft {
            id: None,
            kind: GoalKind::Messages,
            title: String::new(),
            target: 1,
            unit: Unit::Times,
            weekdays: Weekdays::ALL,
            remind_at: Some(TimeOfDay::from_minutes(minutes).unwrap()),
            active: true,
        }
    }

    #[test]
    fn the_next_reminder_is_told_with_every_goal_it_is_for() {
        let (_folder, mut store) = store();
        let now = berlin("2026-05-14T08:00:00Z");
        let late = store.goal_save(goal(15 * 60), now).unwrap().id;
        let also = store.goal_save(goal(15 * 60), now).unwrap().id;
        store.goal_save(goal(18 * 60), now).unwrap();
        let next = read(&store, now).unwrap().next.unwrap();
        assert_eq!(next.goals, [late, also]);
        assert_eq!(serde_json::to_string(&next.time).unwrap(), "\"15:00\"");
        assert_eq!(next.date, now.local_date());
    }

    #[test]
    fn a_goal_met_today_is_next_reminded_of_tomorrow() {
        let (_folder, mut store) = store();
        let now = berlin("2026-05-14T08:00:00Z");
        let id = store.goal_save(goal(15 * 60), now).unwrap().id;
        store.goal_mark(id, 1, now).unwrap();
        let next = read(&store, now).unwrap().next.unwrap();
        assert_eq!(next.date.to_string(), "2026-05-15");
    }
}

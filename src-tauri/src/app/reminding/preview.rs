//! The very notification, before it comes: what the settings show of it.

use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::deliveries::DeliveryPage;
use onward_core::goals::{Goal, GoalDraft, GoalKind, Unit};
use onward_core::next::{NextReminder, goal_outlook};
use onward_core::reminders::{ClockTrust, ReminderSettings, Rest};
use onward_core::store::Store;
use onward_core::today;
use onward_core::week::TimeOfDay;
use serde::Serialize;

use super::saying::{Manner, notification};
use super::subject::Subject;
use crate::app::App;
use crate::shell::Notification;

/// What a notification will look like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Preview {
    /// Its first line.
    pub summary: String,
    /// The rest.
    pub body: String,
    /// Its buttons.
    pub buttons: Vec<String>,
}

impl From<Notification> for Preview {
    fn from(of: Notification) -> Self {
        Self {
            summary: of.summary,
            body: of.body,
            buttons: of.buttons.into_iter().map(|one| one.label).collect(),
        }
    }
}

/// How one is reminded, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Reminders {
    /// The settings.
    #[cfg_attr(test, ts(type = "import(\"./ReminderSettings\").ReminderSettings"))]
    pub settings: ReminderSettings,
    /// What comes next.
    #[cfg_attr(test, ts(type = "import(\"./NextReminder\").NextReminder | null"))]
    pub next: Option<NextReminder>,
    /// Days off, if today is one.
    #[cfg_attr(test, ts(type = "import(\"./Rest\").Rest | null"))]
    pub rest: Option<Rest>,
    /// Until when everything is quiet, if it is.
    pub hushed_until: Option<chrono::DateTime<chrono::Utc>>,
    /// What to think of the computer's clock.
    #[cfg_attr(test, ts(type = "import(\"./ClockTrust\").ClockTrust"))]
    pub clock: ClockTrust,
    /// A goal's notification while open.
    pub open: Preview,
    /// And while locked.
    pub locked: Preview,
}

/// What a goal's reminders would be like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct GoalPreview {
    /// When it would come next.
    #[cfg_attr(test, ts(type = "import(\"./NextReminder\").NextReminder | null"))]
    pub next: Option<NextReminder>,
    /// Whether nothing comes now since it is a day off.
    pub resting: bool,
    /// Where quiet hours hold one of its times: until when.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub quiet_until: Option<TimeOfDay>,
    /// Its notification.
    pub notification: Preview,
}

impl App {
    /// How one is reminded, and what comes next.
    ///
    /// # Errors
    /// [`onward_core::Error::Locked`].
    pub fn reminders(&self) -> Result<Reminders> {
        self.with_store(|store, now| read(store, now))
    }

    /// What a goal's reminders would be like, were it saved as it is now.
    ///
    /// # Errors
    /// As [`goal_outlook`].
    pub fn goal_preview(&self, draft: GoalDraft) -> Result<GoalPreview> {
        self.with_store(|store, now| {
            let outlook = goal_outlook(store, draft, now)?;
            let settings = store.reminder_settings()?;
            Ok(GoalPreview {
                notification: preview(&outlook.goal, &settings, false),
                next: outlook.next,
                resting: outlook.resting,
                quiet_until: outlook.quiet_until,
            })
        })
    }

    /// A page of the delivery log.
    ///
    /// # Errors
    /// [`onward_core::Error::Locked`].
    pub fn deliveries(&self, before: Option<i64>, limit: u32) -> Result<DeliveryPage> {
        self.with_store(|store, _| store.deliveries(before, limit))
    }
}

fn read(store: &Store, now: Moment) -> Result<Reminders> {
    let settings = store.reminder_settings()?;
    let today = today::read(store, now)?;
    let goals = store.goals()?;
    let example = goals
        .iter()
        .find(|goal| goal.active && !goal.times.is_empty());
    let of = |locked| match example {
        Some(goal) => preview(goal, &settings, locked),
        None => said(GoalKind::Applications, Unit::Times, 2, &settings, locked),
    };
    Ok(Reminders {
        next: today.next,
        rest: today.rest,
        hushed_until: today.hushed_until,
        clock: today.clock,
        open: of(false),
        locked: of(true),
        settings,
    })
}

fn preview(goal: &Goal, settings: &ReminderSettings, locked: bool) -> Preview {
    said(goal.kind, goal.unit, goal.target, settings, locked)
}

fn said(
    kind: GoalKind,
    unit: Unit,
    target: u32,
    settings: &ReminderSettings,
    locked: bool,
) -> Preview {
    let subject = Subject::Goal {
        id: 0,
        kind,
        unit,
        target,
        done: 0,
        past: false,
    };
    notification(&[subject], Manner { settings, locked }).into()
}

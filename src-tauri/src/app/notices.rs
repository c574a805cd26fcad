//! What notifications say of what is due.

use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::goals::GoalProgress;
use onward_core::reminders::{Occurrence, RuleId};
use onward_core::store::Store;

use crate::shell::{Button, Notification, Press, Route, Urgency};
use crate::words;

/// What is due together, as notifications: a window's end by itself, all goals in one.
pub(super) fn grouped(
    store: &Store,
    due: &[Occurrence],
    now: Moment,
) -> Result<Vec<(Vec<Occurrence>, Notification)>> {
    let (windows, goals): (Vec<_>, Vec<_>) = due
        .iter()
        .partition(|one| matches!(one.key.rule, RuleId::Window(_)));
    let mut groups = Vec::new();
    for one in windows {
        let planned = store.rituals()?.first().map(|ritual| ritual.kind);
        let notification = Notification {
            summary: words::WINDOW_OVER.into(),
            body: words::next_ritual(planned).into(),
            buttons: vec![open_button(words::START_RITUAL, Some(Route::After))],
            opens: Some(Route::After),
            urgency: Urgency::Normal,
            sound: false,
        };
        groups.push((vec![one], notification));
    }
    if !goals.is_empty() {
        let progress = progress_of(store, &goals, now)?;
        let (summary, body) = match progress.as_slice() {
            [one] => words::goal_due(one),
            many => words::goals_due(many),
        };
        let notification = Notification {
            summary,
            body,
            buttons: vec![open_button(words::OPEN_BUTTON, Some(Route::Today))],
            opens: Some(Route::Today),
            urgency: Urgency::Normal,
            sound: false,
        };
        groups.push((goals, notification));
    }
    Ok(groups)
}

fn progress_of(store: &Store, goals: &[Occurrence], now: Moment) -> Result<Vec<GoalProgress>> {
    let mut progress = store.progress_on(now.local_date())?;
    progress.retain(|one| {
        goals
            .iter()
            .any(|due| due.key.rule == RuleId::Goal(one.goal.id))
    });
    Ok(progress)
}

/// The test reminder.
pub(super) fn test() -> Notification {
    Notification {
        summary: words::TEST.into(),
        body: words::TEST_BODY.into(),
        buttons: vec![open_button(words::OPEN_BUTTON, None)],
        opens: None,
        urgency: Urgency::Normal,
        sound: false,
    }
}

/// A button that opens a screen.
pub(super) fn open_button(label: &str, route: Option<Route>) -> Button {
    Button {
        press: Press::Open(route),
        label: label.into(),
    }
}

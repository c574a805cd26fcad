//! From what is due to what notifications say, and which buttons they have.

use onward_core::reminders::{Occurrence, ReminderSettings, Wording};

use super::subject::Subject;
use crate::shell::{Button, Notification, Press, Route, Urgency};
use crate::words::{self, Words};

/// What is due, with what it is about.
pub(super) type Due = Vec<(Occurrence, Subject)>;

/// How notifications are to be worded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner<'a> {
    pub(super) settings: &'a ReminderSettings,
    pub(super) locked: bool,
}

impl Manner<'_> {
    fn wording(&self) -> Wording {
        if self.locked {
            self.settings.locked_wording
        } else {
            self.settings.wording
        }
    }
}

/// What is due together, as notifications: a window's end by itself, since it has buttons
/// of its own; everything else in one.
pub(super) fn grouped(due: Due, manner: Manner) -> Vec<(Due, Notification)> {
    let is_window = |one: &(Occurrence, Subject)| matches!(one.1, Subject::Window { .. });
    let (windows, others): (Due, Due) = due.into_iter().partition(is_window);
    let mut groups: Vec<Due> = windows.into_iter().map(|one| vec![one]).collect();
    if !others.is_empty() {
        groups.push(others);
    }
    groups
        .into_iter()
        .map(|group| {
            let subjects: Vec<Subject> = group.iter().map(|(_, about)| *about).collect();
            (group, notification(&subjects, manner))
        })
        .collect()
}

/// One notification for all of these.
pub(super) fn notification(subjects: &[Subject], manner: Manner) -> Notification {
    let subjects = without_repeats(subjects);
    let Words(summary, body) = match (manner.wording(), subjects.as_slice()) {
        (Wording::Discreet, _) => {
            let body = if manner.locked {
                words::WAITING_LOCKED
            } else {
                words::WAITING
            };
            Words(words::ONWARD.into(), body.into())
        }
        (Wording::Plain, [one]) => said(*one, manner.locked),
        (Wording::Plain, many) => several(many),
    };
    let opens = route(&subjects);
    Notification {
        summary,
        body,
        buttons: buttons(&subjects, opens, manner),
        opens,
        urgency: urgency(&subjects),
        sound: manner.settings.sound,
    }
}

fn said(subject: Subject, locked: bool) -> Words<String> {
    match subject {
        Subject::Window { .. } if locked => {
            Words(words::WINDOW_OVER, words::WINDOW_OVER_LOCKED).into()
        }
        Subject::Window { ritual, .. } => {
            Words(words::WINDOW_OVER, words::next_ritual(ritual)).into()
        }
        Subject::Goal {
            kind,
            unit,
            target,
            done,
            past,
            ..
        } => {
            if past {
                words::yesterday(kind, unit, target)
            } else {
                words::goal_due(kind, unit, target, done)
            }
        }
        Subject::Evening => words::EVENING.into(),
        Subject::Morning { things } => words::planned(things),
        Subject::Weekly => words::WEEKLY.into(),
        Subject::Worry => words::WORRY_BACK.into(),
        Subject::LetGo => words::LET_GO.into(),
    }
}

fn several(subjects: &[Subject]) -> Words<String> {
    let all_goals = subjects
        .iter()
        .all(|one| matches!(one, Subject::Goal { past: false, .. }));
    let line = |one: &Subject| match *one {
        Subject::Goal {
            kind,
            unit,
            target,
            done,
            past: false,
            ..
        } => format!(
            "{}: {}",
            words::goal(kind, unit, target),
            words::progress(unit, target, done)
        ),
        other => said(other, false).0,
    };
    let lines: Vec<String> = subjects.iter().map(line).collect();
    words::together(all_goals, &lines)
}

/// Two times of one goal that come together are one reminder.
fn without_repeats(subjects: &[Subject]) -> Vec<Subject> {
    let mut kept: Vec<Subject> = Vec::new();
    for one in subjects {
        let goal = |of: &Subject| match of {
            Subject::Goal { id, past, .. } => Some((*id, *past)),
            _ => None,
        };
        let known = kept.iter().any(|other| match goal(one) {
            Some(id) => goal(other) == Some(id),
            None => other == one,
        });
        if !known {
            kept.push(*one);
        }
    }
    kept
}

fn route(subjects: &[Subject]) -> Option<Route> {
    match subjects {
        [Subject::Window { .. }] => Some(Route::After),
        [Subject::Evening] => Some(Route::Evening),
        [Subject::Weekly] => Some(Route::Week),
        _ => Some(Route::Today),
    }
}

fn buttons(subjects: &[Subject], opens: Option<Route>, manner: Manner) -> Vec<Button> {
    let button = |press, label: &str| Button {
        press,
        label: label.into(),
    };
    let open = Press::Open(opens);
    // "Done" or "Start my ritual" would tell what "a reminder is waiting" does not.
    let plain = manner.wording() == Wording::Plain;
    if let [Subject::Window { extended, .. }] = subjects {
        let label = if plain {
            words::START_RITUAL
        } else {
            words::OPEN_BUTTON
        };
        let mut buttons = vec![button(open, label)];
        if plain && !extended {
            buttons.push(button(Press::FiveMore, words::FIVE_MORE));
        }
        return buttons;
    }
    let mut buttons = Vec::new();
    if plain && let [Subject::Goal { .. }] = subjects {
        buttons.push(button(Press::Done, words::DONE));
    }
    let lengths = manner.settings.snooze_minutes.iter();
    buttons.extend(lengths.map(|minutes| Button {
        press: Press::Snooze(*minutes),
        label: words::snooze(*minutes),
    }));
    let label = match subjects {
        [Subject::Evening] if plain => words::PLAN_TOMORROW,
        _ => words::OPEN_BUTTON,
    };
    buttons.push(button(open, label));
    buttons
}

/// What was asked for, or is for today, may come forward; what only offers itself waits.
fn urgency(subjects: &[Subject]) -> Urgency {
    let offers = |one: &Subject| matches!(one, Subject::Evening | Subject::Weekly | Subject::LetGo);
    if subjects.iter().all(offers) {
        Urgency::Low
    } else {
        Urgency::Normal
    }
}

/// The notification that says nothing but that something waits: after a restart, while
/// locked, nobody knows what.
pub(super) fn waiting() -> Notification {
    plain(Words(words::ONWARD, words::WAITING_LOCKED))
}

/// The test reminder.
pub(super) fn test() -> Notification {
    plain(words::TEST)
}

fn plain(Words(summary, body): Words) -> Notification {
    Notification {
        summary: summary.into(),
        body: body.into(),
        buttons: vec![Button {
            press: Press::Open(None),
            label: words::OPEN_BUTTON.into(),
        }],
        opens: None,
        urgency: Urgency::Normal,
        sound: false,
    }
}

#[cfg(test)]
#[path = "saying_tests.rs"]
mod tests;

//! What notifications say.

use onward_core::goals::{GoalKind, Unit};
use onward_core::rituals::RitualKind;

use super::{goal, number, progress, sentence};

/// The two parts of a notification's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words<T = &'static str>(pub T, pub T);

impl From<Words> for Words<String> {
    fn from(Words(summary, body): Words) -> Self {
        Self(summary.into(), body.into())
    }
}

/// What comes after a window: the kind of the planned ritual, never its words.
pub fn next_ritual(planned: Option<RitualKind>) -> &'static str {
    match planned {
        Some(RitualKind::Move) => "Next: the ritual you planned, something that moves you.",
        Some(RitualKind::People) => "Next: the ritual you planned, with someone.",
        Some(RitualKind::Pleasure) => "Next: the ritual you planned, a small pleasure.",
        Some(RitualKind::Other) => "Next: the ritual you planned.",
        None => "Next: something kind and ordinary. Water, air, a few steps.",
    }
}

/// A goal of today.
pub fn goal_due(kind: GoalKind, unit: Unit, target: u32, done: u32) -> Words<String> {
    Words(
        format!("{} today", goal(kind, unit, target)),
        format!("{}.", sentence(&progress(unit, target, done))),
    )
}

/// A goal of yesterday, which the night held back.
pub fn yesterday(kind: GoalKind, unit: Unit, target: u32) -> Words<String> {
    Words(
        format!("From yesterday: {}", lowered(&goal(kind, unit, target))),
        "Let it go, or take it along today.".into(),
    )
}

/// What was planned: for the day, or for one that has been.
pub fn planned(things: u32) -> Words<String> {
    let body = match things {
        1 => "One thing stands on Today.".into(),
        _ => sentence(&format!("{} things stand on Today.", number(things))),
    };
    Words("What you planned".into(), body)
}

/// Several reminders in one notification, a line each.
pub fn together(all_goals: bool, lines: &[String]) -> Words<String> {
    let count = number(super::count(lines.len()));
    let summary = if all_goals {
        format!("{count} small goals are open today")
    } else {
        format!("{count} reminders")
    };
    Words(sentence(&summary), lines.join("\n"))
}

/// The button that puts a reminder off.
pub fn snooze(minutes: u16) -> String {
    match minutes {
        60 => "Snooze an hour".into(),
        120 => "Snooze two hours".into(),
        _ => format!("Snooze {minutes} min"),
    }
}

/// The first letter made small, where it begins a word and not a number.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_applications_with_one_sent_say_one_done_one_to_go() {
        let Words(summary, body) = goal_due(GoalKind::Applications, Unit::Times, 2, 1);
        assert_eq!(summary, "Send two applications today");
        assert_eq!(body, "One done, one to go.");
    }

    #[test]
    fn what_comes_together_is_counted() {
        let lines = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(together(true, &lines).0, "Three small goals are open today");
        assert_eq!(together(false, &lines[..2]).0, "Two reminders");
    }
}

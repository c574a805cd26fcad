//! What goals are called, and how far they are.

use onward_core::goals::{GoalKind, GoalProgress, Unit};

use super::number;

/// What a goal asks for, in words that hold nothing of the user's own.
pub fn goal(kind: GoalKind, unit: Unit, target: u32) -> String {
    let count = number(target);
    match (kind, unit) {
        (GoalKind::Applications, Unit::Times) if target == 1 => "Send one application".into(),
        (GoalKind::Applications, Unit::Times) => format!("Send {count} applications"),
        (GoalKind::Messages, Unit::Times) if target == 1 => "Write one message".into(),
        (GoalKind::Messages, Unit::Times) => format!("Write {count} messages"),
        (GoalKind::Learning, Unit::Times) if target == 1 => "Learn one small thing".into(),
        (GoalKind::Learning, Unit::Times) => format!("Learn {count} small things"),
        (GoalKind::Help, Unit::Times) if target == 1 => "Help someone".into(),
        (GoalKind::Help, Unit::Times) => format!("Help {count} people"),
        (GoalKind::Talk, Unit::Times) if target == 1 => "Talk to someone".into(),
        (GoalKind::Talk, Unit::Times) => format!("Talk to {count} people"),
        (GoalKind::Move, Unit::Times) if target == 1 => "Move a little".into(),
        (GoalKind::Move, Unit::Times) => format!("Move a little, {count} times"),
        (GoalKind::Own, Unit::Times) => "A goal of your own".into(),
        (GoalKind::Applications, Unit::Minutes) => format!("{target} minutes on applications"),
        (GoalKind::Messages, Unit::Minutes) => format!("{target} minutes of networking"),
        (GoalKind::Learning, Unit::Minutes) => format!("{target} minutes of learning"),
        (GoalKind::Help, Unit::Minutes) => format!("{target} minutes of helping someone"),
        (GoalKind::Talk, Unit::Minutes) => format!("{target} minutes of talking to someone"),
        (GoalKind::Move, Unit::Minutes) => format!("{target} minutes of moving"),
        (GoalKind::Own, Unit::Minutes) => format!("{target} minutes for a goal of your own"),
    }
}

/// How far a goal is: "one done, one to go".
pub fn progress(unit: Unit, target: u32, done: u32) -> String {
    let to_go = target.saturating_sub(done);
    match (unit, done) {
        _ if to_go == 0 => "done".into(),
        (Unit::Times, 0) => format!("{} to go", number(to_go)),
        (Unit::Times, done) => format!("{} done, {} to go", number(done), number(to_go)),
        (Unit::Minutes, 0) => format!("{to_go} minutes to go"),
        (Unit::Minutes, done) => format!("{done} minutes done, {to_go} to go"),
    }
}

/// A goal's line in the tray's menu.
pub fn tray_goal(one: &GoalProgress) -> String {
    let of = &one.goal;
    let name = if of.title.is_empty() {
        goal(of.kind, of.unit, of.target)
    } else {
        shortened(&of.title)
    };
    let running = if one.running_since.is_some() {
        ", timer running"
    } else {
        ""
    };
    format!(
        "{name}: {}{running}",
        progress(of.unit, of.target, one.done)
    )
}

/// A menu is no place for a paragraph.
fn shortened(title: &str) -> String {
    const MOST: usize = 40;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let start: String = title.chars().take(MOST - 1).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use onward_core::days::Days;
    use onward_core::goals::{Done, Goal};

    pub(crate) fn progress_of(kind: GoalKind, unit: Unit, target: u32, done: u32) -> GoalProgress {
        let goal = Goal {
            id: 1,
            kind,
            title: "Ring Ana at Harrow".into(),
            target,
            unit,
            days: Days::ALL,
            starts_on: None,
            ends_on: None,
            times: vec![],
            slots: vec![],
            active: true,
            changed_at: chrono::DateTime::UNIX_EPOCH,
        };
        let one = Done {
            amount: done,
            at: chrono::DateTime::UNIX_EPOCH,
            by_hand: true,
        };
        GoalProgress::of(goal, if done == 0 { vec![] } else { vec![one] })
    }

    #[test]
    fn minutes_are_said_in_digits() {
        assert_eq!(
            goal(GoalKind::Learning, Unit::Minutes, 30),
            "30 minutes of learning"
        );
        assert_eq!(progress(Unit::Minutes, 30, 10), "10 minutes done, 20 to go");
    }

    #[test]
    fn a_long_title_is_shortened_in_the_menu() {
        let mut one = progress_of(GoalKind::Own, Unit::Times, 1, 0);
        one.goal.title = "ö".repeat(500);
        assert!(tray_goal(&one).chars().count() < 60);
    }

    #[test]
    fn every_ready_made_goal_has_words_of_its_own() {
        let kinds = [
            GoalKind::Applications,
            GoalKind::Messages,
            GoalKind::Learning,
            GoalKind::Help,
            GoalKind::Talk,
            GoalKind::Move,
            GoalKind::Own,
        ];
        for unit in [Unit::Times, Unit::Minutes] {
            let said: std::collections::HashSet<String> =
                kinds.iter().map(|kind| goal(*kind, unit, 2)).collect();
            assert_eq!(said.len(), kinds.len());
        }
    }
}

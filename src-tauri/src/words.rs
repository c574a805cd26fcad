//! Every word of the tray and of notifications. No function here is ever handed a
//! company, a person's name or journal text; a goal's own words reach the tray's menu,
//! which opens at a click of its owner, and never a notification.

use onward_core::goals::{Goal, GoalKind, GoalProgress, Unit};
use onward_core::rituals::RitualKind;

/// A small number in words, a large one in digits.
pub fn number(count: u32) -> String {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    match WORDS.get(count as usize) {
        Some(word) => (*word).to_owned(),
        None => count.to_string(),
    }
}

/// The first letter made large.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// What a goal asks for, in words that hold nothing of the user's own.
pub fn goal(goal: &Goal) -> String {
    let count = number(goal.target);
    match (goal.kind, goal.unit, goal.target) {
        (GoalKind::Applications, Unit::Times, 1) => "Send one application".into(),
        (GoalKind::Applications, Unit::Times, _) => format!("Send {count} applications"),
        (GoalKind::Messages, Unit::Times, 1) => "Write one message".into(),
        (GoalKind::Messages, Unit::Times, _) => format!("Write {count} messages"),
        (GoalKind::Learning, Unit::Times, 1) => "Learn once".into(),
        (GoalKind::Learning, Unit::Times, _) => format!("Learn {count} times"),
        (GoalKind::Applications, Unit::Minutes, n) => format!("{n} minutes on applications"),
        (GoalKind::Messages, Unit::Minutes, n) => format!("{n} minutes of writing to people"),
        (GoalKind::Learning, Unit::Minutes, n) => format!("{n} minutes of learning"),
        (GoalKind::Own, Unit::Minutes, n) => format!("{n} minutes for a goal of your own"),
        (GoalKind::Own, Unit::Times, _) => "A goal of your own".into(),
    }
}

/// How far a goal is: "one done, one to go".
pub fn progress(progress: &GoalProgress) -> String {
    let to_go = progress.goal.target.saturating_sub(progress.done);
    match (progress.goal.unit, progress.done) {
        _ if progress.met => "done".into(),
        (Unit::Times, 0) => format!("{} to go", number(to_go)),
        (Unit::Times, done) => format!("{} done, {} to go", number(done), number(to_go)),
        (Unit::Minutes, 0) => format!("{to_go} minutes to go"),
        (Unit::Minutes, done) => format!("{done} minutes done, {to_go} to go"),
    }
}

/// A goal's line in the tray's menu.
pub fn tray_goal(one: &GoalProgress) -> String {
    let name = if one.goal.title.is_empty() {
        goal(&one.goal)
    } else {
        shortened(&one.goal.title)
    };
    format!("{name}: {}", progress(one))
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

/// The tray's status line while a window is open.
pub fn window_left(minutes: i64) -> String {
    match minutes {
        ..=0 => "Your window: less than a minute left".into(),
        1 => "Your window: one minute left".into(),
        _ => format!("Your window: {minutes} minutes left"),
    }
}

/// The tray's status line on a day with goals.
pub fn goals_left(open: usize, all: usize) -> String {
    match (open, all) {
        (_, 0) => "Nothing is waiting.".into(),
        (0, _) => "Today’s small goals are done.".into(),
        (1, _) => "One small goal is open.".into(),
        _ => sentence(&format!("{} small goals are open.", number(count(open)))),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// The tray's status line while locked.
pub const LOCKED: &str = "Locked";
/// Before there is a vault.
pub const WELCOME: &str = "Welcome";
/// Menu: the window after a no.
pub const GOT_A_NO: &str = "I got a no";
/// Menu: back into the open window.
pub const BACK_TO_ROOM: &str = "Back to the room";
/// Menu: a new entry.
pub const WRITE: &str = "Write";
/// Menu: a note that is sealed, while locked.
pub const WRITE_SEALED: &str = "Leave a note";
/// Menu: lock.
pub const LOCK: &str = "Lock";
/// Menu: unlock.
pub const UNLOCK: &str = "Unlock";
/// Menu: show the window.
pub const OPEN: &str = "Open Onward";
/// Menu: end the program.
pub const QUIT: &str = "Quit Onward";
/// The name of the program, where a title is wanted and nothing else may be said.
pub const ONWARD: &str = "Onward";
/// A notification that says nothing at all.
pub const WAITING: &str = "A reminder is waiting. Unlock Onward to see it.";
/// The button of a window's end.
pub const START_RITUAL: &str = "Start my ritual";
/// The button of any other notification.
pub const OPEN_BUTTON: &str = "Open";
/// A window's end.
pub const WINDOW_OVER: &str = "Your window is over.";
/// A window's end while locked.
pub const WINDOW_OVER_LOCKED: &str = "Unlock Onward for what comes next.";
/// A goal while locked.
pub const GOAL_LOCKED: &str = "A small goal is still open today.";
/// What to do about it while locked.
pub const UNLOCK_TO_SEE: &str = "Unlock Onward to see it.";
/// The test reminder.
pub const TEST: &str = "This is what a reminder looks like.";
/// Its second line.
pub const TEST_BODY: &str = "If you can read this, reminders reach you.";
/// Why sleep waits for Onward, in the system's list of what it waits for.
pub const BEFORE_SLEEP: &str = "Time to lock the journal before the computer sleeps";

/// Dialog: which backup to open.
pub const CHOOSE_BACKUP: &str = "Choose a backup";
/// Dialog: where to save a backup.
pub const SAVE_BACKUP: &str = "Where should the backup go?";
/// Dialog: which kind of file.
pub const BACKUPS: &str = "Onward backups";
/// Dialog: which folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder";

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

/// A goal's notification: summary and body.
pub fn goal_due(one: &GoalProgress) -> (String, String) {
    let body = format!("{}.", sentence(&progress(one)));
    (format!("{} today", goal(&one.goal)), body)
}

/// Several goals in one notification: summary and body, a line each.
pub fn goals_due(all: &[GoalProgress]) -> (String, String) {
    let summary = sentence(&format!(
        "{} small goals are open today",
        number(count(all.len()))
    ));
    let line = |one: &GoalProgress| format!("{}: {}", goal(&one.goal), progress(one));
    (summary, all.iter().map(line).collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use onward_core::goals::Done;
    use onward_core::week::Weekdays;

    fn progress_of(kind: GoalKind, unit: Unit, target: u32, done: u32) -> GoalProgress {
        let goal = Goal {
            id: 1,
            kind,
            title: "Ring Ana at Harrow".into(),
            target,
            unit,
            weekdays: Weekdays::ALL,
            remind_at: None,
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
    fn two_applications_with_one_sent_say_one_done_one_to_go() {
        let one = progress_of(GoalKind::Applications, Unit::Times, 2, 1);
        assert_eq!(
            goal_due(&one),
            (
                "Send two applications today".into(),
                "One done, one to go.".into()
            )
        );
    }

    #[test]
    fn minutes_are_said_in_digits() {
        let one = progress_of(GoalKind::Learning, Unit::Minutes, 30, 10);
        assert_eq!(goal(&one.goal), "30 minutes of learning");
        assert_eq!(progress(&one), "10 minutes done, 20 to go");
    }

    #[test]
    fn no_notification_ever_holds_a_goals_own_words() {
        let all: Vec<GoalProgress> = [
            GoalKind::Applications,
            GoalKind::Messages,
            GoalKind::Learning,
            GoalKind::Own,
        ]
        .into_iter()
        .flat_map(|kind| [Unit::Times, Unit::Minutes].map(|unit| progress_of(kind, unit, 3, 1)))
        .collect();
        let mut said = vec![goals_due(&all)];
        said.extend(all.iter().map(goal_due));
        for (summary, body) in said {
            assert!(
                !summary.contains("Ana") && !body.contains("Ana"),
                "{summary}: {body}"
            );
        }
    }

    #[test]
    fn a_long_title_is_shortened_in_the_menu() {
        let mut one = progress_of(GoalKind::Own, Unit::Times, 1, 0);
        one.goal.title = "ö".repeat(500);
        assert!(tray_goal(&one).chars().count() < 60);
    }
}

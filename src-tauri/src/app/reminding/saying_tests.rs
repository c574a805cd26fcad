use chrono::DateTime;
use onward_core::goals::{GoalKind, Unit};
use onward_core::reminders::{Occurrence, OccurrenceKey, ReminderSettings, RuleId, Wording};

use super::*;

fn goal(id: i64, target: u32, done: u32) -> Subject {
    Subject::Goal {
        id,
        kind: GoalKind::Applications,
        unit: Unit::Times,
        target,
        done,
        past: false,
    }
}

fn due(subject: Subject) -> (Occurrence, Subject) {
    let rule = match subject {
        Subject::Window { .. } => RuleId::Window(1),
        _ => RuleId::Evening,
    };
    let key = OccurrenceKey {
        rule,
        date: DateTime::UNIX_EPOCH.date_naive(),
        slot: 0,
    };
    let at = DateTime::UNIX_EPOCH;
    let occurrence = Occurrence {
        key,
        planned: at,
        due: at,
        expires: at,
    };
    (occurrence, subject)
}

fn said_by(subjects: &[Subject], settings: &ReminderSettings, locked: bool) -> Notification {
    notification(subjects, Manner { settings, locked })
}

fn labels(of: &Notification) -> Vec<&str> {
    of.buttons.iter().map(|one| one.label.as_str()).collect()
}

const WINDOW: Subject = Subject::Window {
    ritual: None,
    extended: false,
};

#[test]
fn a_goal_can_be_done_snoozed_and_opened() {
    let settings = ReminderSettings {
        snooze_minutes: vec![15, 60],
        ..ReminderSettings::default()
    };
    let said = said_by(&[goal(1, 2, 1)], &settings, false);
    assert_eq!(said.summary, "Send two applications today");
    assert_eq!(
        labels(&said),
        ["Done", "Snooze 15 min", "Snooze an hour", "Open"]
    );
}

#[test]
fn a_windows_end_offers_the_ritual_and_five_more_minutes_once() {
    let settings = ReminderSettings::default();
    let said = said_by(&[WINDOW], &settings, false);
    assert_eq!(labels(&said), ["Start my ritual", "Five more minutes"]);
    let again = Subject::Window {
        ritual: None,
        extended: true,
    };
    assert_eq!(
        labels(&said_by(&[again], &settings, false)),
        ["Start my ritual"]
    );
}

#[test]
fn case_11_what_is_due_together_is_one_notification_that_counts_and_a_window_stands_alone() {
    let settings = ReminderSettings::default();
    let all = vec![
        due(WINDOW),
        due(goal(1, 2, 0)),
        due(goal(2, 1, 0)),
        due(Subject::Evening),
    ];
    let groups = grouped(
        all,
        Manner {
            settings: &settings,
            locked: false,
        },
    );
    let said: Vec<&str> = groups.iter().map(|(_, one)| one.summary.as_str()).collect();
    assert_eq!(said, ["Your window is over.", "Three reminders"]);
    assert_eq!(labels(&groups[1].1), ["Snooze 15 min", "Open"]);
    assert!(groups[1].1.body.contains("Send one application: one to go"));
}

#[test]
fn two_times_of_one_goal_that_come_together_are_one_reminder() {
    let said = said_by(
        &[goal(1, 2, 0), goal(1, 2, 0)],
        &ReminderSettings::default(),
        false,
    );
    assert_eq!(said.summary, "Send two applications today");
}

#[test]
fn discreet_wording_says_nothing_not_even_by_its_buttons() {
    let settings = ReminderSettings {
        wording: Wording::Discreet,
        ..ReminderSettings::default()
    };
    let settings = settings.checked().unwrap();
    for subject in [WINDOW, goal(1, 2, 1), Subject::Evening, Subject::Weekly] {
        for locked in [false, true] {
            let said = said_by(&[subject], &settings, locked);
            assert_eq!(said.summary, "Onward");
            assert!(said.body.starts_with("A reminder is waiting."));
            for label in labels(&said) {
                assert!(label == "Open" || label.starts_with("Snooze"), "{label}");
            }
        }
    }
}

#[test]
fn what_only_offers_itself_is_of_low_urgency() {
    let settings = ReminderSettings::default();
    for (subject, urgency) in [
        (Subject::Evening, Urgency::Low),
        (Subject::Weekly, Urgency::Low),
        (goal(1, 1, 0), Urgency::Normal),
        (WINDOW, Urgency::Normal),
    ] {
        assert_eq!(said_by(&[subject], &settings, false).urgency, urgency);
    }
}

#[test]
fn yesterdays_goal_is_offered_to_be_let_go_of() {
    let past = Subject::Goal {
        id: 1,
        kind: GoalKind::Learning,
        unit: Unit::Minutes,
        target: 30,
        done: 10,
        past: true,
    };
    let said = said_by(&[past], &ReminderSettings::default(), false);
    assert_eq!(said.summary, "From yesterday: 30 minutes of learning");
}

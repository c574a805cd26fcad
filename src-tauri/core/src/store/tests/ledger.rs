use chrono::TimeDelta;

use crate::goals::{GoalDraft, GoalKind, Unit};
use crate::rebound::ReboundDraft;
use crate::reminders::{Fate, RuleId, decide};
use crate::store::Opening;
use crate::store::testing::{berlin, store};
use crate::week::{TimeOfDay, Weekdays};

fn draft() -> ReboundDraft {
    ReboundDraft {
        application_id: None,
        company: String::new(),
        role: String::new(),
        sting: None,
        feelings: vec![],
    }
}

fn goal(target: u32) -> GoalDraft {
    GoalDraft {
        id: None,
        kind: GoalKind::Messages,
        title: String::new(),
        target,
        unit: Unit::Times,
        weekdays: Weekdays::ALL,
        remind_at: Some(TimeOfDay::from_minutes(14 * 60).unwrap()),
        active: true,
    }
}

#[test]
fn the_end_of_an_open_window_is_a_rule_until_the_window_is_closed() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T12:00:00Z");
    let opening = Opening::Window(TimeDelta::minutes(15));
    let id = store.rebound_begin(draft(), opening, now).unwrap().id;
    assert_eq!(store.rules(now).unwrap()[0].id, RuleId::Window(id));
    store.rebound_close(id, now).unwrap();
    assert!(store.rules(now).unwrap().is_empty());
}

#[test]
fn a_recorded_occurrence_is_known_again_and_fires_no_more_once_shown() {
    let (_folder, mut store) = store();
    let made = berlin("2026-05-14T08:00:00Z");
    store.goal_save(goal(1), made).unwrap();
    let now = berlin("2026-05-14T12:00:00Z"); // 14:00 in Berlin
    let fire = |store: &crate::store::Store| {
        decide(&store.rules(now).unwrap(), &store.ledger(now).unwrap(), now).fire
    };
    let due = fire(&store);
    assert_eq!(due.len(), 1);
    store.record(&due, Fate::Recorded, now).unwrap();
    assert_eq!(fire(&store), due, "written down but not shown: due again");
    store.record(&due, Fate::Shown, now).unwrap();
    assert!(fire(&store).is_empty());
}

#[test]
fn a_met_goal_is_told_to_the_engine() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T08:00:00Z");
    let id = store.goal_save(goal(1), now).unwrap().id;
    store.goal_mark(id, 1, now).unwrap();
    assert_eq!(store.rules(now).unwrap()[0].met_on, [now.local_date()]);
}

#[test]
fn what_was_missed_stands_in_the_list_until_it_is_dismissed() {
    let (_folder, mut store) = store();
    store
        .goal_save(goal(1), berlin("2026-05-14T08:00:00Z"))
        .unwrap();
    let next_day = berlin("2026-05-15T06:00:00Z");
    let rules = store.rules(next_day).unwrap();
    let missed = decide(&rules, &store.ledger(next_day).unwrap(), next_day).missed;
    store.record(&missed, Fate::Missed, next_day).unwrap();
    let list = store.withheld(next_day).unwrap();
    assert_eq!((list.len(), list[0].fate), (1, Fate::Missed));
    store.withheld_dismiss(list[0].id, next_day).unwrap();
    assert!(store.withheld(next_day).unwrap().is_empty());
}

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::goals::{GoalDraft, GoalKind, Unit};
use crate::rebound::ReboundDraft;
use crate::reminders::{Answer, Decision, Fate, RuleId, decide};
use crate::store::testing::{berlin, store};
use crate::store::{Opening, Store};
use crate::week::TimeOfDay;

fn draft() -> ReboundDraft {
    ReboundDraft {
        application_id: None,
        company: String::new(),
        role: String::new(),
        sting: None,
        feelings: vec![],
        ..ReboundDraft::default()
    }
}

fn goal(target: u32) -> GoalDraft {
    GoalDraft {
        times: vec![TimeOfDay::from_minutes(14 * 60).unwrap()],
        ..GoalDraft::new(GoalKind::Messages, target, Unit::Times)
    }
}

fn decided(store: &Store, now: Moment) -> Decision {
    let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
    decide(&rules, &ledger, &store.conditions(now).unwrap(), now)
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
    let fire = |store: &Store| decided(store, now).fire;
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
    let missed = decided(&store, next_day).withheld_as(Fate::Missed);
    store.record(&missed, Fate::Missed, next_day).unwrap();
    let list = store.withheld(next_day).unwrap();
    assert_eq!((list.len(), list[0].fate), (1, Fate::Missed));
    store.withheld_dismiss(&[list[0].id], next_day).unwrap();
    assert!(store.withheld(next_day).unwrap().is_empty());
}

#[test]
fn done_marks_what_is_left_on_the_day_the_reminder_was_for() {
    let (_folder, mut store) = store();
    let made = berlin("2026-05-14T08:00:00Z");
    let id = store.goal_save(goal(3), made).unwrap().id;
    store.goal_mark(id, 1, made).unwrap();
    let due = decided(&store, berlin("2026-05-14T12:00:00Z")).fire;
    let next_day = berlin("2026-05-15T06:00:00Z");
    store.answer(&[due[0].key], Answer::Done, next_day).unwrap();
    let done = |date: &str| store.progress_on(date.parse().unwrap()).unwrap()[0].done;
    assert_eq!((done("2026-05-14"), done("2026-05-15")), (3, 0));
    let log = store.deliveries(None, 10).unwrap();
    assert_eq!(log.lines[0].fate, Fate::Done);
}

#[test]
fn an_answer_about_a_goal_that_is_gone_is_no_error() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T12:00:00Z");
    let id = store
        .goal_save(goal(1), berlin("2026-05-14T08:00:00Z"))
        .unwrap()
        .id;
    let due = decided(&store, now).fire;
    store.goal_delete(id, now).unwrap();
    store.answer(&[due[0].key], Answer::Done, now).unwrap();
    assert!(decided(&store, now).fire.is_empty());
}

#[test]
fn a_snoozed_one_comes_again_at_its_time_and_says_so_in_the_log() {
    let (_folder, mut store) = store();
    store
        .goal_save(goal(1), berlin("2026-05-14T08:00:00Z"))
        .unwrap();
    let now = berlin("2026-05-14T12:00:00Z");
    let due = decided(&store, now).fire;
    store.record(&due, Fate::Shown, now).unwrap();
    let until = now.utc + TimeDelta::minutes(15);
    store
        .answer(&[due[0].key], Answer::Snooze(until), now)
        .unwrap();
    assert_eq!(
        store.deliveries(None, 10).unwrap().lines[0].until,
        Some(until)
    );
    assert!(decided(&store, now).fire.is_empty());
    assert_eq!(decided(&store, now).next_wake, Some(until));
    assert_eq!(
        decided(&store, berlin("2026-05-14T12:15:00Z")).fire.len(),
        1
    );
}

#[test]
fn the_log_is_read_a_page_at_a_time_the_newest_first() {
    let (_folder, mut store) = store();
    store
        .goal_save(goal(1), berlin("2026-05-08T08:00:00Z"))
        .unwrap();
    for (one, fate) in decided(&store, berlin("2026-05-14T11:00:00Z")).withheld {
        store
            .record(&[one], fate, berlin("2026-05-14T11:00:00Z"))
            .unwrap();
    }
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let page = store.deliveries(before, 2).unwrap();
        seen.extend(page.lines.iter().map(|line| line.at));
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 6);
    assert!(seen.is_sorted_by(|newer, older| newer > older));
}

#[test]
fn a_window_that_just_ended_is_extended_once_and_not_after_one_has_gone_on() {
    let (_folder, mut store) = store();
    let begun = berlin("2026-05-14T12:00:00Z");
    let opening = Opening::Window(TimeDelta::minutes(15));
    let id = store.rebound_begin(draft(), opening, begun).unwrap().id;
    let over = berlin("2026-05-14T12:15:00Z");
    let due = decided(&store, over).fire;
    store.record(&due, Fate::Shown, over).unwrap();
    store.rebound_close(id, over).unwrap();
    let pressed = berlin("2026-05-14T12:20:00Z");
    store
        .answer(&[due[0].key], Answer::FiveMore, pressed)
        .unwrap();
    let deadline = pressed.utc + TimeDelta::minutes(5);
    assert_eq!(store.rebound(id).unwrap().deadline, Some(deadline));
    let second = decided(&store, berlin("2026-05-14T12:25:00Z")).fire;
    assert_eq!(second.len(), 1, "its second end is announced too");
    assert!(store.rebound_extend(id, pressed).is_err());
    store.rebound_finish(id, pressed).unwrap();
    assert!(
        decided(&store, berlin("2026-05-14T12:25:00Z"))
            .fire
            .is_empty()
    );
}

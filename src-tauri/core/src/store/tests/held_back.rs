//! What the room holds back, and what comes back by itself.

use chrono::Days;

use super::after::WINDOW;
use crate::error::Error;
use crate::rebound::ReboundDraft;
use crate::reminders::{Fate, RuleId, decide};
use crate::store::Store;
use crate::store::testing::{berlin, store};
use crate::today;
use crate::week::TimeOfDay;

#[test]
fn a_parked_worry_comes_back_at_its_time_once_and_can_be_parked_again() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let five = TimeOfDay::from_minutes(17 * 60).unwrap();
    let past = TimeOfDay::from_minutes(60).unwrap();
    let today = now.local_date();
    assert!(matches!(
        store.worry_park("rent", Some(today), past, now),
        Err(Error::Invalid(_))
    ));
    let worry = store.worry_park("rent", None, five, now).unwrap();
    assert_eq!(worry.comes_on, today + Days::new(1));
    assert!(today::read(&store, now).unwrap().worries.is_empty());
    let back = berlin("2026-05-15T15:00:00Z");
    let due = |store: &Store, now| {
        let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
        decide(&rules, &ledger, &store.conditions(now).unwrap(), now).fire
    };
    let first = due(&store, back);
    assert_eq!(first.len(), 1);
    store.record(&first, Fate::Shown, back).unwrap();
    assert!(due(&store, back).is_empty());
    assert_eq!(today::read(&store, back).unwrap().worries.len(), 1);
    let soon = TimeOfDay::from_minutes(18 * 60).unwrap();
    store
        .worry_again(worry.id, back.local_date(), soon, back)
        .unwrap();
    assert!(today::read(&store, back).unwrap().worries.is_empty());
    let again = berlin("2026-05-15T16:00:00Z");
    assert_eq!(due(&store, again).len(), 1, "each parking is its own");
    store.worry_let_go(worry.id, again).unwrap();
    assert!(due(&store, again).is_empty());
    store.worry_restore(worry.id).unwrap();
    assert_eq!(store.worries().unwrap().len(), 1);
}

#[test]
fn while_the_room_is_open_other_reminders_are_held_back_and_come_after_it() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let at = TimeOfDay::from_minutes(12 * 60 + 5).unwrap();
    store
        .worry_park("rent", Some(now.local_date()), at, now)
        .unwrap();
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap()
        .id;
    let fires = |store: &Store, at: &str| {
        let now = berlin(at);
        let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
        decide(&rules, &ledger, &store.conditions(now).unwrap(), now)
            .fire
            .len()
    };
    assert_eq!(fires(&store, "2026-05-14T10:10:00Z"), 0);
    store
        .rebound_close(id, berlin("2026-05-14T10:11:00Z"))
        .unwrap();
    assert_eq!(fires(&store, "2026-05-14T10:11:00Z"), 1);
}

#[test]
fn what_the_room_held_stays_held_by_it_after_its_end() {
    let (_folder, mut store) = store();
    let evening = berlin("2026-05-14T21:40:00Z");
    let late = TimeOfDay::from_minutes(23 * 60 + 50).unwrap();
    let today = evening.local_date();
    store
        .worry_park("rent", Some(today), late, evening)
        .unwrap();
    let opened = berlin("2026-05-14T21:49:00Z");
    store
        .rebound_begin(ReboundDraft::default(), WINDOW, opened)
        .unwrap();
    let due = |store: &Store, at: &str| {
        let now = berlin(at);
        let (rules, ledger) = (store.rules(now).unwrap(), store.ledger(now).unwrap());
        let mut fire = decide(&rules, &ledger, &store.conditions(now).unwrap(), now).fire;
        fire.retain(|one| matches!(one.key.rule, RuleId::Worry(_)));
        fire
    };
    assert!(due(&store, "2026-05-14T21:55:00Z").is_empty());
    // Over midnight in Berlin: it still belongs to its day, and is not missed.
    let held = due(&store, "2026-05-14T22:04:00Z");
    assert_eq!(held[0].due, berlin("2026-05-14T22:04:00Z").utc);
    assert_eq!(held[0].key.date, today);
}

#[test]
fn a_room_opened_while_the_clock_ran_ahead_holds_nothing_back_once_it_is_right() {
    let (_folder, mut store) = store();
    let ahead = berlin("2026-08-14T10:00:00Z");
    store
        .rebound_begin(ReboundDraft::default(), WINDOW, ahead)
        .unwrap();
    let now = berlin("2026-05-14T10:00:00Z");
    let soon = TimeOfDay::from_minutes(12 * 60 + 5).unwrap();
    store
        .worry_park("rent", Some(now.local_date()), soon, now)
        .unwrap();
    let later = berlin("2026-05-14T10:05:00Z");
    let (rules, ledger) = (store.rules(later).unwrap(), store.ledger(later).unwrap());
    let conditions = store.conditions(later).unwrap();
    assert_eq!(decide(&rules, &ledger, &conditions, later).fire.len(), 1);
}

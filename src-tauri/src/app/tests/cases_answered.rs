//! The cases of `docs/reminders.md` about locking, and about what a person answers.

use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::reminders::Fate;
use onward_core::week::TimeOfDay;

use super::desk::Desk;
use crate::app::Event;
use crate::shell::{Press, Route};

pub(super) fn time(hour: u16) -> TimeOfDay {
    TimeOfDay::from_minutes(hour * 60).unwrap()
}

#[test]
fn case_38_done_pressed_while_locked_is_kept_sealed_until_the_unlock() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.pass(60);
    desk.deliver(true);
    desk.press(Press::Done);
    assert_eq!(desk.app.seen_locked().1, 0, "no note waits");
    let desk = desk.killed_and_started_again();
    desk.unlock();
    assert_eq!((desk.done(), desk.fates()), (2, vec![Fate::Done]));
}

#[test]
fn case_38_a_snooze_pressed_while_locked_comes_again_while_locked_and_after_the_unlock() {
    for unlocks in [false, true] {
        let desk = Desk::open();
        desk.set_goal(15, 0);
        desk.app.lock();
        desk.pass(60);
        desk.deliver(true);
        desk.press(Press::Snooze(15));
        if unlocks {
            desk.unlock();
            assert_eq!(desk.fates(), [Fate::Snoozed]);
        }
        desk.pass(14);
        assert_eq!(desk.said().len(), 1);
        desk.pass(1);
        assert_eq!(desk.said().len(), 2, "unlocked: {unlocks}");
    }
}

#[test]
fn case_38_a_snooze_pressed_while_locked_survives_the_process() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.pass(60);
    desk.deliver(true);
    desk.press(Press::Snooze(15));
    let desk = desk.killed_and_started_again();
    desk.pass(15);
    assert_eq!(
        desk.said(),
        ["Onward | A reminder is waiting. Unlock Onward to see it."]
    );
    desk.deliver(true);
    desk.unlock();
    desk.pass(1);
    assert_eq!(desk.said().len(), 1, "it was announced already");
    assert_eq!(desk.fates(), [Fate::ShownLocked]);
}

#[test]
fn case_38_done_pressed_while_locked_silences_the_goals_later_times_too() {
    let desk = Desk::open();
    let id = desk.set_goal(15, 0);
    let twice = GoalDraft {
        id: Some(id),
        times: vec![time(15), time(16)],
        ..GoalDraft::new(GoalKind::Applications, 2, Unit::Times)
    };
    desk.app
        .change(|store, now| store.goal_save(twice, now))
        .unwrap();
    desk.app.lock();
    desk.pass(60);
    desk.deliver(true);
    desk.press(Press::Done);
    desk.pass(60);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn case_38_pressed_twice_or_after_locking_it_counts_once() {
    let desk = Desk::open();
    desk.stays_open();
    let id = desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(true);
    let ticket = desk.last_ticket();
    desk.app.lock();
    for _ in 0..2 {
        desk.app.handle(Event::Pressed(ticket, Press::Done));
    }
    desk.unlock();
    assert_eq!(desk.done(), 2);
    desk.app.handle(Event::Pressed(ticket, Press::Done));
    assert_eq!(desk.done(), 2);
    let undone = desk
        .app
        .change(|store, now| store.goal_unmark(id, now.local_date()));
    undone.unwrap();
    assert_eq!(desk.done(), 0, "one mark, not two");
}

#[test]
fn case_38_an_answer_that_arrives_before_the_outcome_is_the_last_word() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.press(Press::Done);
    desk.deliver(true);
    assert_eq!((desk.done(), desk.fates()), (2, vec![Fate::Done]));
}

#[test]
fn case_38_open_pressed_while_locked_leads_there_after_the_unlock() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.pass(60);
    desk.deliver(true);
    desk.press(Press::Open(Some(Route::Today)));
    assert!(desk.shell.seen().window);
    desk.unlock();
    assert_eq!(desk.page_loads().0, Some(Route::Today));
}

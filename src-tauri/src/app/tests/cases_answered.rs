//! The cases of `docs/reminders.md` about locking, and about what a person answers.

use chrono_tz::Tz;
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::reminders::{Answer, Fate, OccurrenceKey, RuleId, Wording};
use onward_core::vault::inbox::What;
use onward_core::week::TimeOfDay;

use super::desk::Desk;
use crate::app::Event;
use crate::shell::{Press, Route};
use crate::tray_menu::TrayAction;

fn time(hour: u16) -> TimeOfDay {
    TimeOfDay::from_minutes(hour * 60).unwrap()
}

#[test]
fn case_24_a_snooze_is_kept_over_a_restart() {
    let desk = Desk::open();
    desk.stays_open();
    desk.set_goal(15, 0);
    desk.pass(60);
    desk.deliver(true);
    desk.press(Press::Snooze(15));
    assert_eq!(desk.fates(), [Fate::Snoozed]);
    let desk = desk.killed_and_started_again();
    desk.unlock();
    desk.pass(14);
    assert!(desk.said().is_empty());
    desk.pass(1);
    assert_eq!(desk.said(), ["Send two applications today | Two to go."]);
}

#[test]
fn case_35_locked_it_comes_in_plain_words_or_discreet_ones_as_was_set() {
    for (wording, said) in [
        (Wording::Plain, "Send two applications today | Two to go."),
        (
            Wording::Discreet,
            "Onward | A reminder is waiting. Unlock Onward to see it.",
        ),
    ] {
        let desk = Desk::open();
        desk.remind(|settings| settings.locked_wording = wording);
        desk.set_goal(15, 0);
        desk.app.lock();
        desk.pass(60);
        desk.deliver(true);
        assert_eq!(desk.said(), [said]);
        desk.unlock();
        assert_eq!(
            (desk.said().len(), desk.fates()),
            (1, vec![Fate::ShownLocked])
        );
    }
}

#[test]
fn case_36_restarted_and_still_locked_it_says_only_that_it_waits() {
    let desk = Desk::open();
    desk.open_a_window();
    let desk = desk.killed_and_started_again();
    desk.pass(15);
    assert_eq!(
        desk.said(),
        ["Onward | A reminder is waiting. Unlock Onward to see it."]
    );
    desk.deliver(true);
    desk.unlock();
    assert_eq!(desk.said().len(), 1, "announced already");
    assert_eq!(desk.page_loads().0, Some(Route::After));
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
fn case_06_locked_a_zone_that_changes_counts_too() {
    let desk = Desk::open();
    desk.set_goal(20, 0);
    desk.app.lock();
    // 20:00 in Berlin is 14:00 in New York: there it comes six hours later.
    desk.clock_says("2026-05-14T18:30:00Z", Tz::America__New_York);
    assert!(desk.said().is_empty());
    desk.clock_says("2026-05-15T00:00:00Z", Tz::America__New_York);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn case_22_a_day_off_taken_while_locked_survives_the_process() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.app.handle(Event::Tray(TrayAction::DayOff));
    let desk = desk.killed_and_started_again();
    desk.pass(60);
    assert!(desk.said().is_empty(), "{:?}", desk.said());
}

#[test]
fn a_goal_whose_timer_runs_is_not_reminded_of_while_locked() {
    let desk = Desk::open();
    let learn = GoalDraft {
        times: vec![time(15)],
        ..GoalDraft::new(GoalKind::Learning, 30, Unit::Minutes)
    };
    let started = desk.app.change(|store, now| {
        let id = store.goal_save(learn, now)?.id;
        store.timer_start(id, now)
    });
    started.unwrap();
    desk.app.lock();
    desk.pass(60);
    assert!(desk.said().is_empty());
}

#[test]
fn what_a_stranger_put_into_the_inbox_harms_no_reminder() {
    let desk = Desk::open();
    let id = desk.set_goal(15, 0);
    let key = OccurrenceKey {
        rule: RuleId::Goal(id),
        date: desk.now().local_date(),
        slot: 0,
    };
    desk.app.lock();
    let far = "+262142-12-31T23:59:59Z".parse().unwrap();
    for what in [
        What::Answer {
            keys: vec![key],
            answer: Answer::Snooze(far),
        },
        What::Outcome {
            of: vec![(key, far)],
            fate: Fate::Missed,
        },
    ] {
        desk.seal(what);
    }
    desk.unlock();
    assert!(
        desk.page_loads().1.is_none(),
        "nothing of it is told as a note"
    );
    desk.pass(60);
    assert_eq!(desk.said().len(), 1);
}

#[test]
fn case_37_an_agenda_of_impossible_instants_stops_nothing() {
    let desk = Desk::open();
    let far = r#"{"waiting":["+262142-12-31T23:59:59Z"],"announced":["-262143-01-01T00:00:00Z"]}"#;
    std::fs::write(desk.app.profile().agenda(), far).unwrap();
    let desk = desk.killed_and_started_again();
    desk.app.look();
    desk.unlock();
    assert!(desk.said().is_empty());
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

#[test]
fn five_more_minutes_open_the_room_again_once_and_end_with_a_notification() {
    let desk = Desk::open();
    desk.stays_open();
    desk.open_a_window();
    desk.pass(15);
    desk.deliver(true);
    assert_eq!(desk.buttons(), ["Start my ritual", "Five more minutes"]);
    desk.pass(2);
    desk.press(Press::FiveMore);
    assert_eq!(desk.page_loads().0, Some(Route::Room));
    assert_eq!(desk.tray_labels()[0], "Your window: 5 minutes left");
    desk.pass(5);
    assert_eq!(desk.said().len(), 2);
    assert_eq!(desk.buttons(), ["Start my ritual"]);
}

#[test]
fn five_more_minutes_pressed_while_locked_end_while_locked() {
    let desk = Desk::open();
    desk.open_a_window();
    desk.app.lock();
    desk.pass(15);
    desk.deliver(true);
    desk.press(Press::FiveMore);
    assert_eq!(desk.tray_labels()[0], "Locked. Your window: 5 minutes left");
    desk.pass(5);
    assert_eq!(desk.said().len(), 2);
}

#[test]
fn snoozing_all_for_an_hour_withdraws_what_is_shown_and_brings_it_after_the_hour() {
    for locked in [false, true] {
        let desk = Desk::open();
        desk.stays_open();
        desk.set_goal(15, 0);
        desk.set_goal(15, 30);
        if locked {
            desk.app.lock();
        }
        desk.pass(60);
        desk.deliver(true);
        desk.app.handle(Event::Tray(TrayAction::Hush));
        desk.app.look();
        assert_eq!(desk.shell.seen().withdrawn.len(), 1);
        assert!(desk.tray_labels()[0].ends_with("Quiet until 16:00"));
        desk.pass(59);
        assert_eq!(desk.said().len(), 1, "locked: {locked}");
        desk.pass(1);
        assert_eq!(desk.said().len(), 2, "both in one");
        assert!(desk.said()[1].starts_with("Two small goals"));
    }
}

#[test]
fn a_day_off_taken_while_locked_holds_while_locked_and_after_the_unlock() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.app.lock();
    desk.app.handle(Event::Tray(TrayAction::DayOff));
    desk.pass(60);
    assert!(desk.said().is_empty());
    desk.unlock();
    assert_eq!(desk.fates(), [Fate::Resting]);
    assert_eq!(desk.tray_labels()[0], "A day off");
}

#[test]
fn a_windows_end_that_was_gone_on_from_is_withdrawn() {
    let desk = Desk::open();
    desk.stays_open();
    let id = desk.open_a_window();
    desk.pass(15);
    desk.deliver(true);
    desk.app
        .change(|store, now| store.rebound_finish(id, now))
        .unwrap();
    desk.handle_events();
    assert_eq!(desk.shell.seen().withdrawn.len(), 1);
}

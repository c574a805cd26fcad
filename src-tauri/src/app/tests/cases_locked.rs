//! The cases of `docs/reminders.md` about what comes while it is locked.

use chrono_tz::Tz;
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::reminders::{Answer, Fate, OccurrenceKey, RuleId, Wording};
use onward_core::vault::inbox::What;

use super::cases_answered::time;
use super::desk::Desk;
use crate::app::Event;
use crate::shell::Route;
use crate::tray_menu::TrayAction;

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
fn case_37_a_damaged_agenda_is_rebuilt_at_the_unlock_and_the_vault_is_untouched() {
    let desk = Desk::open();
    desk.set_goal(15, 0);
    desk.write("kept");
    for bytes in [&[0xff, 0x00, 0x7b][..], b"", b"{\"waiting\":[17]}"] {
        std::fs::write(desk.app.profile().agenda(), bytes).unwrap();
        desk.app.lock();
        desk.unlock();
        desk.app.look();
    }
    std::fs::remove_file(desk.app.profile().agenda()).unwrap();
    let desk = desk.killed_and_started_again();
    desk.unlock();
    let text = std::fs::read_to_string(desk.app.profile().agenda()).unwrap();
    assert!(text.contains("2026-05-14T13:00:00"), "{text}");
    assert_eq!(desk.entries(), ["kept"]);
}

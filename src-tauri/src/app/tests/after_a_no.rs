use chrono::Days;
use onward_core::rebound::{Reached, ReboundDraft};
use onward_core::rituals::{PartOfDay, RitualDraft, RitualKind};
use onward_core::store::Opening;
use onward_core::week::TimeOfDay;

use super::desk::Desk;

fn time(hour: u16, minute: u16) -> TimeOfDay {
    TimeOfDay::from_minutes(hour * 60 + minute).unwrap()
}

/// Parks a worry for an hour from now.
fn park(desk: &Desk) {
    let park = |store: &mut onward_core::store::Store, now: onward_core::clock::Moment| {
        store.worry_park("Ana and the rent", Some(now.local_date()), time(15, 0), now)
    };
    desk.app.change(park).unwrap();
}

#[test]
fn a_parked_worry_comes_back_and_its_reminder_says_nothing_of_it() {
    for locked in [false, true] {
        let desk = Desk::open();
        desk.stays_open();
        park(&desk);
        if locked {
            desk.app.lock();
        }
        desk.pass(60);
        desk.deliver(true);
        assert_eq!(
            desk.said(),
            ["Something you parked is back | It can be let go of, parked again, or written about."],
            "locked: {locked}"
        );
        desk.pass(60);
        assert_eq!(desk.said().len(), 1, "once");
    }
}

#[test]
fn while_the_room_is_open_nothing_else_is_said_also_where_it_is_locked_meanwhile() {
    for locked in [false, true] {
        let desk = Desk::open();
        desk.stays_open();
        park(&desk);
        desk.pass(50);
        desk.open_a_window();
        if locked {
            desk.app.lock();
        }
        desk.pass(14);
        assert!(desk.said().is_empty(), "the worry is due since 15:00");
        desk.pass(1);
        let said = desk.said();
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].starts_with("Your window is over."), "{said:?}");
    }
}

#[test]
fn a_request_for_feedback_that_had_its_time_is_said_without_a_name() {
    let desk = Desk::open();
    desk.stays_open();
    let ask = |store: &mut onward_core::store::Store, now: onward_core::clock::Moment| {
        let draft = ReboundDraft {
            company: "Halden".into(),
            reached: Some(Reached::FinalRound),
            ..ReboundDraft::default()
        };
        let id = store.rebound_begin(draft, Opening::Noted, now)?.id;
        let today = now.local_date();
        let tomorrow = today + Days::new(1);
        store.feedback_asked(id, Some(today), Some(tomorrow), now)
    };
    desk.app.change(ask).unwrap();
    desk.pass(24 * 60);
    assert_eq!(
        desk.said(),
        ["A request has had its time | It can be let go of now. No answer says nothing about you."]
    );
}

#[test]
fn the_end_of_a_window_names_the_kind_of_ritual_that_fits_the_time_of_day() {
    let desk = Desk::open();
    for (kind, part) in [
        (RitualKind::Move, PartOfDay::Morning),
        (RitualKind::People, PartOfDay::Afternoon),
    ] {
        let plan = RitualDraft {
            id: None,
            kind,
            text: "x".into(),
            parts: vec![part],
        };
        desk.app
            .with_store(|store, now| store.ritual_save(&plan, now))
            .unwrap();
    }
    desk.open_a_window();
    desk.pass(15);
    let said = desk.said();
    assert!(said[0].contains("with someone"), "{said:?}");
}

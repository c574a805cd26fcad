//! The steps after a room.

use chrono::{Days, TimeDelta};

use crate::error::Error;
use crate::journal::ListPart;
use crate::rebound::{AfterStep, Rebound, ReboundDraft};
use crate::rituals::{PartOfDay, RitualDraft, RitualKind};
use crate::store::testing::{berlin, store};
use crate::store::{Opening, Store};

pub(super) const WINDOW: Opening = Opening::Window(TimeDelta::minutes(15));

pub(super) fn noted(store: &mut Store, at: &str) -> Rebound {
    let draft = ReboundDraft {
        company: "Harrow".into(),
        ..ReboundDraft::default()
    };
    store
        .rebound_begin(draft, Opening::Noted, berlin(at))
        .unwrap()
}

#[test]
fn each_step_after_the_window_is_remembered() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap()
        .id;
    assert!(matches!(
        store.rebound_sting_after(id, Some(11)),
        Err(Error::Invalid(_))
    ));
    let after = store.rebound_sting_after(id, None).unwrap();
    assert_eq!(
        (after.after_step, after.sting_after),
        (AfterStep::Ritual, None)
    );
    let after = store.rebound_after(id, AfterStep::Step).unwrap();
    assert_eq!(after.after_step, AfterStep::Step);
    store
        .rebound_to_self(id, "You did what you could.")
        .unwrap();
    assert_eq!(
        store.rebound(id).unwrap().to_self,
        "You did what you could."
    );
}

#[test]
fn what_was_written_is_put_away_until_tomorrow_and_is_there_all_the_time() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap()
        .id;
    assert!(matches!(
        store.rebound_seal(id, true, now),
        Err(Error::NotFound(_))
    ));
    store.rebound_write(id, "plainly", now).unwrap();
    let today = now.local_date();
    let sealed = store.rebound_seal(id, true, now).unwrap();
    assert_eq!(sealed.sealed_until, Some(today + Days::new(1)));
    let page = store.entries(ListPart::default(), 10).unwrap();
    assert_eq!(page.clone().on(today).entries[0].excerpt, "");
    let out = page.on(today + Days::new(1));
    assert_eq!(out.entries[0].excerpt, "plainly");
    assert_eq!(out.entries[0].sealed_until, None);
    let entry = store.entry(out.entries[0].id).unwrap().on(today);
    assert_eq!(entry.text, "plainly");
    assert!(entry.about.sealed_until.is_some());
}

#[test]
fn the_plan_is_the_ritual_that_fits_the_time_of_day_and_was_done_least_lately() {
    let (_folder, mut store) = store();
    let evening = berlin("2026-05-14T18:00:00Z");
    let mut plan = |text: &str, parts: &[PartOfDay]| {
        let draft = RitualDraft {
            id: None,
            kind: RitualKind::Move,
            text: text.into(),
            parts: parts.to_vec(),
        };
        store.ritual_save(&draft, evening).unwrap().id
    };
    let walk = plan("walk", &[PartOfDay::Morning]);
    let bath = plan("bath", &[PartOfDay::Evening, PartOfDay::Afternoon]);
    let call = plan("call", &PartOfDay::ALL);
    let order = |store: &Store| -> Vec<i64> {
        let rituals = store.rituals_for(evening).unwrap();
        rituals.iter().map(|ritual| ritual.id).collect()
    };
    assert_eq!(order(&store), [bath, call, walk]);
    let id = store
        .rebound_begin(ReboundDraft::default(), WINDOW, evening)
        .unwrap()
        .id;
    store.rebound_ritual(id, Some(bath)).unwrap();
    let done = store.rebound_ritual_done(id, true, evening).unwrap();
    assert!(done.ritual_done);
    assert_eq!(order(&store), [call, bath, walk]);
    assert!(!store.rebound_ritual(id, Some(call)).unwrap().ritual_done);
}

#[test]
fn writing_is_said_to_weigh_where_the_sting_rose_in_three_of_the_last_five_windows() {
    let (_folder, mut store) = store();
    for (day, after) in [(1, 9), (2, 9), (3, 2), (4, 3), (5, 3)] {
        let at = berlin(&format!("2026-05-0{day}T10:00:00Z"));
        let draft = ReboundDraft {
            sting: Some(4),
            ..ReboundDraft::default()
        };
        let id = store.rebound_begin(draft, WINDOW, at).unwrap().id;
        store.rebound_sting_after(id, Some(after)).unwrap();
        store.rebound_finish(id, at).unwrap();
    }
    assert!(!store.care().unwrap().writing_weighs);
    store.rebound_sting_after(5, Some(5)).unwrap();
    assert!(store.care().unwrap().writing_weighs);
}

use crate::journal::ListPart;
use chrono::TimeDelta;

use crate::applications::Stage;
use crate::error::Error;
use crate::journal::EntryKind;
use crate::rebound::ReboundDraft;
use crate::rituals::{RitualDraft, RitualKind};
use crate::store::testing::{berlin, store};
use crate::store::{Opening, Store};

fn draft(company: &str) -> ReboundDraft {
    ReboundDraft {
        application_id: None,
        company: company.into(),
        role: String::new(),
        sting: Some(6),
        feelings: vec!["sad".into()],
        ..ReboundDraft::default()
    }
}

fn window(minutes: i64) -> Opening {
    Opening::Window(TimeDelta::minutes(minutes))
}

fn opened(store: &mut Store) -> i64 {
    let now = berlin("2026-05-14T12:00:00Z");
    store
        .rebound_begin(draft("Blue Kiln"), window(15), now)
        .unwrap()
        .id
}

#[test]
fn a_no_opens_a_window_with_an_absolute_deadline_that_outlives_a_restart() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let current = store.rebound_current().unwrap().unwrap();
    assert_eq!(current.id, id);
    assert_eq!(
        current.deadline,
        Some("2026-05-14T12:15:00Z".parse().unwrap())
    );
    assert_eq!(current.feelings, ["sad"]);
}

#[test]
fn a_no_is_written_into_the_applications_history_and_keeps_what_was_before() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T12:00:00Z");
    let known = store.application_add("Harrow", "Lead", now).unwrap();
    let about = ReboundDraft {
        application_id: Some(known.id),
        ..draft("")
    };
    store.rebound_begin(about, Opening::Noted, now).unwrap();
    let all = store.applications().unwrap();
    assert_eq!((all.len(), all[0].stage), (1, Stage::Rejected));
    assert_eq!(store.applied_on(now.local_date()).unwrap().len(), 1);
}

#[test]
fn a_no_without_a_name_makes_no_application() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T12:00:00Z");
    let rebound = store.rebound_begin(draft(""), Opening::Noted, now).unwrap();
    assert_eq!(rebound.company, None);
    assert!(store.applications().unwrap().is_empty());
    assert!(
        store.rebound_current().unwrap().is_none(),
        "only noted is done with"
    );
}

#[test]
fn while_a_window_is_open_a_second_one_is_refused_afterwards_it_is_not() {
    let (_folder, mut store) = store();
    opened(&mut store);
    let during = berlin("2026-05-14T12:10:00Z");
    assert!(matches!(
        store.rebound_begin(draft(""), window(15), during),
        Err(Error::WindowOpen)
    ));
    let after = berlin("2026-05-14T12:16:00Z");
    store.rebound_begin(draft(""), window(15), after).unwrap();
}

#[test]
fn a_no_that_cannot_be_recorded_leaves_the_one_before_as_it_was() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let unknown = ReboundDraft {
        application_id: Some(99),
        ..draft("")
    };
    let after = berlin("2026-05-14T12:16:00Z");
    assert!(store.rebound_begin(unknown, window(15), after).is_err());
    assert_eq!(store.rebound_current().unwrap().unwrap().id, id);
}

#[test]
fn words_written_in_the_room_become_one_entry_of_the_journal() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let now = berlin("2026-05-14T12:01:00Z");
    assert_eq!(store.rebound_write(id, "", now).unwrap().entry_id, None);
    store.rebound_write(id, "one", now).unwrap();
    let written = store.rebound_write(id, "one two", now).unwrap();
    assert_eq!(written.text, "one two");
    let page = store.entries(ListPart::default(), 10).unwrap();
    assert_eq!(
        (page.entries.len(), page.entries[0].kind),
        (1, EntryKind::Window)
    );
}

#[test]
fn words_go_on_being_kept_where_the_entry_was_deleted_meanwhile() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let now = berlin("2026-05-14T12:01:00Z");
    let entry = store
        .rebound_write(id, "one", now)
        .unwrap()
        .entry_id
        .unwrap();
    store.entry_delete(entry, now).unwrap();
    assert_eq!(
        store.rebound_write(id, "one two", now).unwrap().text,
        "one two"
    );
}

#[test]
fn a_window_is_extended_once() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let now = berlin("2026-05-14T12:01:00Z");
    let extended = store.rebound_extend(id, now).unwrap();
    assert_eq!(
        extended.deadline,
        Some("2026-05-14T12:20:00Z".parse().unwrap())
    );
    assert!(matches!(
        store.rebound_extend(id, now),
        Err(Error::AlreadyExtended)
    ));
}

#[test]
fn closing_twice_keeps_the_first_time_and_finishing_ends_the_flow() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let early = berlin("2026-05-14T12:05:00Z");
    store.rebound_close(id, early).unwrap();
    let again = store
        .rebound_close(id, berlin("2026-05-14T12:15:00Z"))
        .unwrap();
    assert_eq!(again.closed_at, Some(early.utc));
    assert!(store.rebound_current().unwrap().is_some());
    store.rebound_finish(id, early).unwrap();
    assert!(store.rebound_current().unwrap().is_none());
}

#[test]
fn a_chosen_ritual_is_kept_and_can_be_taken_back() {
    let (_folder, mut store) = store();
    let id = opened(&mut store);
    let plan = RitualDraft {
        id: None,
        kind: RitualKind::Move,
        text: "walk to the river".into(),
        parts: vec![],
    };
    let ritual = store
        .ritual_save(&plan, berlin("2026-05-02T09:00:00Z"))
        .unwrap();
    assert_eq!(
        store.rebound_ritual(id, Some(ritual.id)).unwrap().ritual_id,
        Some(ritual.id)
    );
    assert_eq!(store.rebound_ritual(id, None).unwrap().ritual_id, None);
    assert!(matches!(
        store.rebound_ritual(id, Some(99)),
        Err(Error::NotFound(_))
    ));
}

//! Drafts, and a no that was a slip.

use super::after::{WINDOW, noted};
use super::recorded::about;
use crate::care::DraftName;
use crate::error::Error;
use crate::rebound::{Reached, ReboundDraft};
use crate::store::Opening;
use crate::store::testing::{berlin, store};
use crate::week::TimeOfDay;

#[test]
fn a_draft_is_kept_until_it_is_emptied() {
    let (_folder, mut store) = store();
    store.draft_keep(DraftName::Worry, "the rent").unwrap();
    assert_eq!(
        store.draft(DraftName::Worry).unwrap().as_deref(),
        Some("the rent")
    );
    assert_eq!(store.draft(DraftName::Step).unwrap(), None);
    store.draft_keep(DraftName::Worry, "").unwrap();
    assert_eq!(store.draft(DraftName::Worry).unwrap(), None);
}

#[test]
fn a_no_recorded_by_a_slip_is_taken_back_with_what_it_did_and_one_that_was_looked_at_is_not() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let later = berlin("2026-05-15T10:00:00Z");
    let slip = store
        .rebound_begin(about(id, Reached::Interview), Opening::Noted, later)
        .unwrap();
    store.rebound_take_back(slip.id, later).unwrap();
    assert_eq!(store.stages_of(id).unwrap().len(), 1);
    assert!(store.cases(later).unwrap().is_empty());
    let told = noted(&mut store, "2026-05-15T11:00:00Z");
    store.rebound_take_back(told.id, later).unwrap();
    assert_eq!(store.applications().unwrap().len(), 1);
    let looked_at = noted(&mut store, "2026-05-15T12:00:00Z");
    store.case_finish(looked_at.id, true, later).unwrap();
    assert!(matches!(
        store.rebound_take_back(looked_at.id, later),
        Err(Error::Invalid(_))
    ));
}

#[test]
fn a_no_that_had_a_room_or_papers_or_another_after_it_is_not_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let window = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap();
    store.rebound_close(window.id, now).unwrap();
    let papers = noted(&mut store, "2026-05-14T11:00:00Z");
    store.papers_save(papers.id, "the job", "", now).unwrap();
    let first = noted(&mut store, "2026-05-14T12:00:00Z");
    let again = about(first.application_id.unwrap(), Reached::Applied);
    store
        .rebound_begin(again, Opening::Noted, berlin("2026-05-14T13:00:00Z"))
        .unwrap();
    for id in [window.id, papers.id, first.id] {
        let refused = store.rebound_take_back(id, now);
        assert!(matches!(refused, Err(Error::Invalid(_))), "{id}");
    }
}

#[test]
fn a_deed_takes_its_draft_along_so_that_a_crash_has_nothing_done_twice() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    for name in [DraftName::Naming, DraftName::Worry, DraftName::Step] {
        store.draft_keep(name, "half").unwrap();
    }
    let five = TimeOfDay::from_minutes(17 * 60).unwrap();
    store.worry_park("rent", None, five, now).unwrap();
    assert_eq!(store.draft(DraftName::Worry).unwrap(), None);
    let no = noted(&mut store, "2026-05-14T10:00:00Z");
    assert_eq!(store.draft(DraftName::Naming).unwrap(), None);
    let refused = store.step_add("", None, None, None, now);
    assert!(refused.is_err() && store.draft(DraftName::Step).unwrap().is_some());
    store.step_add("read", None, None, None, now).unwrap();
    assert_eq!(store.draft(DraftName::Step).unwrap(), None);
    let first = store.preparation_reuse(no.id, "Ember", "", now).unwrap();
    let again = store.preparation_reuse(no.id, "Ember", "", now).unwrap();
    assert_eq!(first.id, again.id);
}

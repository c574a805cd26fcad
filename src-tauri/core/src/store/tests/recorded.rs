//! A no, and the application it is about.

use chrono::Days;

use super::after::{WINDOW, noted};
use crate::applications::Stage;
use crate::error::Error;
use crate::rebound::{NewsBy, Reached, ReboundDraft};
use crate::store::Opening;
use crate::store::testing::{berlin, store};

pub(super) fn about(application: i64, reached: Reached) -> ReboundDraft {
    ReboundDraft {
        application_id: Some(application),
        sting: Some(4),
        reached: Some(reached),
        news_by: Some(NewsBy::Email),
        ..ReboundDraft::default()
    }
}

#[test]
fn a_no_keeps_the_interviews_and_one_that_was_never_recorded_is_told_with_it() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let draft = about(id, Reached::Interview);
    let rebound = store.rebound_begin(draft, Opening::Noted, now).unwrap();
    assert!(!rebound.correction);
    let stages: Vec<Stage> = store
        .stages_of(id)
        .unwrap()
        .into_iter()
        .map(|(stage, _)| stage)
        .collect();
    assert_eq!(
        stages,
        [Stage::Applied, Stage::Interview, Stage::Rejected],
        "the interview is kept"
    );
}

#[test]
fn a_no_for_an_application_that_had_ended_is_a_correction_and_the_history_stays() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let first = about(id, Reached::Applied);
    store
        .rebound_begin(first.clone(), Opening::Noted, now)
        .unwrap();
    let later = berlin("2026-05-20T10:00:00Z");
    let again = store
        .rebound_begin(about(id, Reached::FinalRound), Opening::Noted, later)
        .unwrap();
    assert!(again.correction);
    let stages = store.stages_of(id).unwrap();
    assert_eq!(stages.len(), 4, "{stages:?}");
    assert_eq!(stages[1], (Stage::Rejected, now.local_date()));
}

#[test]
fn a_no_came_today_or_before_and_not_in_the_future() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let on = |date: chrono::NaiveDate| ReboundDraft {
        heard_on: Some(date),
        ..ReboundDraft::default()
    };
    let tomorrow = now.local_date() + Days::new(1);
    let refused = store.rebound_begin(on(tomorrow), Opening::Noted, now);
    assert!(matches!(refused, Err(Error::Invalid(_))));
    let ago = "2016-05-14".parse().unwrap();
    let old = ReboundDraft {
        company: "Harrow".into(),
        ..on(ago)
    };
    let kept = store.rebound_begin(old, Opening::Noted, now).unwrap();
    assert_eq!(kept.heard_on, ago);
    assert_eq!(store.cases(now).unwrap().len(), 1);
    let stages = store.stages_of(kept.application_id.unwrap()).unwrap();
    assert_eq!(stages, [(Stage::Applied, ago), (Stage::Rejected, ago)]);
}

#[test]
fn a_second_no_while_a_window_is_open_is_noted_and_the_window_goes_on() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let first = store
        .rebound_begin(ReboundDraft::default(), WINDOW, now)
        .unwrap();
    let refused = store.rebound_begin(ReboundDraft::default(), WINDOW, now);
    assert!(matches!(refused, Err(Error::WindowOpen)));
    noted(&mut store, "2026-05-14T10:01:00Z");
    assert_eq!(store.rebound_current().unwrap().unwrap().id, first.id);
    assert_eq!(store.cases(now).unwrap().len(), 2);
}

#[test]
fn an_application_set_aside_leaves_its_case_its_name_and_can_be_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.application_add("Blue Kiln", "", now).unwrap().id;
    let rebound = store
        .rebound_begin(about(id, Reached::Applied), WINDOW, now)
        .unwrap();
    store.application_remove(id, now).unwrap();
    assert!(store.applications().unwrap().is_empty());
    let case = store.case(rebound.id, now).unwrap();
    assert_eq!(case.rebound.company.as_deref(), Some("Blue Kiln"));
    assert_eq!(store.application_restore(id).unwrap().id, id);
}

use chrono::Days;

use crate::cases::{CaseDraft, CaseKind, Factor, FactorSide};
use crate::error::Error;
use crate::feedback::FeedbackAnswer;
use crate::rebound::{Reached, ReboundDraft};
use crate::reminders::{RuleId, decide};
use crate::store::testing::{berlin, store};
use crate::store::{Opening, Store};
use crate::today;

pub(super) const NO: &str = "2026-05-14T10:00:00Z";

pub(super) fn no(store: &mut Store, company: &str) -> i64 {
    let draft = ReboundDraft {
        company: company.into(),
        reached: Some(Reached::FinalRound),
        ..ReboundDraft::default()
    };
    store
        .rebound_begin(draft, Opening::Noted, berlin(NO))
        .unwrap()
        .id
}

fn found() -> CaseDraft {
    CaseDraft {
        kind: Some(CaseKind::ProductFit),
        factors: vec![Factor {
            factor: "internal_candidate".into(),
            text: String::new(),
            side: FactorSide::NotMine,
        }],
        learned: "I like small teams.".into(),
        misfits: vec!["pace".into()],
        ..CaseDraft::default()
    }
}

#[test]
fn a_case_opens_by_itself_the_day_after_and_is_offered_until_it_is_closed() {
    let (_folder, mut store) = store();
    let id = no(&mut store, "Blue Kiln");
    let same = store.case(id, berlin("2026-05-14T21:59:00Z")).unwrap();
    assert!(!same.ready, "before midnight in Berlin");
    for (at, after) in [
        (NO, true),
        ("2026-05-15T10:00:00Z", true),
        ("2026-05-16T10:00:00Z", false),
    ] {
        assert_eq!(
            today::read(&store, berlin(at)).unwrap().after_no,
            after,
            "{at}"
        );
    }
    assert_eq!(same.suggested_kind, Some(CaseKind::ProductFit));
    let morning = berlin("2026-05-14T22:00:00Z");
    assert!(store.case(id, morning).unwrap().ready);
    assert_eq!(today::read(&store, morning).unwrap().looks.len(), 1);
    let saved = store.case_save(id, found(), morning).unwrap();
    assert_eq!(saved.draft.learned, "I like small teams.");
    store.case_finish(id, true, morning).unwrap();
    assert!(today::read(&store, morning).unwrap().looks.is_empty());
    let again = store.case_finish(id, false, morning).unwrap();
    assert_eq!((again.finished_at, again.draft.kind), (None, found().kind));
    assert_eq!(store.cases(morning).unwrap()[0].kind, found().kind);
}

#[test]
fn at_most_two_fixes_of_a_case_are_open_and_they_stand_in_today_until_done_or_let_go_of() {
    let (_folder, mut store) = store();
    let now = berlin(NO);
    let id = no(&mut store, "Blue Kiln");
    let fix =
        |store: &mut Store, words: &str| store.step_add(words, Some(id), Some("own"), None, now);
    let first = fix(&mut store, "list what I want").unwrap();
    let second = fix(&mut store, "read the notes").unwrap();
    assert!(matches!(fix(&mut store, "third"), Err(Error::TwoFixes)));
    store.step_mark(first.id, true, now).unwrap();
    fix(&mut store, "third").unwrap();
    assert!(matches!(
        store.step_mark(first.id, false, now),
        Err(Error::TwoFixes)
    ));
    store.step_delete(second.id, now).unwrap();
    let later = berlin("2026-06-30T10:00:00Z");
    let stand = today::read(&store, later).unwrap().steps;
    assert_eq!(stand.len(), 1, "the open one");
    store.step_restore(second.id).unwrap();
    assert_eq!(today::read(&store, now).unwrap().steps.len(), 3);
    assert_eq!(store.case(id, now).unwrap().steps.len(), 3);
}

#[test]
fn a_request_is_reminded_of_on_its_day_and_stands_in_today_until_answered_or_let_go_of() {
    let (_folder, mut store) = store();
    let now = berlin(NO);
    let id = no(&mut store, "Blue Kiln");
    let today = now.local_date();
    let day = today + Days::new(14);
    for (asked, until) in [
        (Some(today + Days::new(1)), Some(day)),
        (Some(today), Some(today)),
        (None, Some(day)),
    ] {
        let refused = store.feedback_asked(id, asked, until, now);
        assert!(matches!(refused, Err(Error::Invalid(_))));
    }
    store
        .feedback_asked(id, Some(today), Some(day), now)
        .unwrap();
    let then = berlin("2026-05-28T08:00:00Z");
    let fires = |store: &Store| {
        let (rules, ledger) = (store.rules(then).unwrap(), store.ledger(then).unwrap());
        decide(&rules, &ledger, &store.conditions(then).unwrap(), then).fire
    };
    assert_eq!(fires(&store)[0].key.rule, RuleId::LetGo(id));
    assert_eq!(today::read(&store, then).unwrap().let_go[0].id, id);
    store.feedback_let_go(id, true, then).unwrap();
    assert!(fires(&store).is_empty());
    assert!(today::read(&store, then).unwrap().let_go.is_empty());
    let answer = FeedbackAnswer {
        strengths: "calm".into(),
        improve: String::new(),
        communication: String::new(),
        themes: vec!["examples".into()],
    };
    let kept = store.feedback_answer(id, Some(answer), then).unwrap();
    assert_eq!(kept.answered_on, Some(then.local_date()));
    assert_eq!(store.feedback_themes().unwrap()[0].times, 1);
}

#[test]
fn the_why_is_looked_at_again_after_a_year() {
    let (_folder, mut store) = store();
    let now = berlin(NO);
    store.why_save("Things that last.", now).unwrap();
    let quality = store.quality_save(None, "I listen.", now).unwrap();
    store.quality_delete(quality.id, now).unwrap();
    assert!(store.worth(now).unwrap().qualities.is_empty());
    store.quality_restore(quality.id).unwrap();
    let later = berlin("2027-05-14T10:00:00Z");
    assert!(!today::read(&store, now).unwrap().why_due);
    assert!(today::read(&store, later).unwrap().why_due);
    assert!(!store.why_looked(later).unwrap().look_due);
    assert_eq!(store.worth(later).unwrap().why, "Things that last.");
}

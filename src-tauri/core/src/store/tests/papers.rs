//! Papers, and notes of interviews.

use super::cases::{NO, no};
use crate::applications::Stage;
use crate::interviews::{InterviewNoteDraft, InterviewRound};
use crate::rebound::ReboundDraft;
use crate::store::Opening;
use crate::store::testing::{berlin, store};

#[test]
fn papers_are_kept_with_the_application_and_its_resume_is_offered_and_used_again() {
    let (_folder, mut store) = store();
    let now = berlin(NO);
    let id = no(&mut store, "Blue Kiln");
    store.papers_save(id, "the job", "my résumé", now).unwrap();
    let other = no(&mut store, "Harrow");
    let offered = store.papers(other).unwrap();
    assert_eq!(offered.latest_resume.as_deref(), Some("my résumé"));
    assert!(store.preparation(id).unwrap().resume);
    let new = store.preparation_reuse(id, "Ember", "", now).unwrap();
    assert_eq!(new.stage, Stage::Saved);
    let draft = ReboundDraft {
        application_id: Some(new.id),
        ..ReboundDraft::default()
    };
    let about = store.rebound_begin(draft, Opening::Noted, now).unwrap();
    assert_eq!(store.papers(about.id).unwrap().resume, "my résumé");
}

#[test]
fn papers_of_a_no_that_names_no_application_are_kept_with_it_alone() {
    let (_folder, mut store) = store();
    let id = no(&mut store, "");
    store.papers_save(id, "the job", "", berlin(NO)).unwrap();
    store
        .papers_save(id, "the job", "mine", berlin(NO))
        .unwrap();
    let papers = store.papers(id).unwrap();
    assert_eq!(
        (papers.job.as_str(), papers.resume.as_str()),
        ("the job", "mine")
    );
}

#[test]
fn notes_of_interviews_are_cards_for_the_next_one_of_that_kind() {
    let (_folder, mut store) = store();
    let now = berlin(NO);
    let id = no(&mut store, "Blue Kiln");
    let note = |asked: &str, well: &str| InterviewNoteDraft {
        id: None,
        rebound_id: Some(id),
        round: InterviewRound::Panel,
        asked: asked.into(),
        went_well: well.into(),
        say_next: "With an example.".into(),
    };
    let asked = store.interview_note_save(note("Why us?", ""), now).unwrap();
    store
        .interview_note_save(note("", "The task."), now)
        .unwrap();
    assert_eq!(store.interview_notes(id).unwrap().len(), 2);
    let cards = store.interview_cards(InterviewRound::Panel).unwrap();
    assert_eq!(cards.len(), 1, "only what was asked is a card");
    assert_eq!(cards[0].company.as_deref(), Some("Blue Kiln"));
    assert!(
        store
            .interview_cards(InterviewRound::Task)
            .unwrap()
            .is_empty()
    );
    store.interview_note_delete(asked.id, now).unwrap();
    assert!(
        store
            .interview_cards(InterviewRound::Panel)
            .unwrap()
            .is_empty()
    );
    store.interview_note_restore(asked.id).unwrap();
}

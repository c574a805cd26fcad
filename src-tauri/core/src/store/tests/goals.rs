use crate::goals::{GoalDraft, GoalKind, Unit};
use crate::store::testing::{berlin, store};
use crate::week::TimeOfDay;

fn applications_goal() -> GoalDraft {
    GoalDraft {
        times: vec![TimeOfDay::from_minutes(840).unwrap()],
        ..GoalDraft::new(GoalKind::Applications, 2, Unit::Times)
    }
}

#[test]
fn applications_sent_today_count_towards_the_goal_and_yesterdays_do_not() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    store.goal_save(applications_goal(), now).unwrap();
    store
        .application_add("Blue Kiln", "", berlin("2026-05-13T10:00:00Z"))
        .unwrap();
    store.application_add("Harrow", "", now).unwrap();
    let progress = store.progress_on(now.local_date()).unwrap();
    assert_eq!((progress[0].done, progress[0].met), (1, false));
}

#[test]
fn undoing_an_application_takes_its_count_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    store.goal_save(applications_goal(), now).unwrap();
    let id = store.application_add("Harrow", "", now).unwrap().id;
    store.application_remove(id, now).unwrap();
    assert_eq!(store.progress_on(now.local_date()).unwrap()[0].done, 0);
}

#[test]
fn a_mark_by_hand_counts_and_can_be_taken_back() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.goal_save(applications_goal(), now).unwrap().id;
    store.goal_mark(id, 2, now).unwrap();
    let met = &store.progress_on(now.local_date()).unwrap()[0];
    assert!(met.met && met.can_undo);
    store.goal_unmark(id, now.local_date()).unwrap();
    assert!(!store.progress_on(now.local_date()).unwrap()[0].can_undo);
    assert!(store.goal_unmark(id, now.local_date()).is_err());
}

#[test]
fn renaming_a_goal_keeps_what_was_done_and_its_schedule() {
    let (_folder, mut store) = store();
    let made = store
        .goal_save(applications_goal(), berlin("2026-05-14T08:00:00Z"))
        .unwrap();
    let now = berlin("2026-05-14T10:00:00Z");
    store.goal_mark(made.id, 1, now).unwrap();
    let renamed = GoalDraft {
        id: Some(made.id),
        title: "Tailor two".into(),
        ..applications_goal()
    };
    let after = store.goal_save(renamed, now).unwrap();
    assert_eq!(after.changed_at, made.changed_at);
    assert_eq!(store.progress_on(now.local_date()).unwrap()[0].done, 1);
}

#[test]
fn a_removed_goal_is_gone_from_the_day_and_comes_back_with_its_marks() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T10:00:00Z");
    let id = store.goal_save(applications_goal(), now).unwrap().id;
    store.goal_mark(id, 1, now).unwrap();
    store.goal_delete(id, now).unwrap();
    assert!(store.progress_on(now.local_date()).unwrap().is_empty());
    store.goal_restore(id, now).unwrap();
    assert_eq!(store.progress_on(now.local_date()).unwrap()[0].done, 1);
}

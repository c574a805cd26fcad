use super::*;
use crate::goals::{GoalDraft, GoalKind, Unit};
use crate::store::testing::{berlin, store};
use crate::week::TimeOfDay;

fn goal(minutes: u16) -> GoalDraft {
    GoalDraft {
        times: vec![TimeOfDay::from_minutes(minutes).unwrap()],
        ..GoalDraft::new(GoalKind::Messages, 1, Unit::Times)
    }
}

#[test]
fn the_next_reminder_is_told_with_every_goal_it_is_for() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T08:00:00Z");
    let late = store.goal_save(goal(15 * 60), now).unwrap().id;
    let also = store.goal_save(goal(15 * 60), now).unwrap().id;
    store.goal_save(goal(18 * 60), now).unwrap();
    let next = read(&store, now).unwrap().next.unwrap();
    assert_eq!(next.goals, [late, also]);
    assert_eq!(serde_json::to_string(&next.time).unwrap(), "\"15:00\"");
    assert_eq!(next.date, now.local_date());
}

#[test]
fn a_goal_met_today_is_next_reminded_of_tomorrow() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T08:00:00Z");
    let id = store.goal_save(goal(15 * 60), now).unwrap().id;
    store.goal_mark(id, 1, now).unwrap();
    let next = read(&store, now).unwrap().next.unwrap();
    assert_eq!(next.date.to_string(), "2026-05-15");
}

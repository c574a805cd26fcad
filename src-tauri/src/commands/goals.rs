//! Commands about the day and its goals.

use onward_core::clock::Moment;
use onward_core::goals::{Goal, GoalDraft};
use onward_core::store::Store;
use onward_core::today::{self, Today};

use super::{Answer, Onward};
use crate::app::GoalPreview;

/// The day.
#[tauri::command(async)]
pub fn today(app: Onward) -> Answer<Today> {
    Ok(app.with_store(|store, now| today::read(store, now))?)
}

/// Changes something and answers the day as it is then.
pub(super) fn day_after(
    app: &Onward,
    work: impl FnOnce(&mut Store, Moment) -> onward_core::Result<()>,
) -> Answer<Today> {
    Ok(app.change(|store, now| {
        work(store, now)?;
        today::read(store, now)
    })?)
}

/// Every goal.
#[tauri::command(async)]
pub fn goals_list(app: Onward) -> Answer<Vec<Goal>> {
    Ok(app.with_store(|store, _| store.goals())?)
}

/// Keeps a goal.
#[tauri::command(async)]
pub fn goal_save(app: Onward, draft: GoalDraft) -> Answer<Goal> {
    Ok(app.change(|store, now| store.goal_save(draft, now))?)
}

/// What a goal's reminders would be like, were it saved as it is now.
#[tauri::command(async)]
pub fn goal_preview(app: Onward, draft: GoalDraft) -> Answer<GoalPreview> {
    Ok(app.goal_preview(draft)?)
}

/// Sets a goal aside.
#[tauri::command(async)]
pub fn goal_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.change(|store, now| store.goal_delete(id, now))?)
}

/// Takes a goal back.
#[tauri::command(async)]
pub fn goal_restore(app: Onward, id: i64) -> Answer<Goal> {
    Ok(app.change(|store, now| store.goal_restore(id, now))?)
}

/// Marks something done by hand.
#[tauri::command(async)]
pub fn goal_mark(app: Onward, id: i64, amount: u32) -> Answer<Today> {
    day_after(&app, |store, now| store.goal_mark(id, amount, now))
}

/// Takes today's last mark made by hand back.
#[tauri::command(async)]
pub fn goal_unmark(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, now| store.goal_unmark(id, now.local_date()))
}

/// Starts a goal's timer.
#[tauri::command(async)]
pub fn timer_start(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, now| store.timer_start(id, now))
}

/// Stops it, and keeps what it counted, or `minutes` of it.
#[tauri::command(async)]
pub fn timer_stop(app: Onward, id: i64, minutes: Option<u32>) -> Answer<Today> {
    day_after(&app, |store, now| store.timer_stop(id, minutes, now))
}

/// Stops it, and keeps nothing of it.
#[tauri::command(async)]
pub fn timer_discard(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, now| store.timer_stop(id, Some(0), now))
}

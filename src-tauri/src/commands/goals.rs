//! Commands about the day and its goals.

use onward_core::goals::{Goal, GoalDraft};
use onward_core::today::{self, Today};

use super::{Answer, Onward};

/// The day.
#[tauri::command(async)]
pub fn today(app: Onward) -> Answer<Today> {
    Ok(app.with_store(|store, now| today::read(store, now))?)
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

/// Sets a goal aside.
#[tauri::command(async)]
pub fn goal_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.change(|store, now| store.goal_delete(id, now))?)
}

/// Takes a goal back.
#[tauri::command(async)]
pub fn goal_restore(app: Onward, id: i64) -> Answer<Goal> {
    Ok(app.change(|store, _| store.goal_restore(id))?)
}

/// Marks something done by hand.
#[tauri::command(async)]
pub fn goal_mark(app: Onward, id: i64, amount: u32) -> Answer<Today> {
    Ok(app.change(|store, now| {
        store.goal_mark(id, amount, now)?;
        today::read(store, now)
    })?)
}

/// Takes today's last mark made by hand back.
#[tauri::command(async)]
pub fn goal_unmark(app: Onward, id: i64) -> Answer<Today> {
    Ok(app.change(|store, now| {
        store.goal_unmark(id, now.local_date())?;
        today::read(store, now)
    })?)
}

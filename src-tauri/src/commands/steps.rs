//! Commands about the next small steps.

use chrono::NaiveDate;
use onward_core::steps::Step;
use onward_core::today::Today;

use super::goals::day_after;
use super::{Answer, Onward};

/// Chooses a step.
#[tauri::command(async)]
pub fn step_add(
    app: Onward,
    text: String,
    rebound_id: Option<i64>,
    fix: Option<String>,
    date: Option<NaiveDate>,
) -> Answer<Step> {
    let add = |store: &mut onward_core::store::Store, now| {
        store.step_add(&text, rebound_id, fix.as_deref(), date, now)
    };
    Ok(app.change(add)?)
}

/// Marks a step as done, or not after all.
#[tauri::command(async)]
pub fn step_mark(app: Onward, id: i64, done: bool) -> Answer<Today> {
    day_after(&app, |store, now| store.step_mark(id, done, now))
}

/// Lets go of a step.
#[tauri::command(async)]
pub fn step_delete(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, now| store.step_delete(id, now))
}

/// Takes it back.
#[tauri::command(async)]
pub fn step_restore(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, _| store.step_restore(id))
}

/// The steps of one no.
#[tauri::command(async)]
pub fn steps_of(app: Onward, id: i64) -> Answer<Vec<Step>> {
    Ok(app.with_store(|store, _| store.steps_of(id))?)
}

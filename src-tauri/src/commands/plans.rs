//! Commands about what is planned for a day.

use chrono::NaiveDate;
use onward_core::plans::{PlanDraft, PlanItem};
use onward_core::today::Today;

use super::goals::day_after;
use super::{Answer, Onward};

/// What is planned for a day.
#[tauri::command(async)]
pub fn plan_read(app: Onward, date: NaiveDate) -> Answer<Vec<PlanItem>> {
    Ok(app.with_store(|store, _| store.plans_for(date))?)
}

/// Keeps what is planned for a day.
#[tauri::command(async)]
pub fn plan_save(app: Onward, date: NaiveDate, items: Vec<PlanDraft>) -> Answer<Vec<PlanItem>> {
    Ok(app.change(|store, now| store.plans_save(date, items, now))?)
}

/// Marks a planned thing as done, or not after all.
#[tauri::command(async)]
pub fn plan_mark(app: Onward, id: i64, done: bool) -> Answer<Today> {
    day_after(&app, |store, now| store.plan_mark(id, done, now))
}

/// Lets go of a planned thing.
#[tauri::command(async)]
pub fn plan_delete(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, now| store.plan_delete(id, now))
}

/// Takes it back.
#[tauri::command(async)]
pub fn plan_restore(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, _| store.plan_restore(id))
}

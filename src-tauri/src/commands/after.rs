//! Commands about what comes after a window.

use onward_core::applications::Application;
use onward_core::rebound::{AfterStep, Rebound};
use onward_core::rituals::Ritual;
use onward_core::steps::Preparation;

use super::{Answer, Onward};

/// Keeps how it stings now.
#[tauri::command(async)]
pub fn rebound_sting_after(app: Onward, id: i64, sting: Option<u8>) -> Answer<Rebound> {
    Ok(app.with_store(|store, _| store.rebound_sting_after(id, sting))?)
}

/// Puts what was written away until tomorrow, or takes it out again.
#[tauri::command(async)]
pub fn rebound_seal(app: Onward, id: i64, sealed: bool) -> Answer<Rebound> {
    Ok(app.with_store(|store, now| store.rebound_seal(id, sealed, now))?)
}

/// The ritual was done, or not after all.
#[tauri::command(async)]
pub fn rebound_ritual_done(app: Onward, id: i64, done: bool) -> Answer<Rebound> {
    Ok(app.with_store(|store, now| store.rebound_ritual_done(id, done, now))?)
}

/// Goes to a step of the screen after the window.
#[tauri::command(async)]
pub fn rebound_after(app: Onward, id: i64, step: AfterStep) -> Answer<Rebound> {
    Ok(app.with_store(|store, _| store.rebound_after(id, step))?)
}

/// The rituals, those that fit this time of day first.
#[tauri::command(async)]
pub fn rituals_for_now(app: Onward) -> Answer<Vec<Ritual>> {
    Ok(app.with_store(|store, now| store.rituals_for(now))?)
}

/// What was prepared for the application of a no.
#[tauri::command(async)]
pub fn preparation_read(app: Onward, id: i64) -> Answer<Preparation> {
    Ok(app.with_store(|store, _| store.preparation(id))?)
}

/// Begins another application with it.
#[tauri::command(async)]
pub fn preparation_reuse(
    app: Onward,
    id: i64,
    company: String,
    role: String,
) -> Answer<Application> {
    Ok(app.change(|store, now| store.preparation_reuse(id, &company, &role, now))?)
}

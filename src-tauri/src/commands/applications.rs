//! Commands about applications.

use onward_core::applications::Application;

use super::{Answer, Onward};

/// Every application, the newest first.
#[tauri::command(async)]
pub fn applications_list(app: Onward) -> Answer<Vec<Application>> {
    Ok(app.with_store(|store, _| store.applications())?)
}

/// Records an application that was sent now.
#[tauri::command(async)]
pub fn application_add(app: Onward, company: String, role: String) -> Answer<Application> {
    Ok(app.change(|store, now| store.application_add(&company, &role, now))?)
}

/// The undo of adding it.
#[tauri::command(async)]
pub fn application_remove(app: Onward, id: i64) -> Answer<()> {
    Ok(app.change(|store, now| store.application_remove(id, now))?)
}

/// Takes it back.
#[tauri::command(async)]
pub fn application_restore(app: Onward, id: i64) -> Answer<Application> {
    Ok(app.change(|store, _| store.application_restore(id))?)
}

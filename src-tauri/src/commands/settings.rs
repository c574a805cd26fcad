//! Commands about the settings inside the vault.

use onward_core::settings::Settings;

use super::{Answer, Onward};

/// The settings.
#[tauri::command(async)]
pub fn settings_read(app: Onward) -> Answer<Settings> {
    Ok(app.with_store(|store, _| store.settings())?)
}

/// Keeps the settings.
#[tauri::command(async)]
pub fn settings_save(app: Onward, settings: Settings) -> Answer<Settings> {
    Ok(app.change(|store, _| store.settings_save(settings))?)
}

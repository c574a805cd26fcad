//! Commands about rituals.

use onward_core::rituals::{Ritual, RitualDraft};

use super::{Answer, Onward};

/// The planned rituals.
#[tauri::command(async)]
pub fn rituals_list(app: Onward) -> Answer<Vec<Ritual>> {
    Ok(app.with_store(|store, _| store.rituals())?)
}

/// Keeps a ritual.
#[tauri::command(async)]
pub fn ritual_save(app: Onward, draft: RitualDraft) -> Answer<Ritual> {
    Ok(app.with_store(|store, now| store.ritual_save(&draft, now))?)
}

/// Sets a ritual aside.
#[tauri::command(async)]
pub fn ritual_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.ritual_delete(id, now))?)
}

/// Takes a ritual back.
#[tauri::command(async)]
pub fn ritual_restore(app: Onward, id: i64) -> Answer<Ritual> {
    Ok(app.with_store(|store, _| store.ritual_restore(id))?)
}

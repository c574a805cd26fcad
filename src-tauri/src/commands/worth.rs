//! Commands about qualities and the why.

use onward_core::worth::{Quality, Worth};

use super::{Answer, Onward};

/// What stays.
#[tauri::command(async)]
pub fn worth_read(app: Onward) -> Answer<Worth> {
    Ok(app.with_store(|store, now| store.worth(now))?)
}

/// Keeps a quality.
#[tauri::command(async)]
pub fn quality_save(app: Onward, id: Option<i64>, text: String) -> Answer<Quality> {
    Ok(app.with_store(|store, now| store.quality_save(id, &text, now))?)
}

/// Sets a quality aside.
#[tauri::command(async)]
pub fn quality_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.quality_delete(id, now))?)
}

/// Takes it back.
#[tauri::command(async)]
pub fn quality_restore(app: Onward, id: i64) -> Answer<Quality> {
    Ok(app.with_store(|store, _| store.quality_restore(id))?)
}

/// Keeps the why.
#[tauri::command(async)]
pub fn why_save(app: Onward, text: String) -> Answer<Worth> {
    Ok(app.with_store(|store, now| store.why_save(&text, now))?)
}

/// The why was looked at, and is still true.
#[tauri::command(async)]
pub fn why_looked(app: Onward) -> Answer<Worth> {
    Ok(app.with_store(|store, now| store.why_looked(now))?)
}

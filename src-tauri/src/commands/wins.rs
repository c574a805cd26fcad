//! Commands about small wins, and the look at the week.

use onward_core::weekly::{self, WeekLook};
use onward_core::wins::{Win, WinKind};

use super::{Answer, Onward};

/// Keeps a small win.
#[tauri::command(async)]
pub fn win_add(app: Onward, kind: WinKind, text: String) -> Answer<Win> {
    Ok(app.with_store(|store, now| store.win_add(kind, &text, now))?)
}

/// Sets a win aside.
#[tauri::command(async)]
pub fn win_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.win_delete(id, now))?)
}

/// Takes it back.
#[tauri::command(async)]
pub fn win_restore(app: Onward, id: i64) -> Answer<Win> {
    Ok(app.with_store(|store, _| store.win_restore(id))?)
}

/// The week that ends today.
#[tauri::command(async)]
pub fn week_look(app: Onward) -> Answer<WeekLook> {
    Ok(app.with_store(|store, now| weekly::read(store, now))?)
}

/// It was looked at.
#[tauri::command(async)]
pub fn week_looked(app: Onward) -> Answer<()> {
    Ok(app.change(|store, now| store.week_looked(now))?)
}

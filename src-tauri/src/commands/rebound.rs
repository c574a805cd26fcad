//! Commands about a no and its window.

use onward_core::rebound::{Rebound, ReboundDraft};
use onward_core::store::Opening;

use super::{Answer, Onward};

/// Records a no, with a window or only noted.
#[tauri::command(async)]
pub fn rebound_begin(app: Onward, draft: ReboundDraft, open_window: bool) -> Answer<Rebound> {
    let opening = if open_window {
        Opening::Window(app.window_length()?)
    } else {
        Opening::Noted
    };
    Ok(app.change(|store, now| store.rebound_begin(draft, opening, now))?)
}

/// The no being lived through.
#[tauri::command(async)]
pub fn rebound_current(app: Onward) -> Answer<Option<Rebound>> {
    Ok(app.with_store(|store, _| store.rebound_current())?)
}

/// Keeps what is written in the room.
#[tauri::command(async)]
pub fn rebound_write(app: Onward, id: i64, text: String) -> Answer<Rebound> {
    Ok(app.with_store(|store, now| store.rebound_write(id, &text, now))?)
}

/// Keeps other feeling words.
#[tauri::command(async)]
pub fn rebound_feelings(app: Onward, id: i64, feelings: Vec<String>) -> Answer<Rebound> {
    Ok(app.with_store(|store, _| store.rebound_feelings(id, feelings))?)
}

/// Five more minutes, once.
#[tauri::command(async)]
pub fn rebound_extend(app: Onward, id: i64) -> Answer<Rebound> {
    Ok(app.change(|store, now| store.rebound_extend(id, now))?)
}

/// Closes the window.
#[tauri::command(async)]
pub fn rebound_close(app: Onward, id: i64) -> Answer<Rebound> {
    Ok(app.change(|store, now| store.rebound_close(id, now))?)
}

/// Keeps which ritual was chosen.
#[tauri::command(async)]
pub fn rebound_ritual(app: Onward, id: i64, ritual_id: Option<i64>) -> Answer<Rebound> {
    Ok(app.with_store(|store, _| store.rebound_ritual(id, ritual_id))?)
}

/// What comes after the window has been seen.
#[tauri::command(async)]
pub fn rebound_finish(app: Onward, id: i64) -> Answer<()> {
    app.change(|store, now| store.rebound_finish(id, now))?;
    Ok(())
}

/// Keeps what one would say to a friend.
#[tauri::command(async)]
pub fn rebound_to_self(app: Onward, id: i64, text: String) -> Answer<Rebound> {
    Ok(app.with_store(|store, _| store.rebound_to_self(id, &text))?)
}

/// Takes back a no that was recorded by a slip.
#[tauri::command(async)]
pub fn rebound_take_back(app: Onward, id: i64) -> Answer<()> {
    Ok(app.change(|store, now| store.rebound_take_back(id, now))?)
}

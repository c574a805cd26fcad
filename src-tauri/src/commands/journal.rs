//! Commands about the journal.

use onward_core::clock::Moment;
use onward_core::journal::{Entry, EntryKind, EntryPage};
use onward_core::store::Store;

use super::{Answer, Onward};

/// One page of entries, newest first.
#[tauri::command(async)]
pub fn journal_list(app: Onward, after: Option<i64>, limit: u32) -> Answer<EntryPage> {
    let read =
        |store: &mut Store, now: Moment| Ok(store.entries(after, limit)?.on(now.local_date()));
    Ok(app.with_store(read)?)
}

/// One entry.
#[tauri::command(async)]
pub fn journal_read(app: Onward, id: i64) -> Answer<Entry> {
    Ok(app.with_store(|store, now| Ok(store.entry(id)?.on(now.local_date())))?)
}

/// Writes a new entry.
#[tauri::command(async)]
pub fn journal_create(app: Onward, text: String) -> Answer<Entry> {
    Ok(app.with_store(|store, now| store.entry_create(EntryKind::Page, &text, now))?)
}

/// Replaces an entry's text.
#[tauri::command(async)]
pub fn journal_save(app: Onward, id: i64, text: String) -> Answer<Entry> {
    let save =
        |store: &mut Store, now: Moment| Ok(store.entry_save(id, &text, now)?.on(now.local_date()));
    Ok(app.with_store(save)?)
}

/// Sets an entry aside.
#[tauri::command(async)]
pub fn journal_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.entry_delete(id, now))?)
}

/// Takes an entry back.
#[tauri::command(async)]
pub fn journal_restore(app: Onward, id: i64) -> Answer<Entry> {
    Ok(app.with_store(|store, now| Ok(store.entry_restore(id)?.on(now.local_date())))?)
}

/// Takes an entry out before its day.
#[tauri::command(async)]
pub fn entry_unseal(app: Onward, id: i64) -> Answer<Entry> {
    Ok(app.with_store(|store, _| store.entry_seal(id, None))?)
}

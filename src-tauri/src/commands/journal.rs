//! Commands about the journal: writing, reading, the bin, earlier states.

use chrono::{DateTime, NaiveDate, Utc};
use onward_core::clock::Moment;
use onward_core::journal::{
    BinEntry, Entry, EntryDraft, EntryKind, EntryPage, EntrySummary, EntryVersion,
    EntryVersionText, ListPart,
};
use onward_core::store::Store;

use super::{Answer, Onward};

/// One page of entries, newest first.
#[tauri::command(async)]
pub fn journal_list(
    app: Onward,
    before: Option<i64>,
    after: Option<i64>,
    until: Option<NaiveDate>,
    limit: u32,
) -> Answer<EntryPage> {
    let part = ListPart {
        before,
        after,
        until,
    };
    let read =
        |store: &mut Store, now: Moment| Ok(store.entries(part, limit)?.on(now.local_date()));
    Ok(app.with_store(read)?)
}

/// One entry.
#[tauri::command(async)]
pub fn journal_read(app: Onward, id: i64) -> Answer<Entry> {
    Ok(app.with_store(|store, now| Ok(store.entry(id)?.on(now.local_date())))?)
}

/// Writes a new entry.
#[tauri::command(async)]
pub fn journal_create(app: Onward, draft: EntryDraft) -> Answer<EntrySummary> {
    Ok(app.with_store(|store, now| store.entry_create(EntryKind::Page, draft, now))?)
}

/// Replaces an entry's title and text.
#[tauri::command(async)]
pub fn journal_save(
    app: Onward,
    id: i64,
    draft: EntryDraft,
    seen: Option<DateTime<Utc>>,
) -> Answer<EntrySummary> {
    let save = |store: &mut Store, now: Moment| {
        let saved = store.entry_save(id, draft, seen, now)?;
        Ok(saved.on(now.local_date()))
    };
    Ok(app.with_store(save)?)
}

/// Puts an entry into the bin.
#[tauri::command(async)]
pub fn journal_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.entry_delete(id, now))?)
}

/// Takes an entry out of the bin.
#[tauri::command(async)]
pub fn journal_restore(app: Onward, id: i64) -> Answer<EntrySummary> {
    Ok(app.with_store(|store, now| Ok(store.entry_restore(id)?.on(now.local_date())))?)
}

/// Takes an entry out before its day.
#[tauri::command(async)]
pub fn entry_unseal(app: Onward, id: i64) -> Answer<Entry> {
    Ok(app.with_store(|store, _| store.entry_seal(id, None))?)
}

/// What lies in the bin.
#[tauri::command(async)]
pub fn bin_list(app: Onward) -> Answer<Vec<BinEntry>> {
    let read = |store: &mut Store, now: Moment| {
        let mut bin = store.bin(now)?;
        for one in &mut bin {
            one.entry = one.entry.clone().on(now.local_date());
        }
        Ok(bin)
    };
    Ok(app.with_store(read)?)
}

/// Deletes for good: one entry of the bin, or all that is shown of it.
#[tauri::command(async)]
pub fn bin_empty(app: Onward, id: Option<i64>) -> Answer<()> {
    Ok(app.with_store(|store, _| store.bin_empty(id))?)
}

/// The earlier states of an entry.
#[tauri::command(async)]
pub fn versions_list(app: Onward, id: i64) -> Answer<Vec<EntryVersion>> {
    Ok(app.with_store(|store, _| store.versions(id))?)
}

/// One of them, whole.
#[tauri::command(async)]
pub fn version_read(app: Onward, id: i64) -> Answer<EntryVersionText> {
    Ok(app.with_store(|store, _| store.version(id))?)
}

/// Makes an entry what it was.
#[tauri::command(async)]
pub fn version_restore(app: Onward, id: i64) -> Answer<Entry> {
    let restore =
        |store: &mut Store, now: Moment| Ok(store.version_restore(id, now)?.on(now.local_date()));
    Ok(app.with_store(restore)?)
}

//! Commands about what is said of an entry besides its words, and templates.

use chrono::{NaiveDate, NaiveTime};
use onward_core::clock::Moment;
use onward_core::journal::{
    EntryLink, EntryMarks, EntrySummary, TagCount, Template, TemplateDraft,
};
use onward_core::store::Store;
use onward_core::{Error, Result};

use super::{Answer, Onward};

/// Says all there is to say of an entry.
#[tauri::command(async)]
pub fn entry_marks(app: Onward, id: i64, marks: EntryMarks) -> Answer<EntrySummary> {
    let mark =
        |store: &mut Store, now: Moment| Ok(store.entry_marks(id, &marks)?.on(now.local_date()));
    Ok(app.with_store(mark)?)
}

/// Gives an entry its own day and time.
#[tauri::command(async)]
pub fn entry_move(app: Onward, id: i64, date: NaiveDate, time: String) -> Answer<EntrySummary> {
    let time = time_of(&time)?;
    let to_then = |store: &mut Store, now: Moment| {
        Ok(store.entry_move(id, date, time, now)?.on(now.local_date()))
    };
    Ok(app.with_store(to_then)?)
}

/// Every tag.
#[tauri::command(async)]
pub fn tags_list(app: Onward) -> Answer<Vec<TagCount>> {
    Ok(app.with_store(|store, now| store.tags(now.local_date()))?)
}

/// What an entry can be linked to.
#[tauri::command(async)]
pub fn links_offered(app: Onward) -> Answer<Vec<EntryLink>> {
    Ok(app.with_store(|store, _| store.links_offered())?)
}

/// Keeps a person's name.
#[tauri::command(async)]
pub fn contact_add(app: Onward, name: String) -> Answer<EntryLink> {
    Ok(app.with_store(|store, now| store.contact_add(&name, now))?)
}

/// One's own templates.
#[tauri::command(async)]
pub fn templates_list(app: Onward) -> Answer<Vec<Template>> {
    Ok(app.with_store(|store, _| store.templates())?)
}

/// Saves one.
#[tauri::command(async)]
pub fn template_save(app: Onward, draft: TemplateDraft) -> Answer<Template> {
    Ok(app.with_store(|store, now| store.template_save(draft, now))?)
}

/// Sets one aside.
#[tauri::command(async)]
pub fn template_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.template_delete(id, now))?)
}

/// Takes it back.
#[tauri::command(async)]
pub fn template_restore(app: Onward, id: i64) -> Answer<Template> {
    Ok(app.with_store(|store, _| store.template_restore(id))?)
}

fn time_of(text: &str) -> Result<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| Error::Invalid("a time of day is written 17:20"))
}

//! Commands about care, one's own words for feelings, and drafts.

use onward_core::care::{Care, DraftName};

use super::{Answer, Onward};

/// How Onward takes care.
#[tauri::command(async)]
pub fn care_read(app: Onward) -> Answer<Care> {
    Ok(app.with_store(|store, _| store.care())?)
}

/// Keeps the help card; none is the ready-made one again.
#[tauri::command(async)]
pub fn help_card_save(app: Onward, text: Option<String>) -> Answer<Care> {
    Ok(app.with_store(|store, _| store.help_card_save(text.as_deref()))?)
}

/// It was said that Onward is no therapy.
#[tauri::command(async)]
pub fn therapy_said(app: Onward) -> Answer<Care> {
    Ok(app.with_store(|store, _| store.therapy_said())?)
}

/// One's own list of feeling words; none is the ready-made one.
#[tauri::command(async)]
pub fn feelings_list(app: Onward) -> Answer<Option<Vec<String>>> {
    Ok(app.with_store(|store, _| store.feeling_words())?)
}

/// Keeps the list.
#[tauri::command(async)]
pub fn feelings_save(app: Onward, words: Option<Vec<String>>) -> Answer<Option<Vec<String>>> {
    Ok(app.with_store(|store, _| store.feeling_words_save(words.as_deref()))?)
}

/// Keeps what is being typed.
#[tauri::command(async)]
pub fn draft_keep(app: Onward, name: DraftName, text: String) -> Answer<()> {
    Ok(app.with_store(|store, _| store.draft_keep(name, &text))?)
}

/// What was being typed.
#[tauri::command(async)]
pub fn draft_read(app: Onward, name: DraftName) -> Answer<Option<String>> {
    Ok(app.with_store(|store, _| store.draft(name))?)
}

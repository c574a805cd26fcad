//! Commands about notes of interviews.

use onward_core::interviews::{InterviewNote, InterviewNoteDraft, InterviewRound};

use super::{Answer, Onward};

/// The notes of one no and of its application.
#[tauri::command(async)]
pub fn interview_notes(app: Onward, id: i64) -> Answer<Vec<InterviewNote>> {
    Ok(app.with_store(|store, _| store.interview_notes(id))?)
}

/// Keeps a note.
#[tauri::command(async)]
pub fn interview_note_save(app: Onward, draft: InterviewNoteDraft) -> Answer<InterviewNote> {
    Ok(app.with_store(|store, now| store.interview_note_save(draft, now))?)
}

/// Sets a note aside.
#[tauri::command(async)]
pub fn interview_note_delete(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.interview_note_delete(id, now))?)
}

/// Takes it back.
#[tauri::command(async)]
pub fn interview_note_restore(app: Onward, id: i64) -> Answer<InterviewNote> {
    Ok(app.with_store(|store, _| store.interview_note_restore(id))?)
}

/// Everything that was asked in talks of one kind.
#[tauri::command(async)]
pub fn interview_cards(app: Onward, round: InterviewRound) -> Answer<Vec<InterviewNote>> {
    Ok(app.with_store(|store, _| store.interview_cards(round))?)
}

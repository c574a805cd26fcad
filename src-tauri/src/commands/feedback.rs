//! Commands about asking for feedback.

use chrono::NaiveDate;
use onward_core::feedback::{Feedback, FeedbackAnswer, ThemeCount};

use super::{Answer, Onward, on_a_thread_of_its_own};

/// Keeps the draft.
#[tauri::command(async)]
pub fn feedback_draft(app: Onward, id: i64, text: String) -> Answer<Feedback> {
    Ok(app.with_store(|store, now| store.feedback_draft(id, &text, now))?)
}

/// It was asked on that day, and is let go of on the other.
#[tauri::command(async)]
pub fn feedback_asked(
    app: Onward,
    id: i64,
    asked_on: Option<NaiveDate>,
    let_go_on: Option<NaiveDate>,
) -> Answer<Feedback> {
    Ok(app.change(|store, now| store.feedback_asked(id, asked_on, let_go_on, now))?)
}

/// Records the answer, or takes it back.
#[tauri::command(async)]
pub fn feedback_answer(app: Onward, id: i64, answer: Option<FeedbackAnswer>) -> Answer<Feedback> {
    Ok(app.change(|store, now| store.feedback_answer(id, answer, now))?)
}

/// Lets go of a request, or takes that back.
#[tauri::command(async)]
pub fn feedback_let_go(app: Onward, id: i64, let_go: bool) -> Answer<Feedback> {
    Ok(app.change(|store, now| store.feedback_let_go(id, let_go, now))?)
}

/// The themes of all answers, counted.
#[tauri::command(async)]
pub fn feedback_themes(app: Onward) -> Answer<Vec<ThemeCount>> {
    Ok(app.with_store(|store, _| store.feedback_themes())?)
}

/// Opens a message in the mail program. Locked, there is no draft to open.
#[tauri::command]
pub async fn mail_open(app: Onward<'_>, subject: String, body: String) -> Answer<()> {
    on_a_thread_of_its_own(&app, move |app| {
        app.with_store(|_, _| Ok(()))?;
        app.mail().compose(&subject, &body)
    })
    .await
}

//! Commands about cases: the calm look at a no.

use onward_core::cases::{Case, CaseDraft, CaseSummary, Papers};
use onward_core::marketing::{self, MarketingLook};

use super::{Answer, Onward, on_a_thread_of_its_own};

/// A case, as far as it is found.
#[tauri::command(async)]
pub fn case_read(app: Onward, id: i64) -> Answer<Case> {
    Ok(app.with_store(|store, now| store.case(id, now))?)
}

/// Keeps what was found, whole.
#[tauri::command(async)]
pub fn case_save(app: Onward, id: i64, draft: CaseDraft) -> Answer<Case> {
    Ok(app.with_store(|store, now| store.case_save(id, draft, now))?)
}

/// Closes a case, or opens it again.
#[tauri::command(async)]
pub fn case_finish(app: Onward, id: i64, finished: bool) -> Answer<Case> {
    Ok(app.change(|store, now| store.case_finish(id, finished, now))?)
}

/// Every no as a case, the newest first.
#[tauri::command(async)]
pub fn cases_list(app: Onward) -> Answer<Vec<CaseSummary>> {
    Ok(app.with_store(|store, now| store.cases(now))?)
}

/// The papers of a no.
#[tauri::command(async)]
pub fn papers_read(app: Onward, id: i64) -> Answer<Papers> {
    Ok(app.with_store(|store, _| store.papers(id))?)
}

/// Keeps them.
#[tauri::command(async)]
pub fn papers_save(app: Onward, id: i64, job: String, resume: String) -> Answer<()> {
    Ok(app.with_store(|store, now| store.papers_save(id, &job, &resume, now))?)
}

/// Compares them, without holding up anything else: they may be long.
#[tauri::command]
pub async fn marketing_look(app: Onward<'_>, id: i64) -> Answer<MarketingLook> {
    on_a_thread_of_its_own(&app, move |app| {
        let papers = app.with_store(|store, _| store.papers(id))?;
        Ok(marketing::look(&papers.job, &papers.resume))
    })
    .await
}

//! Commands about pictures, and about what is written outside the vault.

use onward_core::journal::Entry;
use onward_core::store::{ImageInfo, ShareRange};
use tauri::ipc::{InvokeBody, Request};

use super::{Answer, Onward, on_a_thread_of_its_own};
use crate::app::{ShareFormat, Shared};

/// Keeps a picture whose file is the body of the request: as JSON it would be four times as
/// long.
#[tauri::command]
pub async fn image_add(app: Onward<'_>, request: Request<'_>) -> Answer<ImageInfo> {
    let bytes = match request.body() {
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(_) => Vec::new(),
    };
    on_a_thread_of_its_own(&app, move |app| app.picture_add(&bytes)).await
}

/// Keeps a picture of a file the person chooses.
#[tauri::command]
pub async fn image_choose(app: Onward<'_>) -> Answer<Option<ImageInfo>> {
    on_a_thread_of_its_own(&app, |app| app.picture_choose()).await
}

/// Entries for print, the oldest first.
#[tauri::command(async)]
pub fn share_read(app: Onward, range: ShareRange) -> Answer<Vec<Entry>> {
    Ok(app.with_store(|store, now| store.shared_entries(range, now.local_date()))?)
}

/// Saves entries outside the vault.
#[tauri::command]
pub async fn share_save(
    app: Onward<'_>,
    range: ShareRange,
    format: ShareFormat,
) -> Answer<Option<Shared>> {
    on_a_thread_of_its_own(&app, move |app| app.share(range, format)).await
}

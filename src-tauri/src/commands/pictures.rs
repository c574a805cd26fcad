//! Commands about pictures, and about what is written outside the vault.

use onward_core::clock::Moment;
use onward_core::images::MOST_BYTES;
use onward_core::journal::Entry;
use onward_core::store::{ImageInfo, ShareRange, Store};
use tauri::ipc::{InvokeBody, Request};

use super::{Answer, Onward, on_a_thread_of_its_own};
use crate::app::{DroppedImages, ShareFormat, Shared};

/// Keeps a picture whose file is the body of the request: as JSON it would be four times as
/// long.
#[tauri::command]
pub async fn image_add(app: Onward<'_>, request: Request<'_>) -> Answer<ImageInfo> {
    let bytes = match request.body() {
        // One byte too many is refused as such, and is all that need be copied.
        InvokeBody::Raw(bytes) => bytes[..bytes.len().min(MOST_BYTES + 1)].to_vec(),
        InvokeBody::Json(_) => Vec::new(),
    };
    on_a_thread_of_its_own(&app, move |app| app.picture_add(&bytes)).await
}

/// Keeps a picture of a file the person chooses.
#[tauri::command]
pub async fn image_choose(app: Onward<'_>) -> Answer<Option<ImageInfo>> {
    on_a_thread_of_its_own(&app, |app| app.picture_choose()).await
}

/// Keeps the pictures of the files that were dropped onto the window last.
#[tauri::command]
pub async fn images_dropped(app: Onward<'_>) -> Answer<DroppedImages> {
    on_a_thread_of_its_own(&app, |app| app.pictures_dropped()).await
}

/// Entries for print, the oldest first.
#[tauri::command(async)]
pub fn share_read(app: Onward, range: ShareRange) -> Answer<Vec<Entry>> {
    let read = |store: &mut Store, now: Moment| {
        let today = now.local_date();
        let entries = store.shared_entries(range, today)?;
        Ok(entries.into_iter().map(|one| one.on(today)).collect())
    };
    Ok(app.with_store(read)?)
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

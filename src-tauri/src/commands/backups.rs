//! Commands about backups.

use chrono::{DateTime, Utc};
use onward_core::ErrorCode;
use onward_core::vault::Secret;
use serde::Serialize;

use super::{Answer, Onward, on_a_thread_of_its_own};
use crate::app::{BackupPreview, ChosenBackup};

/// The automatic backups.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Backups {
    /// The newest first.
    backups: Vec<Backup>,
    /// Why the last one failed, if it did.
    #[cfg_attr(test, ts(type = "import(\"./ErrorCode\").ErrorCode | null"))]
    problem: Option<ErrorCode>,
}

/// One of them.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Its file's name.
    name: String,
    /// When it was made.
    made_at: DateTime<Utc>,
    /// How long the file is.
    #[cfg_attr(test, ts(type = "number"))]
    bytes: u64,
}

/// A backup that was saved where the person wanted it.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct SavedBackup {
    /// Where it is.
    path: String,
    /// When it was made.
    made_at: DateTime<Utc>,
    /// How long the file is.
    #[cfg_attr(test, ts(type = "number"))]
    bytes: u64,
}

/// The automatic backups.
#[tauri::command(async)]
pub fn backups_list(app: Onward) -> Backups {
    let (shelved, problem) = app.backups();
    let backup = |one: onward_core::vault::backup::Shelved| Backup {
        name: one.name,
        made_at: one.made_at,
        bytes: one.bytes,
    };
    Backups {
        backups: shelved.into_iter().map(backup).collect(),
        problem,
    }
}

/// Makes a backup at a place of the person's choice.
#[tauri::command]
pub async fn backup_now(app: Onward<'_>) -> Answer<Option<SavedBackup>> {
    let written = on_a_thread_of_its_own(&app, |app| app.backup_now()).await?;
    Ok(written.map(|written| SavedBackup {
        path: written.path.display().to_string(),
        made_at: written.made_at,
        bytes: written.bytes,
    }))
}

/// The person chooses a backup.
#[tauri::command]
pub async fn backup_choose(app: Onward<'_>) -> Answer<Option<ChosenBackup>> {
    on_a_thread_of_its_own(&app, |app| app.choose_backup()).await
}

/// One of the automatic backups is chosen.
#[tauri::command(async)]
pub fn backup_pick(app: Onward, name: String) -> Answer<ChosenBackup> {
    Ok(app.pick_backup(&name)?)
}

/// What the chosen backup holds.
#[tauri::command]
pub async fn backup_preview(app: Onward<'_>, secret: String) -> Answer<BackupPreview> {
    let secret = Secret::typed(secret)?;
    on_a_thread_of_its_own(&app, move |app| app.preview_backup(&secret)).await
}

/// The previewed backup takes the journal's place.
#[tauri::command]
pub async fn backup_restore(app: Onward<'_>) -> Answer<Option<String>> {
    let aside = on_a_thread_of_its_own(&app, |app| app.restore_backup()).await?;
    Ok(aside.map(|folder| folder.display().to_string()))
}

/// Forgets the chosen backup.
#[tauri::command(async)]
pub fn backup_let_go(app: Onward) {
    app.let_go_of_backup();
}

/// Tries the newest automatic backup.
#[tauri::command]
pub async fn backup_drill(app: Onward<'_>, secret: String) -> Answer<BackupPreview> {
    let secret = Secret::typed(secret)?;
    on_a_thread_of_its_own(&app, move |app| app.drill(&secret)).await
}

/// Ends the long task that runs.
#[tauri::command(async)]
pub fn task_cancel(app: Onward) {
    app.cancel_task();
}

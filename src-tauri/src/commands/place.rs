//! Commands about where the journal lies.

use super::{Answer, Onward, on_a_thread_of_its_own};
use crate::app::Place;

/// Where it lies.
#[tauri::command(async)]
pub fn place_read(app: Onward) -> Answer<Place> {
    app.slots()?;
    Ok(app.place())
}

/// The person chooses a folder to move to.
#[tauri::command]
pub async fn place_choose(app: Onward<'_>) -> Answer<Option<Place>> {
    on_a_thread_of_its_own(&app, |app| app.choose_place()).await
}

/// Moves there.
#[tauri::command]
pub async fn place_move(app: Onward<'_>) -> Answer<Place> {
    on_a_thread_of_its_own(&app, |app| app.move_to_chosen()).await
}

/// Moves back to the usual folder.
#[tauri::command]
pub async fn place_usual(app: Onward<'_>) -> Answer<Place> {
    on_a_thread_of_its_own(&app, |app| app.move_to_usual()).await
}

/// The person shows where a missing journal is.
#[tauri::command]
pub async fn place_find(app: Onward<'_>) -> Answer<()> {
    on_a_thread_of_its_own(&app, |app| app.find_place().map(|_| ())).await
}

/// Sets a journal that can't be opened aside, so that a new one can be begun; answers the
/// folder it is in now.
#[tauri::command]
pub async fn begin_anew(app: Onward<'_>) -> Answer<Option<String>> {
    let aside = on_a_thread_of_its_own(&app, |app| app.begin_anew()).await?;
    Ok(aside.map(|folder| folder.display().to_string()))
}

/// Erases everything of this profile.
#[tauri::command]
pub async fn forget_everything(app: Onward<'_>) -> Answer<()> {
    on_a_thread_of_its_own(&app, |app| app.forget_everything()).await
}

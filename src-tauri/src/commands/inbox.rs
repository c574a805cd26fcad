//! Commands that put something into the sealed inbox, also while the vault is locked.

use onward_core::rebound::ReboundDraft;
use onward_core::wins::WinKind;

use super::{Answer, Onward};

/// Seals a note; answers how many things wait for the next unlock.
#[tauri::command(async)]
pub fn inbox_note(app: Onward, text: String) -> Answer<usize> {
    Ok(app.seal_note(text)?)
}

/// Seals a small win; answers how many things wait for the next unlock.
#[tauri::command(async)]
pub fn inbox_win(app: Onward, kind: WinKind, text: String) -> Answer<usize> {
    Ok(app.seal_win(kind, text)?)
}

/// Seals a no; answers how many things wait for the next unlock.
#[tauri::command(async)]
pub fn inbox_no(
    app: Onward,
    draft: ReboundDraft,
    text: String,
    open_window: bool,
) -> Answer<usize> {
    Ok(app.seal_no(draft, text, open_window)?)
}

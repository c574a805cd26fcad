//! Commands about the program and its window.

use onward_core::text::{LIMITS, Limits};
use onward_core::vault::WaysIn;
use onward_core::vault::inbox::Arrived;
use serde::Serialize;
use tauri::{Runtime, WebviewWindow};

use super::{Answer, Onward};
use crate::app::{Departure, VaultState};
use crate::ports::AutostartState;
use crate::preferences::Preferences;
use crate::shell::{Desktop, Route};

/// What the user interface needs to know before anything else.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    vault: VaultState,
    desktop: Desktop,
    preferences: Preferences,
    /// Whether it starts at login.
    autostart: AutostartState,
    /// The screen asked for by the tray or a notification; told once.
    route: Option<Route>,
    /// The entry one was at before this page, on the same day; none while locked.
    #[cfg_attr(test, ts(type = "number | null"))]
    entry: Option<i64>,
    version: &'static str,
    /// Where the journal lies.
    folder: String,
    /// Whether another journal may be meant: this one lies elsewhere than usual, or others
    /// were set aside beside it.
    other_journals: bool,
    /// Which ways in there are, as far as can be seen without a key.
    #[cfg_attr(test, ts(type = "import(\"./WaysIn\").WaysIn"))]
    ways_in: WaysIn,
    /// How much waits in the sealed inbox.
    waiting: usize,
    /// What moved in from it; told once.
    #[cfg_attr(test, ts(type = "import(\"./Arrived\").Arrived | null"))]
    arrived: Option<Arrived>,
    #[cfg_attr(test, ts(type = "import(\"./Limits\").Limits"))]
    limits: Limits,
}

/// The state of the program.
#[tauri::command(async)]
pub fn app_state<R: Runtime>(app: Onward, window: WebviewWindow<R>) -> AppState {
    let (route, arrived) = app.page_listens(window.label());
    let (ways_in, waiting) = app.seen_locked();
    AppState {
        vault: app.vault_state(),
        desktop: app.shell().desktop(),
        preferences: app.preferences(),
        autostart: app.autostart().state(),
        route,
        entry: app.entry_left(),
        version: env!("CARGO_PKG_VERSION"),
        folder: app.place().folder,
        other_journals: app.has_other_journals(),
        ways_in,
        waiting,
        arrived,
        limits: LIMITS,
    }
}

/// The page shows this entry now, or none: a page that is built anew begins there.
#[tauri::command(async)]
pub fn entry_shown(app: Onward, id: Option<i64>) -> Answer<()> {
    Ok(app.entry_shown(id)?)
}

/// Keeps how Onward looks.
#[tauri::command(async)]
pub fn preferences_save(app: Onward, preferences: Preferences) -> Answer<Preferences> {
    Ok(app.set_preferences(preferences)?)
}

/// Switches starting at login on or off; answers how it is then.
#[tauri::command(async)]
pub fn autostart_set(app: Onward, on: bool) -> Answer<AutostartState> {
    Ok(app.autostart().set(on)?)
}

/// Hides the window; everything typed is saved already.
#[tauri::command(async)]
pub fn window_hide(app: Onward) {
    app.hide();
}

/// Minimises the window.
#[tauri::command(async)]
pub fn window_minimise(app: Onward) {
    app.shell().minimise_window();
}

/// Makes the window fill the screen, or no more.
#[tauri::command(async)]
pub fn window_fullscreen(app: Onward, on: bool) {
    app.shell().fill_screen(on);
}

/// Opens the system's dialog for printing what the window shows.
#[tauri::command(async)]
pub fn window_print(app: Onward) {
    app.shell().print_window();
}

/// Ends the program; everything typed is saved already.
#[tauri::command(async)]
pub fn app_quit(app: Onward) {
    app.leave(Departure::Quit);
}

/// The answer to the event `flush`: whether everything typed is kept. Where it is not
/// (a full disk), the window stays, with the words in it.
#[tauri::command(async)]
pub fn flushed(app: Onward, kept: bool) {
    app.flushed(kept);
}

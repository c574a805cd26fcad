//! The check of spelling, by the dictionaries of the desktop. The web engine is ready for
//! it; the page's attribute `spellcheck` decides. On Windows and macOS the engine asks for
//! no more than that.

#[cfg(target_os = "linux")]
mod linux;

use tauri::WebviewWindow;

/// Makes the window's page able to have its spelling checked.
pub(super) fn follow_the_page(window: &WebviewWindow) {
    #[cfg(target_os = "linux")]
    linux::follow_the_page(window);
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}

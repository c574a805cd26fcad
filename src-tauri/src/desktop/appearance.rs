//! Whether the desktop is dark. Elsewhere the window itself knows; on Linux the desktop's
//! portal says so, and is listened to here: the toolkit's own listener (tauri's feature
//! "dbus") wakes every five seconds for as long as the program runs, and makes each new
//! window wait for a portal that hangs.

#[cfg(target_os = "linux")]
mod portal;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{AppHandle, WebviewWindow};

#[derive(Clone)]
pub(super) struct Appearance(Arc<AtomicBool>);

impl Appearance {
    /// Begins to listen, on a thread of its own.
    pub(super) fn watch(app: &AppHandle) -> Self {
        let appearance = Self(Arc::default());
        #[cfg(target_os = "linux")]
        {
            let (app, here) = (app.clone(), appearance.clone());
            portal::watch(zbus::connection::Builder::session, move |dark| {
                here.0.store(dark, Ordering::Relaxed);
                let _ = app.run_on_main_thread(move || {
                    use gtk::prelude::GtkSettingsExt;
                    // The pages of all windows follow it, also of those to come.
                    if let Some(settings) = gtk::Settings::default() {
                        settings.set_gtk_application_prefer_dark_theme(dark);
                    }
                });
            });
        }
        #[cfg(not(target_os = "linux"))]
        let _ = app;
        appearance
    }

    /// Whether what is behind this window's page is to be dark.
    pub(super) fn is_dark(&self, window: &WebviewWindow) -> bool {
        if cfg!(target_os = "linux") {
            self.0.load(Ordering::Relaxed)
        } else {
            window
                .theme()
                .is_ok_and(|theme| theme == tauri::Theme::Dark)
        }
    }
}

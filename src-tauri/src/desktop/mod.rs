//! What the operating system gives: the window, the tray, notifications, the session's
//! signals. One file each, platform differences behind one name.

mod chooser;
pub mod display;
mod keychain;
mod notifications;
mod session;
mod session_bus;
mod tray;
mod window;

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use tauri::AppHandle;

use crate::app::Event;
use crate::ports::{Chooser, Keychain};
use crate::preferences::{Preferences, Theme};
use crate::profile::Profile;
use crate::shell::{Desktop, NoticesState, Notification, Shell, Tell, Ticket, TrayState};
use crate::tray_menu::TrayMenu;
use session::Session;
use window::Windows;

/// The real keychain.
pub fn keychain() -> Box<dyn Keychain> {
    Box::new(keychain::SystemKeychain)
}

/// The real dialogs.
pub fn chooser(app: &AppHandle) -> Box<dyn Chooser> {
    Box::new(chooser::SystemChooser::new(app))
}

/// The real desktop.
pub struct TauriShell {
    app: AppHandle,
    windows: Windows,
    tray: Option<tray::Tray>,
    events: Sender<Event>,
    /// What the desktop can do, kept up to date by [`session_bus`].
    desktop: Arc<Mutex<Desktop>>,
    session: Session,
}

impl TauriShell {
    /// Makes the tray and begins to watch what the desktop can do and what becomes of the
    /// session. Called on the main thread, which is where a tray has to be made.
    pub fn new(
        app: &AppHandle,
        profile: &Profile,
        web_data: PathBuf,
        events: Sender<Event>,
    ) -> Self {
        let tray = tray::Tray::new(app, &events);
        let desktop = Arc::new(Mutex::new(Desktop {
            tray: match tray {
                Some(_) if cfg!(target_os = "linux") => TrayState::NoHost,
                Some(_) => TrayState::Shown,
                None => TrayState::Unavailable,
            },
            notices: if cfg!(target_os = "linux") {
                NoticesState::NoBus
            } else {
                NoticesState::Ready
            },
        }));
        session_bus::watch(desktop.clone(), events.clone());
        let theme = Preferences::read(&profile.preferences()).theme;
        Self {
            app: app.clone(),
            windows: Windows::new(app, web_data, theme, events.clone()),
            tray,
            session: Session::watch(events.clone()),
            events,
            desktop,
        }
    }
}

impl Shell for TauriShell {
    fn show_window(&self) {
        self.windows.show();
    }

    fn has_window(&self) -> bool {
        self.windows.current().is_some()
    }

    fn is_current(&self, label: &str) -> bool {
        let current = self.windows.current();
        current.is_some_and(|window| window.label() == label)
    }

    fn drop_window(&self) {
        self.windows.drop_current();
    }

    fn replace_window(&self) {
        self.windows.replace();
    }

    fn minimise_window(&self) {
        self.windows.minimise();
    }

    fn tell(&self, message: Tell) {
        self.windows.tell(message);
    }

    fn draw_tray(&self, menu: &TrayMenu) {
        if let Some(tray) = &self.tray {
            tray.draw(&self.app, menu);
        }
    }

    fn notify(&self, ticket: Ticket, notification: Notification) {
        notifications::show(ticket, notification, self.events.clone());
    }

    fn withdraw(&self, _ticket: Ticket) {}

    fn desktop(&self) -> Desktop {
        *self.desktop.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn theme_changed(&self, theme: Theme) {
        self.windows.set_theme(theme);
    }

    fn may_sleep(&self) {
        self.session.may_sleep();
    }

    fn quit(&self) {
        self.app.exit(0);
    }
}

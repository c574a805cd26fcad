//! What the operating system gives: the window, the tray, notifications, the session's
//! signals. One file each, platform differences behind one name.

mod appearance;
mod autostart;
mod chooser;
pub mod display;
mod dropping;
mod keychain;
mod known;
mod mail;
mod notifications;
mod page_policy;
mod pictures;
mod printing;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod private_bus;
mod session;
mod session_bus;
mod spelling;
mod tray;
mod way_back;
mod window;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use tauri::AppHandle;

use crate::app::Event;
use crate::ports::{Autostart, Chooser, Keychain, Mail};
use crate::preferences::{Preferences, Theme};
use crate::profile::Profile;
use crate::shell::{Desktop, NoticesState, Notification, Shell, Tell, Ticket, TrayState};
use crate::tray_menu::TrayMenu;
use known::Known;
use notifications::Notifications;
use session::Session;
use way_back::WayBack;
use window::Windows;

pub use page_policy::let_pictures_in;
#[cfg(test)]
pub use pictures::answer as answer_for_picture;
pub use pictures::{SCHEME as PICTURES, hand_out as hand_out_picture};

/// The real keychain.
pub fn keychain() -> Box<dyn Keychain> {
    Box::new(keychain::SystemKeychain)
}

/// The real dialogs.
pub fn chooser(app: &AppHandle) -> Box<dyn Chooser> {
    Box::new(chooser::SystemChooser::new(app))
}

/// The real start at login.
pub fn autostart() -> Box<dyn Autostart> {
    Box::new(autostart::SystemAutostart::default())
}

/// The real mail program.
pub fn mail() -> Box<dyn Mail> {
    Box::new(mail::SystemMail)
}

/// The real desktop.
pub struct TauriShell {
    app: AppHandle,
    windows: Arc<Windows>,
    way_back: WayBack,
    tray: Option<tray::Tray>,
    notifications: Notifications,
    /// What the desktop can do, kept up to date by [`session_bus`] and [`notifications`].
    known: Arc<Known>,
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
        let desktop = Desktop {
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
        };
        let known = Arc::new(Known::new(desktop, events.clone()));
        let theme = Preferences::read(&profile.preferences()).theme;
        let windows = Arc::new(Windows::new(app, web_data, theme, events.clone()));
        let way_back = WayBack::new(windows.clone(), known.clone());
        let lost = way_back.clone();
        session_bus::watch(known.clone(), move || lost.keep());
        Self {
            app: app.clone(),
            windows,
            way_back,
            tray,
            session: Session::watch(events.clone()),
            notifications: Notifications::new(known.clone(), events),
            known,
        }
    }
}

impl TauriShell {
    /// Started hidden: on a desktop without a tray the window is shown after all.
    pub fn started_hidden(&self) {
        self.way_back.keep();
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

    fn fill_screen(&self, fill: bool) {
        self.windows.fill_screen(fill);
    }

    fn print_window(&self) {
        self.windows.print();
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
        self.notifications.notify(ticket, notification);
    }

    fn change(&self, ticket: Ticket, notification: Notification) {
        self.notifications.change(ticket, notification);
    }

    fn withdraw(&self, ticket: Ticket) {
        self.notifications.withdraw(ticket);
    }

    fn desktop(&self) -> Desktop {
        self.known.now()
    }

    fn theme_changed(&self, theme: Theme) {
        self.windows.set_theme(theme);
    }

    fn may_sleep(&self) {
        self.session.may_sleep();
    }

    fn quit(&self) {
        // A button that nobody hears must not stay.
        self.notifications.leave();
        self.app.exit(0);
    }
}

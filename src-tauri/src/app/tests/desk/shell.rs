//! A desktop that only writes down.

use std::sync::Mutex;

use crate::preferences::Theme;
use crate::shell::{Desktop, Notification, Shell, Tell, Ticket};
use crate::tray_menu::TrayMenu;

/// What the desktop was asked for.
pub(in crate::app::tests) struct Seen {
    pub window: bool,
    pub windows_built: u32,
    pub minimised: bool,
    pub told: Vec<Tell>,
    pub notified: Vec<(Ticket, Notification)>,
    pub changed: Vec<(Ticket, Notification)>,
    pub withdrawn: Vec<Ticket>,
    pub tray: Option<TrayMenu>,
    pub tray_draws: u32,
    pub quit: bool,
    pub may_sleep: u32,
    pub desktop: Desktop,
}

pub(in crate::app::tests) struct FakeShell(pub Mutex<Seen>);

impl FakeShell {
    pub(in crate::app::tests) fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.0.lock().unwrap()
    }
}

impl Shell for FakeShell {
    fn show_window(&self) {
        let mut seen = self.seen();
        if !seen.window {
            seen.windows_built += 1;
        }
        seen.window = true;
    }
    fn has_window(&self) -> bool {
        self.seen().window
    }
    fn is_current(&self, label: &str) -> bool {
        let seen = self.seen();
        seen.window && label == format!("main-{}", seen.windows_built)
    }
    fn drop_window(&self) {
        self.seen().window = false;
    }
    fn replace_window(&self) {
        self.seen().windows_built += 1;
    }
    fn fill_screen(&self, _fill: bool) {}
    fn print_window(&self) {}
    fn minimise_window(&self) {
        self.seen().minimised = true;
    }
    fn tell(&self, message: Tell) {
        self.seen().told.push(message);
    }
    fn draw_tray(&self, menu: &TrayMenu) {
        let mut seen = self.seen();
        seen.tray = Some(menu.clone());
        seen.tray_draws += 1;
    }
    fn notify(&self, ticket: Ticket, notification: Notification) {
        self.seen().notified.push((ticket, notification));
    }
    fn change(&self, ticket: Ticket, notification: Notification) {
        self.seen().changed.push((ticket, notification));
    }
    fn withdraw(&self, ticket: Ticket) {
        self.seen().withdrawn.push(ticket);
    }
    fn desktop(&self) -> Desktop {
        self.seen().desktop
    }
    fn theme_changed(&self, _theme: Theme) {}
    fn may_sleep(&self) {
        self.seen().may_sleep += 1;
    }
    fn quit(&self) {
        self.seen().quit = true;
    }
}

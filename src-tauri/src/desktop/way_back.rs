//! A hidden window needs the tray to come back. Where the tray goes (a panel that ended,
//! an extension switched off) the window is shown instead.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::known::Known;
use super::window::Windows;
use crate::shell::TrayState;

/// A panel that is started anew, or a desktop that is itself still starting, gets this
/// long: a window that jumps up at every login would be worse than to wait for it.
const GRACE: Duration = Duration::from_secs(10);

/// The way back to a hidden window.
#[derive(Clone)]
pub(super) struct WayBack {
    windows: Arc<Windows>,
    known: Arc<Known>,
}

impl WayBack {
    pub(super) fn new(windows: Arc<Windows>, known: Arc<Known>) -> Self {
        Self { windows, known }
    }

    /// Sees to it that there is one: a tray after [`GRACE`], or else the window. Does not
    /// wait.
    pub(super) fn keep(&self) {
        let here = self.clone();
        thread::spawn(move || {
            // A part of the system that is missing will not come.
            if here.known.now().tray != TrayState::Unavailable {
                thread::sleep(GRACE);
            }
            let is_lost = here.known.now().tray != TrayState::Shown;
            if is_lost && here.windows.current().is_none() {
                here.windows.show();
            }
        });
    }
}

//! A person at the keyboard: for the web views that no web driver can steer.

use std::thread::sleep;
use std::time::Duration;

use crate::desk::Desk;
use crate::screen::Window;

pub struct Keyboard<'desk> {
    desk: &'desk Desk,
}

impl<'desk> Keyboard<'desk> {
    /// Turns to this window; everything typed goes there.
    pub fn on(desk: &'desk Desk, window: &Window) -> Self {
        let keyboard = Self { desk };
        keyboard.act(&["windowactivate", "--sync", &window.id.to_string()]);
        keyboard
    }

    pub fn write(&self, text: &str) {
        self.act(&["type", "--delay", "15", "--", text]);
    }

    /// A key by its X name, with modifiers: "Return", "ctrl+shift+n".
    pub fn press(&self, key: &str) {
        self.act(&["key", "--delay", "30", "--", key]);
        // What a key changes needs a frame to be there before the next key.
        sleep(Duration::from_millis(60));
    }

    pub fn press_times(&self, key: &str, times: usize) {
        for _ in 0..times {
            self.press(key);
        }
    }

    fn act(&self, arguments: &[&str]) {
        let done = self.desk.command("xdotool").args(arguments).output();
        let done = done.expect("xdotool");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "xdotool {arguments:?}: {said}");
    }
}

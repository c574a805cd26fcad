//! A person at the keyboard: for the web views that no web driver can steer.

use std::thread::sleep;
use std::time::Duration;

use crate::desk::{Desk, SOON, wait_for};
use crate::screen::Window;

pub struct Keyboard<'desk> {
    desk: &'desk Desk,
}

impl<'desk> Keyboard<'desk> {
    /// Turns to this window; everything typed goes there.
    pub fn on(desk: &'desk Desk, window: &Window) -> Self {
        let keyboard = Self { desk };
        let id = window.id.to_string();
        // Asked again and again: a window manager may not know a window yet that was just opened.
        wait_for("the window to have the keyboard", SOON, || {
            keyboard.ask(&["windowactivate", &id])?;
            let active = keyboard.ask(&["getactivewindow"])?;
            if active == id { Ok(()) } else { Err(active) }
        });
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
        self.ask(arguments).unwrap_or_else(|said| panic!("{said}"));
    }

    /// What it says, or what it complains about.
    fn ask(&self, arguments: &[&str]) -> Result<String, String> {
        let mut asked = self.desk.command("xdotool");
        let done = asked.args(arguments).output().expect("xdotool");
        if done.status.success() {
            Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
        } else {
            let said = String::from_utf8_lossy(&done.stderr);
            Err(format!("xdotool {arguments:?}: {said}"))
        }
    }
}

//! A screen of its own: Xvfb on a free display.

use std::process::Command;

use super::process::Process;
use super::waiting::{SOON, wait_for};

pub const WIDTH: u16 = 1280;
pub const HEIGHT: u16 = 900;

pub struct Display {
    pub name: String,
    _server: Process,
}

impl Display {
    /// Xvfb picks the number itself and says which, so that tests cannot take each other's.
    pub fn start(command: &mut Command, logs: &std::path::Path) -> Self {
        let screen = format!("{WIDTH}x{HEIGHT}x24");
        command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset"])
            .args(["-screen", "0", &screen]);
        let server = Process::start("xvfb", command, logs);
        let number = wait_for("Xvfb's display number", SOON, || {
            let said = server.said();
            said.lines()
                .find_map(|line| line.trim().parse::<u16>().ok())
                .ok_or(said)
        });
        Self {
            name: format!(":{number}"),
            _server: server,
        }
    }
}

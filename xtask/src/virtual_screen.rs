//! A screen where there is none: Xvfb with a window manager.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Outcome};

pub struct VirtualScreen {
    pub name: String,
    server: Child,
    manager: Option<Child>,
}

impl VirtualScreen {
    pub fn start() -> Outcome<Self> {
        let next = "Install xvfb, or run this inside a desktop session.";
        let broken = |why: String| Failure::new(why, next);
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                "1280x900x24",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| broken(format!("Xvfb could not be started: {error}.")))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            let read = BufReader::new(out).read_line(&mut number);
            read.map_err(|error| broken(format!("Xvfb did not say its display: {error}.")))?;
        }
        if number.trim().is_empty() {
            return Err(broken("Xvfb ended at once.".to_owned()));
        }
        let name = format!(":{}", number.trim());
        let manager = Command::new("openbox")
            .env("DISPLAY", &name)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok();
        Ok(Self {
            name,
            server,
            manager,
        })
    }
}

impl Drop for VirtualScreen {
    fn drop(&mut self) {
        for child in self.manager.iter_mut().chain([&mut self.server]) {
            let _ended_already = child.kill();
            let _status = child.wait();
        }
    }
}

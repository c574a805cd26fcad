//! Another program, run to its end: shown as it would be typed, and a failure says what to do.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::place;

pub struct Tool {
    command: Command,
    shown: String,
}

impl Tool {
    pub fn new(program: &str) -> Self {
        let mut command = Command::new(program);
        command.current_dir(place::root());
        Self {
            command,
            shown: program.to_owned(),
        }
    }

    pub fn cargo() -> Self {
        Self::new(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())).shown_as("cargo")
    }

    /// npm, in the UI's folder.
    pub fn npm() -> Self {
        let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Self::new(name).shown_as("npm").within(&place::ui())
    }

    pub fn shown_as(mut self, name: &str) -> Self {
        name.clone_into(&mut self.shown);
        self
    }

    pub fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        for argument in arguments {
            let argument = argument.as_ref();
            self.shown.push(' ');
            self.shown.push_str(&argument.to_string_lossy());
            self.command.arg(argument);
        }
        self
    }

    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it. `next` tells a person what to do when it fails.
    pub fn run(mut self, next: &str) -> Outcome {
        println!("    {}", self.shown);
        let status = self.command.stdin(Stdio::null()).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::new(
                format!("`{}` failed ({status}).", self.shown),
                next,
            )),
            Err(error) => Err(Failure::new(
                format!("`{}` could not be started: {error}.", self.shown),
                next,
            )),
        }
    }

    /// Runs it and gives what it says, or None where it fails or is not there.
    pub fn ask(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(said)
    }
}

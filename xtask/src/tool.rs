//! Another program, run to its end: shown as it would be typed, and a failure says what to do.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

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
    pub fn run(self, next: &str) -> Outcome {
        self.start_and(next, |_| Ok(()))
    }

    fn start_and(
        mut self,
        next: &str,
        listen: impl FnOnce(&mut Child) -> io::Result<()>,
    ) -> Outcome {
        println!("    {}", self.shown);
        let child = self.command.stdin(Stdio::null()).spawn();
        let mut child = child.map_err(|error| {
            let why = format!("`{}` could not be started: {error}.", self.shown);
            Failure::new(why, next)
        })?;
        let heard = listen(&mut child);
        match heard.and_then(|()| child.wait()) {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::new(
                format!("`{}` failed ({status}).", self.shown),
                next,
            )),
            Err(error) => Err(Failure::new(
                format!("`{}` could not be heard to its end: {error}.", self.shown),
                next,
            )),
        }
    }

    /// Runs it, and also gives what it said: shown as it comes.
    pub fn run_heard(mut self, next: &str) -> (Outcome, String) {
        self.command.stdout(Stdio::piped());
        let mut said = Vec::new();
        let outcome = self.start_and(next, |child| {
            let Some(mut out) = child.stdout.take() else {
                return Ok(());
            };
            let mut some = [0; 4096];
            loop {
                let count = out.read(&mut some)?;
                if count == 0 {
                    return Ok(());
                }
                said.extend_from_slice(&some[..count]);
                io::stdout().write_all(&some[..count])?;
                io::stdout().flush()?;
            }
        });
        (outcome, String::from_utf8_lossy(&said).into_owned())
    }

    /// Runs it and gives what it says, or None where it fails or is not there.
    pub fn ask(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(said)
    }
}

//! A file in the desktop's folder of programs to start
//! (specifications.freedesktop.org/autostart-spec).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use onward_core::Result;
use onward_core::vault::atomic;

use super::{HIDDEN, HOME};
use crate::ports::{Autostart, AutostartState};
use crate::words;

const FILE: &str = "onward.desktop";
/// What GNOME writes into the file where it is switched off there.
const OFF_IN_GNOME: &str = "X-GNOME-Autostart-enabled=false";
const HIDDEN_ENTRY: &str = "Hidden=true";

/// What the file says, and where it lies.
pub(in crate::desktop) struct Entry {
    folder: Option<PathBuf>,
    command: Option<String>,
}

impl Default for Entry {
    /// For this very program with this very journal.
    fn default() -> Self {
        // A sandbox's own folders are not where the desktop looks.
        let is_sandboxed = Path::new("/.flatpak-info").exists() || is_within("SNAP");
        let folder = dirs::config_dir().filter(|_| !is_sandboxed);
        // An AppImage is unpacked anew at every start; this names the file itself.
        let image = env::var_os("APPIMAGE").map(PathBuf::from);
        let program = image.filter(|_| is_within("APPDIR"));
        Self {
            folder: folder.map(|config| config.join("autostart")),
            command: program
                .or_else(|| env::current_exe().ok())
                .and_then(|program| command(&program, env::var_os(HOME))),
        }
    }
}

/// Whether this program lies in the folder that a variable names. The variable alone says
/// nothing: a terminal inside another image hands its own on.
fn is_within(variable: &str) -> bool {
    let folder = env::var_os(variable).and_then(|folder| Path::new(&folder).canonicalize().ok());
    let program = env::current_exe()
        .ok()
        .and_then(|program| program.canonicalize().ok());
    matches!((folder, program), (Some(folder), Some(program)) if program.starts_with(&folder))
}

impl Autostart for Entry {
    fn state(&self) -> AutostartState {
        let (Some(folder), Some(command)) = (&self.folder, &self.command) else {
            return AutostartState::Unavailable;
        };
        let text = fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        let has = |wanted: &str| text.lines().any(|line| line.trim_end() == wanted);
        let is_ours = has(&format!("Exec={command}"));
        if is_ours && !has(HIDDEN_ENTRY) && !has(OFF_IN_GNOME) {
            AutostartState::On
        } else {
            AutostartState::Off
        }
    }

    fn set(&self, on: bool) -> Result<AutostartState> {
        if let (Some(folder), Some(command)) = (&self.folder, &self.command) {
            let file = folder.join(FILE);
            if on {
                fs::create_dir_all(folder)?;
                atomic::replace(&file, text(command).as_bytes())?;
            } else {
                atomic::remove(&file)?;
            }
        }
        Ok(self.state())
    }
}

fn text(command: &str) -> String {
    let name = words::ONWARD;
    format!(
        "[Desktop Entry]\nType=Application\nName={name}\nIcon=onward\nExec={command}\nTerminal=false\n"
    )
}

/// The line that starts it; none for a path the format has no letters for.
fn command(program: &Path, home: Option<OsString>) -> Option<String> {
    let program = quoted(program.to_str()?)?;
    match home.filter(|home| !home.is_empty()) {
        None => Some(format!("{program} {HIDDEN}")),
        Some(home) => {
            let home = std::path::absolute(home).ok()?;
            let home = quoted(&format!("{HOME}={}", home.to_str()?))?;
            Some(format!("env {home} {program} {HIDDEN}"))
        }
    }
}

/// A word of the line: quoted once for the line, and its backslashes once more for the
/// file; a per cent sign would begin a field.
fn quoted(word: &str) -> Option<String> {
    if word.chars().any(char::is_control) {
        return None;
    }
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        match letter {
            '"' | '`' | '$' => quoted.push_str("\\\\"),
            '\\' => quoted.push_str("\\\\\\"),
            '%' => quoted.push('%'),
            _ => {}
        }
        quoted.push(letter);
    }
    quoted.push('"');
    Some(quoted)
}

#[cfg(test)]
mod tests;

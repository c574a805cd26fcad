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
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn entry(folder: &Path, program: &str) -> Entry {
        Entry {
            folder: Some(folder.join("autostart")),
            command: command(Path::new(program), None),
        }
    }

    #[test]
    fn it_is_off_until_it_is_asked_for_and_off_again_without_a_trace() {
        let config = tempfile::tempdir().unwrap();
        let entry = entry(config.path(), "/opt/My Apps/onward");
        let file = config.path().join("autostart").join(FILE);
        assert_eq!(entry.state(), AutostartState::Off);
        assert_eq!(entry.set(true).unwrap(), AutostartState::On);
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            text.contains("Exec=\"/opt/My Apps/onward\" --hidden\n"),
            "{text}"
        );
        assert_eq!(entry.set(false).unwrap(), AutostartState::Off);
        assert_eq!(entry.set(false).unwrap(), AutostartState::Off);
        assert!(!file.exists());
    }

    #[test]
    fn what_the_desktop_switched_off_or_starts_another_program_is_off() {
        let config = tempfile::tempdir().unwrap();
        let here = entry(config.path(), "/usr/bin/onward");
        let file = config.path().join("autostart").join(FILE);
        here.set(true).unwrap();
        let on = fs::read_to_string(&file).unwrap();
        for line in [HIDDEN_ENTRY, OFF_IN_GNOME] {
            fs::write(&file, format!("{on}{line}\n")).unwrap();
            assert_eq!(here.state(), AutostartState::Off);
            assert_eq!(here.set(true).unwrap(), AutostartState::On);
        }
        assert_eq!(
            entry(config.path(), "/old/onward").state(),
            AutostartState::Off
        );
    }

    #[test]
    fn every_letter_of_a_path_arrives_and_another_home_is_kept() {
        let line = |program: &str, home: Option<&str>| {
            command(Path::new(program), home.map(OsString::from)).unwrap()
        };
        let odd = line("/a b/100%/$x`y\"z\\", None);
        assert_eq!(odd, r#""/a b/100%%/\\$x\\`y\\"z\\\\" --hidden"#);
        let home = line("/usr/bin/onward", Some("/home/a b/journal"));
        assert_eq!(
            home,
            r#"env "ONWARD_HOME=/home/a b/journal" "/usr/bin/onward" --hidden"#
        );
        assert_eq!(command(Path::new("/a\nb"), None), None);
    }

    #[test]
    fn a_desktop_reads_the_words_that_were_meant() {
        use gtk::gio::prelude::AppInfoExt;
        let config = tempfile::tempdir().unwrap();
        // One that is there: an entry whose program is missing is none to GLib.
        let program = config.path().join("a b$c`d\"e\\f");
        fs::write(&program, "#!/bin/sh\n").unwrap();
        fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
        let entry = entry(config.path(), program.to_str().unwrap());
        entry.set(true).unwrap();
        let file = config.path().join("autostart").join(FILE);
        let read = gtk::gio::DesktopAppInfo::from_filename(file).unwrap();
        let words = gtk::glib::shell_parse_argv(read.commandline().unwrap()).unwrap();
        assert_eq!(words, [program.into_os_string(), HIDDEN.into()]);
    }

    #[test]
    fn where_there_is_no_way_it_says_so_and_does_nothing() {
        let nowhere = Entry {
            folder: None,
            command: Some("onward".into()),
        };
        assert_eq!(nowhere.set(true).unwrap(), AutostartState::Unavailable);
    }
}

//! A private desktop for one test: its own screen, bus, window manager, notification daemon and home.

mod bus;
mod clock;
mod display;
mod full_disk;
mod parts;
mod process;
mod waiting;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

pub use bus::{Bus, is_on};
pub use clock::Clock;
pub use display::{Display, HEIGHT, WIDTH};
pub use full_disk::FullDisk;
pub use parts::{Pace, Parts};
pub use process::Process;
use tempfile::TempDir;
pub use waiting::{SOON, finish, never, wait_for};
use zbus::Connection;

use crate::notifications;

pub struct Desk {
    name: &'static str,
    // In the order in which they must end: what draws before what it draws on.
    notifier: Mutex<Option<Process>>,
    _window_manager: Option<Process>,
    bus: Option<Bus>,
    display: Option<Display>,
    pace: Pace,
    folder: TempDir,
}

impl Desk {
    /// A whole desk. The name is that of the folder under `target/e2e/` where a failure leaves its traces.
    pub fn new(name: &'static str) -> Self {
        Self::with(name, Parts::default())
    }

    /// A whole desk at a person's pace, for what is looked at or measured.
    pub fn as_usual(name: &'static str) -> Self {
        let pace = Pace::Usual;
        Self::with(
            name,
            Parts {
                pace,
                ..Parts::default()
            },
        )
    }

    pub fn with(name: &'static str, parts: Parts) -> Self {
        let _last_time = fs::remove_dir_all(traces(name));
        let folder = tempfile::Builder::new()
            .prefix("onward-e2e-")
            .tempdir()
            .expect("a temporary folder");
        for part in ["logs", "home", "run", "profile"] {
            let path = folder.path().join(part);
            fs::create_dir(&path).expect("a folder of the desk");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("its mode");
        }
        let mut desk = Self {
            name,
            notifier: Mutex::new(None),
            _window_manager: None,
            bus: None,
            display: None,
            pace: parts.pace,
            folder,
        };
        if parts.display {
            desk.display = Some(Display::start(&mut desk.command("Xvfb"), &desk.logs()));
        }
        if parts.bus {
            let mut daemon = desk.command("dbus-daemon");
            desk.bus = Some(Bus::start(&mut daemon, desk.folder.path(), &desk.logs()));
        }
        if parts.display {
            let mut openbox = desk.command("openbox");
            desk._window_manager = Some(Process::start("openbox", &mut openbox, &desk.logs()));
        }
        if parts.notifier {
            desk.start_notifier();
        }
        desk
    }

    pub fn path(&self, part: &str) -> PathBuf {
        self.folder.path().join(part)
    }

    pub fn logs(&self) -> PathBuf {
        self.path("logs")
    }

    /// The folder given to the app as ONWARD_HOME.
    pub fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    pub fn display(&self) -> &str {
        &self.display.as_ref().expect("a desk with a display").name
    }

    pub fn bus_address(&self) -> String {
        let bus = self.bus.as_ref().expect("a desk with a bus");
        bus.address.clone()
    }

    pub fn connect(&self) -> Connection {
        self.bus.as_ref().expect("a desk with a bus").connect()
    }

    pub fn connect_if_there(&self) -> Option<Connection> {
        self.bus.as_ref().map(Bus::connect)
    }

    /// Starts a notification daemon where there is none.
    #[track_caller]
    pub fn start_notifier(&self) {
        let mut notifier = self.notifier.lock().expect("the notifier");
        assert!(notifier.is_none(), "there is one already");
        *notifier = Some(notifications::start_daemon(self));
    }

    /// Ends the notification daemon as a crash would, and with it all that is on the screen.
    #[track_caller]
    pub fn kill_notifier(&self) {
        let killed = self.notifier.lock().expect("the notifier").take();
        drop(killed.expect("a notification daemon"));
    }

    /// Does something to the notification daemon that is there.
    #[track_caller]
    pub fn with_notifier(&self, action: impl FnOnce(&Process)) {
        let notifier = self.notifier.lock().expect("the notifier");
        action(notifier.as_ref().expect("a notification daemon"));
    }

    /// A command that sees this desk and nothing of the machine's own session.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let home = self.path("home");
        let mut command = Command::new(program);
        command.env_clear();
        for inherited in ["PATH", "LD_LIBRARY_PATH", "RUST_BACKTRACE", "TZ"] {
            if let Some(value) = std::env::var_os(inherited) {
                command.env(inherited, value);
            }
        }
        command
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            .env("XDG_CURRENT_DESKTOP", "Openbox")
            .env("ONWARD_HOME", self.profile())
            .env("LANG", "C.UTF-8")
            .env("LANGUAGE", "en_GB:en")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            // None of its own unless a test plays it: never that of the machine.
            .env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/system")
            .env("LIBGL_ALWAYS_SOFTWARE", "1");
        if !rustix::process::geteuid().is_root() {
            // Nobody else may look at what the app runs, and by that the tests know it.
            command.env("ONWARD_TEST_TRACEABLE", "1");
        }
        if self.pace == Pace::Brisk {
            command
                .env("ONWARD_TEST_KEY_COST", "least")
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
        if let Some(display) = &self.display {
            command.env("DISPLAY", &display.name);
        }
        match &self.bus {
            Some(bus) => command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address),
            // Unset, GLib would start a bus of its own.
            None => command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"),
        };
        command
    }

    /// Pictures the whole screen.
    pub fn picture(&self, file: &Path) {
        if let Some(folder) = file.parent() {
            let _exists = fs::create_dir_all(folder);
        }
        let _ = self.command("scrot").arg("--overwrite").arg(file).status();
    }

    /// What pictures the screen beside the logs when a test fails.
    pub fn last_look(&self) -> Command {
        let kept = traces(self.name);
        let _exists = fs::create_dir_all(&kept);
        let mut look = self.command("scrot");
        // The first picture stays: what comes after it has lost its windows already.
        look.arg(kept.join("screen.png")).stderr(Stdio::null());
        look
    }

    fn leave_traces(&self) {
        let kept = traces(self.name);
        let _exists = fs::create_dir_all(&kept);
        if self.display.is_some() && !kept.join("screen.png").exists() {
            let _ = self.last_look().status();
        }
        println!("--- {}: traces are in {}", self.name, kept.display());
        let Ok(logs) = fs::read_dir(self.logs()) else {
            return;
        };
        for log in logs.flatten() {
            let _copied = fs::copy(log.path(), kept.join(log.file_name()));
            let name = log.file_name().to_string_lossy().into_owned();
            if name.starts_with("app") || name.starts_with("driver") {
                let text = fs::read_to_string(log.path()).unwrap_or_default();
                let lines: Vec<_> = text.lines().collect();
                let last = lines[lines.len().saturating_sub(20)..].join("\n");
                println!("--- {name}\n{last}");
            }
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if thread::panicking() {
            self.leave_traces();
        } else {
            let _empty = fs::remove_dir(traces(self.name));
        }
    }
}

/// Where a failed test leaves its logs and its last picture.
fn traces(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("target/e2e")
        .join(name)
}

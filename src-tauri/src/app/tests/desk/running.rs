//! Starting, stopping, time passing.

use std::sync::mpsc::{self};
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use chrono_tz::Tz;
use onward_core::Error;
use onward_core::clock::{Clock, Moment};
use onward_core::vault::Cost;
use tempfile::TempDir;

use super::{Desk, FakeClock, FakeShell, Seen, words};
use crate::app::{App, Overrides};
use crate::fakes::{FakeChooser, FakeKeychain};
use crate::ports::Ports;
use crate::profile::Profile;
use crate::shell::{Desktop, NoticesState, TrayState};

/// Far cheaper than any real vault.
const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

impl Desk {
    /// Thursday, 14 May 2026, 14:00 in Berlin, with an open vault.
    pub(in crate::app::tests) fn open() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let desk = Self::start(folder, FakeClock::noon(), true);
        desk.app.create(&words("right")).unwrap();
        desk.app.look();
        desk
    }

    /// As [`Desk::open`], with automatic backups.
    pub(in crate::app::tests) fn open_with_backups() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let desk = Self::start(folder, FakeClock::noon(), false);
        desk.app.create(&words("right")).unwrap();
        desk.app.look();
        desk
    }

    /// Without a vault yet.
    pub(in crate::app::tests) fn empty() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::start(folder, FakeClock::noon(), true)
    }

    fn start(folder: Arc<TempDir>, clock: FakeClock, no_backups: bool) -> Self {
        let shell = Arc::new(FakeShell(Mutex::new(Seen {
            window: false,
            windows_built: 0,
            minimised: false,
            told: vec![],
            notified: vec![],
            changed: vec![],
            withdrawn: vec![],
            tray: None,
            tray_draws: 0,
            quit: false,
            may_sleep: 0,
            desktop: Desktop {
                tray: TrayState::Shown,
                notices: NoticesState::Ready,
            },
        })));
        let (sender, events) = mpsc::channel();
        let overrides = Overrides {
            window: None,
            cost: Some(CHEAP),
            no_backups,
        };
        let profile = Profile::at(folder.path());
        let keychain = FakeKeychain::default();
        let chooser = FakeChooser::default();
        let ports = Ports {
            clock: Box::new(clock.clone()),
            shell: shell.clone(),
            keychain: Box::new(keychain.clone()),
            chooser: Box::new(chooser.clone()),
            autostart: Box::new(crate::fakes::FakeAutostart::default()),
            mail: Box::new(crate::fakes::FakeMail::default()),
        };
        let app = App::new(ports, profile, overrides, sender);
        Self {
            app: Arc::new(app),
            keychain,
            chooser,
            shell,
            events,
            clock,
            folder,
        }
    }

    /// The process is killed, and started again on the same profile.
    pub(in crate::app::tests) fn killed_and_started_again(self) -> Self {
        let Self {
            app, clock, folder, ..
        } = self;
        drop(app);
        Self::start(folder, clock, true)
    }

    pub(in crate::app::tests) fn unlock(&self) {
        // Another test may be starting a process just now: until it has become that
        // program it holds the files that were open here, the lock of a vault among them.
        for _ in 0..200 {
            match self.app.unlock(&words("right")) {
                Err(Error::InUse) => std::thread::sleep(std::time::Duration::from_millis(10)),
                other => {
                    other.unwrap();
                    self.app.look();
                    return;
                }
            }
        }
        panic!("the vault stays in use");
    }

    /// Time passes; the program looks.
    pub(in crate::app::tests) fn pass(&self, minutes: i64) {
        self.clock.0.lock().unwrap().utc += TimeDelta::minutes(minutes);
        self.app.look();
    }

    /// The clock is set, or the computer is carried to another zone; the program looks.
    pub(in crate::app::tests) fn clock_says(&self, instant: &str, zone: Tz) {
        *self.clock.0.lock().unwrap() = Moment::new(instant.parse().unwrap(), zone);
        self.app.look();
    }

    /// What time it is.
    pub(in crate::app::tests) fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The events that came are handled, as the controller's thread does.
    pub(in crate::app::tests) fn handle_events(&self) {
        while let Ok(event) = self.events.try_recv() {
            self.app.handle(event);
        }
        self.app.look();
    }
}

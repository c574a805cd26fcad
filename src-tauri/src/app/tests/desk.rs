//! A desktop that only writes down, a clock that goes when told, and a vault to unlock.

use onward_core::journal::ListPart;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use chrono_tz::Tz;
use onward_core::Error;
use onward_core::clock::{Clock, Moment};
use onward_core::goals::{GoalDraft, GoalKind, Unit};
use onward_core::journal::EntryKind;
use onward_core::rebound::ReboundDraft;
use onward_core::reminders::{Fate, ReminderSettings};
use onward_core::secret::Passphrase;
use onward_core::settings::Settings;
use onward_core::store::Opening;
use onward_core::vault::inbox::{Arrived, What};
use onward_core::vault::{Cost, Secret};
use onward_core::week::TimeOfDay;
use tempfile::TempDir;

use crate::app::{App, Event, Overrides};
use crate::fakes::{FakeChooser, FakeKeychain};
use crate::ports::Ports;
use crate::preferences::Theme;
use crate::profile::Profile;
use crate::shell::{
    Desktop, NoticesState, Notification, Outcome, Press, Route, Shell, Tell, Ticket, TrayState,
};
use crate::tray_menu::{TrayAction, TrayLine, TrayMenu};

/// What the desktop was asked for.
pub(super) struct Seen {
    pub window: bool,
    pub windows_built: u32,
    pub minimised: bool,
    pub told: Vec<Tell>,
    pub notified: Vec<(Ticket, Notification)>,
    pub changed: Vec<(Ticket, Notification)>,
    pub withdrawn: Vec<Ticket>,
    pub tray: Option<TrayMenu>,
    pub tray_draws: u32,
    pub quit: bool,
    pub may_sleep: u32,
    pub desktop: Desktop,
}

pub(super) struct FakeShell(pub Mutex<Seen>);

impl FakeShell {
    pub(super) fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.0.lock().unwrap()
    }
}

impl Shell for FakeShell {
    fn show_window(&self) {
        let mut seen = self.seen();
        if !seen.window {
            seen.windows_built += 1;
        }
        seen.window = true;
    }
    fn has_window(&self) -> bool {
        self.seen().window
    }
    fn is_current(&self, label: &str) -> bool {
        let seen = self.seen();
        seen.window && label == format!("main-{}", seen.windows_built)
    }
    fn drop_window(&self) {
        self.seen().window = false;
    }
    fn replace_window(&self) {
        self.seen().windows_built += 1;
    }
    fn fill_screen(&self, _fill: bool) {}
    fn print_window(&self) {}
    fn minimise_window(&self) {
        self.seen().minimised = true;
    }
    fn tell(&self, message: Tell) {
        self.seen().told.push(message);
    }
    fn draw_tray(&self, menu: &TrayMenu) {
        let mut seen = self.seen();
        seen.tray = Some(menu.clone());
        seen.tray_draws += 1;
    }
    fn notify(&self, ticket: Ticket, notification: Notification) {
        self.seen().notified.push((ticket, notification));
    }
    fn change(&self, ticket: Ticket, notification: Notification) {
        self.seen().changed.push((ticket, notification));
    }
    fn withdraw(&self, ticket: Ticket) {
        self.seen().withdrawn.push(ticket);
    }
    fn desktop(&self) -> Desktop {
        self.seen().desktop
    }
    fn theme_changed(&self, _theme: Theme) {}
    fn may_sleep(&self) {
        self.seen().may_sleep += 1;
    }
    fn quit(&self) {
        self.seen().quit = true;
    }
}

#[derive(Clone)]
pub(super) struct FakeClock(Arc<Mutex<Moment>>);

impl FakeClock {
    fn noon() -> Self {
        let noon = "2026-05-14T12:00:00Z".parse().unwrap();
        Self(Arc::new(Mutex::new(Moment::new(noon, Tz::Europe__Berlin))))
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

/// One run of the program; several may follow each other on one profile.
pub(super) struct Desk {
    pub app: Arc<App>,
    pub shell: Arc<FakeShell>,
    pub keychain: FakeKeychain,
    pub chooser: FakeChooser,
    pub events: Receiver<Event>,
    clock: FakeClock,
    folder: Arc<TempDir>,
}

pub(super) fn words(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::new(text.into()).unwrap())
}

/// Far cheaper than any real vault.
const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

impl Desk {
    /// Thursday, 14 May 2026, 14:00 in Berlin, with an open vault.
    pub(super) fn open() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let desk = Self::start(folder, FakeClock::noon(), true);
        desk.app.create(&words("right")).unwrap();
        desk.app.look();
        desk
    }

    /// As [`Desk::open`], with automatic backups.
    pub(super) fn open_with_backups() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let desk = Self::start(folder, FakeClock::noon(), false);
        desk.app.create(&words("right")).unwrap();
        desk.app.look();
        desk
    }

    /// Without a vault yet.
    pub(super) fn empty() -> Self {
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
    pub(super) fn killed_and_started_again(self) -> Self {
        let Self {
            app, clock, folder, ..
        } = self;
        drop(app);
        Self::start(folder, clock, true)
    }

    pub(super) fn unlock(&self) {
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

    /// Changes the settings.
    pub(super) fn set(&self, change: impl FnOnce(&mut Settings)) {
        let set = self.app.change(|store, _| {
            let mut settings = store.settings()?;
            change(&mut settings);
            store.settings_save(settings)
        });
        set.unwrap();
        self.app.look();
    }

    /// Writes an entry.
    pub(super) fn write(&self, text: &str) {
        let written = self
            .app
            .with_store(|store, now| store.entry_create(EntryKind::Page, text, now));
        written.unwrap();
    }

    /// The beginnings of all entries, the newest first.
    pub(super) fn entries(&self) -> Vec<String> {
        let page = self
            .app
            .with_store(|store, _| store.entries(ListPart::default(), 50));
        let entries = page.unwrap().entries;
        entries.into_iter().map(|one| one.excerpt).collect()
    }

    pub(super) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The events that came are handled, as the controller's thread does.
    pub(super) fn handle_events(&self) {
        while let Ok(event) = self.events.try_recv() {
            self.app.handle(event);
        }
        self.app.look();
    }

    /// The window is shown and its page has loaded.
    pub(super) fn open_the_window(&self) {
        self.app.handle(Event::Tray(TrayAction::Open));
        self.page_loads();
    }

    /// The page of the window that is there asks for the state; a window is built for it
    /// where there is none.
    pub(super) fn page_loads(&self) -> (Option<Route>, Option<Arrived>) {
        let label = {
            let mut seen = self.shell.seen();
            if !seen.window {
                seen.window = true;
                seen.windows_built += 1;
            }
            format!("main-{}", seen.windows_built)
        };
        self.app.page_listens(&label)
    }

    /// Time passes; the program looks.
    pub(super) fn pass(&self, minutes: i64) {
        self.clock.0.lock().unwrap().utc += TimeDelta::minutes(minutes);
        self.app.look();
    }

    /// The clock is set, or the computer is carried to another zone; the program looks.
    pub(super) fn clock_says(&self, instant: &str, zone: Tz) {
        *self.clock.0.lock().unwrap() = Moment::new(instant.parse().unwrap(), zone);
        self.app.look();
    }

    /// Someone puts something into the sealed inbox.
    pub(super) fn seal(&self, what: What) {
        let folder = onward_core::vault::VaultFolder::new(self.app.profile().place());
        folder.put_in_inbox(what, self.now()).unwrap();
    }

    /// What time it is.
    pub(super) fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Changes how one is reminded.
    pub(super) fn remind(&self, change: impl FnOnce(&mut ReminderSettings)) {
        let set = self.app.change(|store, now| {
            let mut settings = store.reminder_settings()?;
            change(&mut settings);
            store.reminder_settings_save(settings, now)
        });
        set.unwrap();
        self.app.look();
    }

    /// Nobody locks it meanwhile.
    pub(super) fn stays_open(&self) {
        self.set(|settings| settings.lock_after_minutes = 0);
    }

    /// The ticket of the last notification.
    pub(super) fn last_ticket(&self) -> Ticket {
        self.shell.seen().notified.last().unwrap().0
    }

    /// A button of the last notification is pressed.
    pub(super) fn press(&self, press: Press) {
        self.app.handle(Event::Pressed(self.last_ticket(), press));
        self.app.look();
    }

    /// The buttons of the last notification.
    pub(super) fn buttons(&self) -> Vec<String> {
        let seen = self.shell.seen();
        let last = &seen.notified.last().unwrap().1;
        last.buttons.iter().map(|one| one.label.clone()).collect()
    }

    /// What became of reminders, the newest first.
    pub(super) fn fates(&self) -> Vec<Fate> {
        let page = self.app.deliveries(None, 50).unwrap();
        page.lines.iter().map(|line| line.fate).collect()
    }

    /// How much of the first goal is done today.
    pub(super) fn done(&self) -> u32 {
        let progress = self
            .app
            .with_store(|store, now| store.progress_on(now.local_date()));
        progress.unwrap()[0].done
    }

    /// A window is opened; the ids of the no.
    pub(super) fn open_a_window(&self) -> i64 {
        let draft = ReboundDraft {
            application_id: None,
            company: "Blue Kiln".into(),
            role: String::new(),
            sting: Some(7),
            feelings: vec![],
            ..ReboundDraft::default()
        };
        let length = self.app.window_length().unwrap();
        let begin = self
            .app
            .change(|store, now| store.rebound_begin(draft, Opening::Window(length), now));
        self.app.look();
        begin.unwrap().id
    }

    /// Two applications a day, reminded of at this time; the goal's id.
    pub(super) fn set_goal(&self, hour: u16, minute: u16) -> i64 {
        let draft = GoalDraft {
            times: vec![TimeOfDay::from_minutes(hour * 60 + minute).unwrap()],
            ..GoalDraft::new(GoalKind::Applications, 2, Unit::Times)
        };
        let goal = self
            .app
            .change(|store, now| store.goal_save(draft, now))
            .unwrap();
        self.app.look();
        goal.id
    }

    /// What notifications said, as "summary | body".
    pub(super) fn said(&self) -> Vec<String> {
        let seen = self.shell.seen();
        let line = |(_, one): &(Ticket, Notification)| format!("{} | {}", one.summary, one.body);
        seen.notified.iter().map(line).collect()
    }

    /// Every notification was (or was not) shown.
    pub(super) fn deliver(&self, shown: bool) {
        let tickets: Vec<Ticket> = self
            .shell
            .seen()
            .notified
            .iter()
            .map(|(one, _)| *one)
            .collect();
        for ticket in tickets {
            let outcome = if shown {
                Outcome::Shown
            } else {
                Outcome::Refused
            };
            self.app.handle(Event::Delivered(ticket, outcome));
        }
    }

    pub(super) fn tray_labels(&self) -> Vec<String> {
        let seen = self.shell.seen();
        let lines = seen.tray.as_ref().map(|menu| menu.lines.clone());
        let label = |line| match line {
            TrayLine::Status(label) | TrayLine::Press(_, label) | TrayLine::Check(_, label, _) => {
                Some(label)
            }
            TrayLine::Rule => None,
        };
        lines
            .unwrap_or_default()
            .into_iter()
            .filter_map(label)
            .collect()
    }
}

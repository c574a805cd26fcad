//! A desktop that only writes down, a clock that goes when told, and a vault to unlock.

mod clock;
mod reminding;
mod running;
mod shell;

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use onward_core::journal::{EntryKind, ListPart};
use onward_core::secret::Passphrase;
use onward_core::settings::Settings;
use onward_core::vault::Secret;
use onward_core::vault::inbox::{Arrived, What};
use tempfile::TempDir;

use crate::app::{App, Event};
use crate::fakes::{FakeChooser, FakeKeychain};
use crate::shell::Route;
use crate::tray_menu::{TrayAction, TrayLine};
use clock::FakeClock;
use shell::{FakeShell, Seen};

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

impl Desk {
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

    /// Someone puts something into the sealed inbox.
    pub(super) fn seal(&self, what: What) {
        let folder = onward_core::vault::VaultFolder::new(self.app.profile().place());
        folder.put_in_inbox(what, self.now()).unwrap();
    }

    /// Nobody locks it meanwhile.
    pub(super) fn stays_open(&self) {
        self.set(|settings| settings.lock_after_minutes = 0);
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

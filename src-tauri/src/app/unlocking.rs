//! Creating, opening and locking the vault.

use onward_core::Result;
use onward_core::secret::Passphrase;
use onward_core::vault::{Cost, TARGET, Vault};

use super::agenda::LockedView;
use super::{App, Event};
use crate::shell::{Route, Tell};

impl App {
    /// Creates the vault and opens it. Takes about two seconds: one to find this
    /// computer's cost, one to pay it.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::create`].
    pub fn create(&self, passphrase: &Passphrase) -> Result<()> {
        let cost = match self.overrides.cost {
            Some(cost) => cost,
            None => Cost::calibrated(TARGET)?,
        };
        onward_core::vault::atomic::private_folder(self.profile.root())?;
        self.opened(self.folder().create(passphrase, cost)?);
        Ok(())
    }

    /// Opens the vault. Takes the full derivation time, about a second, during which
    /// everything else goes on.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::unlock`].
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<()> {
        if self.state().vault.is_some() {
            return Ok(());
        }
        self.opened(self.folder().unlock(passphrase)?);
        Ok(())
    }

    /// The vault is open: a window that runs, or ran out, decides where to begin. What is
    /// left to settle follows at the next look; nothing of it may keep anyone out.
    fn opened(&self, vault: Vault) {
        let now = self.clock.now();
        let mut state = self.state();
        state.locked = None;
        if state.route.is_none()
            && let Ok(Some(rebound)) = vault.store.rebound_current()
        {
            let open = rebound.is_open(now.utc);
            state.route = Some(if open { Route::Room } else { Route::After });
        }
        state.vault = Some(vault);
        drop(state);
        self.send(Event::Changed);
    }

    /// Locks: the connection and every key go, the web view with all it ever showed goes,
    /// and a window that was there shows the unlock screen.
    pub fn lock(&self) {
        if self.close_vault() {
            if self.shell.has_window() {
                self.state().page_listens = false;
                self.shell.replace_window();
            }
            self.send(Event::Changed);
        }
    }

    /// Closes the vault, keeping of the coming reminders only when and of what kind.
    /// Returns whether it was open.
    pub(super) fn close_vault(&self) -> bool {
        let now = self.clock.now();
        let mut state = self.state();
        if let Some(vault) = &state.vault {
            // Locking never fails: without the view, reminders come in the plainest words.
            let view = LockedView::of(&vault.store, now);
            state.locked = view.ok();
            // What changed a moment ago may not have been looked at yet.
            if let Err(error) = self.keep_agenda(&mut state, now) {
                eprintln!("onward: the agenda could not be written: {error}");
            }
        }
        state.route = None;
        state.vault.take().is_some()
    }

    /// Asks for a test reminder in five seconds.
    pub fn test_reminder(&self) {
        let now = self.clock.now();
        self.state().test_at = Some(now.utc + chrono::TimeDelta::seconds(5));
        self.send(Event::Changed);
    }

    /// Tells the user interface that something changed.
    pub(super) fn tell_changed(&self) {
        self.shell.tell(Tell::Changed);
    }
}

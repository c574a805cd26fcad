//! Creating, opening and locking the vault.

use onward_core::reminders::{self, Fate, HORIZON_DAYS};
use onward_core::secret::Passphrase;
use onward_core::vault::{Cost, TARGET, Vault};
use onward_core::{Error, Result};

use super::agenda::LockedView;
use super::{App, Event, State};
use crate::shell::{Route, Tell};

impl App {
    /// Creates the vault and opens it. Takes about two seconds: one to find this
    /// computer's cost, one to pay it.
    ///
    /// # Errors
    /// [`Error::VaultExists`], [`Error::NotWritable`], [`Error::DiskFull`].
    pub fn create(&self, passphrase: &Passphrase) -> Result<()> {
        let cost = match self.overrides.cost {
            Some(cost) => cost,
            None => Cost::calibrated(TARGET)?,
        };
        onward_core::vault::atomic::private_folder(self.profile.root())?;
        let vault = self.folder().create(passphrase, cost)?;
        self.opened(vault)
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
        let vault = self.folder().unlock(passphrase)?;
        self.opened(vault)
    }

    fn opened(&self, vault: Vault) -> Result<()> {
        let mut state = self.state();
        state.vault = Some(vault);
        state.locked = LockedView::default();
        let outcome = self.settle(&mut state);
        drop(state);
        self.send(Event::Changed);
        outcome
    }

    /// After unlocking: the ledger takes over what was announced while locked, and a
    /// window that runs, or ran out, decides where to begin.
    fn settle(&self, state: &mut State) -> Result<()> {
        let now = self.clock.now();
        let State {
            vault,
            agenda,
            route,
            ..
        } = state;
        let Some(vault) = vault else {
            return Err(Error::Locked);
        };
        let store = &mut vault.store;
        if !agenda.announced.is_empty() {
            let decision = reminders::decide(&store.rules(now)?, &store.ledger(now)?, now);
            let mut announced = decision.fire;
            announced.extend(decision.missed);
            announced.retain(|one| agenda.announced.contains(&one.due));
            store.record(&announced, Fate::ShownLocked, now)?;
            agenda.announced.clear();
            agenda.write(&self.profile.agenda())?;
        }
        if let Some(rebound) = store.rebound_current()?
            && route.is_none()
        {
            *route = Some(if rebound.is_open(now.utc) {
                Route::Room
            } else {
                Route::After
            });
        }
        Ok(())
    }

    /// Locks: the connection and every key go, the web view with all it ever showed goes,
    /// and a window that was there shows the unlock screen.
    pub fn lock(&self) {
        if self.close_vault() {
            if self.shell.has_window() {
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
        if let Some(vault) = &mut state.vault {
            let view = LockedView::of(&vault.store, now, HORIZON_DAYS);
            // Locking never fails: without the view, reminders come in the plainest words.
            state.locked = view.unwrap_or_default();
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

//! Creating, opening and locking the vault.

use onward_core::clock::Moment;
use onward_core::reminders::ClockTrust;
use onward_core::vault::{Secret, Vault};
use onward_core::{Error, Result};

use super::reminding::{LockedView, trusts};
use super::{App, Event, State, VaultState};
use crate::shell::{Route, Tell};

impl App {
    /// Creates the vault and opens it. Takes about two seconds: one to find this
    /// computer's cost, one to pay it.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::create`].
    pub fn create(&self, secret: &Secret) -> Result<()> {
        // A vault that is elsewhere is not replaced by a new empty one.
        if self.vault_state() == VaultState::Missing {
            return Err(Error::VaultExists);
        }
        let locks = self.state().locks;
        let cost = self.cost()?;
        onward_core::vault::atomic::private_folder(self.profile.root())?;
        let vault = self.folder().create(secret, cost, self.clock.now())?;
        self.opened(vault, locks)
    }

    /// Opens the vault. Takes the full derivation time, about a second, during which
    /// everything else goes on.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::unlock`].
    pub fn unlock(&self, secret: &Secret) -> Result<()> {
        let locks = {
            let state = self.state();
            if state.vault.is_some() {
                return Ok(());
            }
            state.locks
        };
        let vault = self.folder().unlock(secret)?;
        self.clear_usual(&vault);
        self.opened(vault, locks)
    }

    /// Opens the vault with the key in the system's keychain. Whatever is wrong there,
    /// the passphrase still opens it.
    ///
    /// # Errors
    /// [`Error::Keychain`], and as [`App::unlock`].
    pub fn unlock_by_keychain(&self) -> Result<()> {
        let key = self.keychain.get(&self.keychain_name()?)?;
        match self.unlock(&Secret::Keychain(key)) {
            Err(Error::WrongPassphrase) => Err(Error::Keychain("has another key")),
            other => other,
        }
    }

    /// The vault is open: a window that runs, or ran out, decides where to begin. What is
    /// left to settle follows at the next look; nothing of it may keep anyone out.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where a lock was asked for since `locks` were counted: the
    /// computer may be going to sleep.
    pub(super) fn opened(&self, vault: Vault, locks: u64) -> Result<()> {
        let now = self.clock.now();
        let automatic = self.expected_backup(now);
        let mut state = self.state();
        if state.locks != locks {
            drop(state);
            drop(vault);
            return Err(Error::Cancelled);
        }
        state.locked = None;
        state.last_use = now.utc;
        state.vault = Some(vault);
        let chosen = std::mem::take(&mut state.chosen);
        // What was shown comes before what was answered to it: an answer is the last word.
        if let Err(error) = self.take_over_outcomes(&mut state, now) {
            eprintln!("onward: deliveries could not be written down: {error}");
        }
        self.take_in(&mut state, now);
        state.automatic = automatic;
        let current = state
            .vault
            .as_ref()
            .map(|vault| vault.store.rebound_current());
        if state.route.is_none()
            && let Some(Ok(Some(rebound))) = current
        {
            let open = rebound.is_open(now.utc);
            state.route = Some(if open { Route::Room } else { Route::After });
        }
        drop(state);
        drop(chosen);
        self.send(Event::Changed);
        Ok(())
    }

    /// What was sealed while it was locked moves in. A failure (a full disk) is told by
    /// what still waits; the next unlock tries again.
    pub(super) fn take_in(&self, state: &mut State, now: Moment) {
        let Some(vault) = &mut state.vault else {
            return;
        };
        let window = self.window_of(&vault.store);
        match window.and_then(|window| vault.take_in(window, now)) {
            Ok(arrived) if arrived.is_nothing() => {}
            Ok(arrived) => state.arrived = Some(arrived),
            Err(error) => eprintln!("onward: sealed notes could not move in: {error}"),
        }
    }

    /// Locks: the connection and every key go, the web view with all it ever showed goes,
    /// and a window that was there shows the unlock screen.
    pub fn lock(&self) {
        if self.close_vault() {
            self.renew_page();
        }
        // A task holds a connection of its own until its next step.
        self.end_task();
        self.shell.may_sleep();
    }

    /// A new page takes the place of one that showed what is closed now.
    pub(super) fn renew_page(&self) {
        if self.shell.has_window() {
            self.state().page_listens = false;
            self.shell.replace_window();
        }
        self.send(Event::Changed);
    }

    /// Closes the vault, keeping of the coming reminders only when and of what kind.
    /// Returns whether it was open.
    pub(super) fn close_vault(&self) -> bool {
        let now = self.clock.now();
        let mut state = self.state();
        // By a clock that is plainly wrong nothing is known of what is coming: the agenda
        // stays as it is.
        if trusts(&state, now) == ClockTrust::Right
            && let Some(vault) = &state.vault
        {
            // Locking never fails: without the view, reminders come in the plainest words.
            let view = LockedView::of(&vault.store, &state, now);
            state.locked = view.ok();
            // What changed a moment ago may not have been looked at yet.
            if let Err(error) = self.keep_agenda(&mut state, now) {
                eprintln!("onward: the agenda could not be written: {error}");
            }
        }
        state.route = None;
        state.arrived = None;
        state.locks += 1;
        // All of these hold keys, or give them out.
        state.recovery = None;
        state.new_place = None;
        state.dropped = Vec::new();
        let chosen = std::mem::take(&mut state.chosen);
        if let Some(cancelled) = &state.task {
            cancelled.store(true, std::sync::atomic::Ordering::Relaxed);
        }
        let vault = state.vault.take();
        drop(state);
        drop(chosen);
        vault.is_some()
    }

    /// Tells the user interface that something changed.
    pub(super) fn tell_changed(&self) {
        self.shell.tell(Tell::Changed);
    }
}

#[cfg(test)]
impl App {
    pub(super) fn locks_so_far(&self) -> u64 {
        self.state().locks
    }

    pub(super) fn vault_for_a_test(&self, secret: &Secret) -> Vault {
        self.folder().unlock(secret).unwrap()
    }
}

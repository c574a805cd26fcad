//! Changing the ways in. Each asks for a way in that the person holds, tries it without
//! holding up anything else, and then writes the header.

use chrono::{DateTime, Utc};
use onward_core::secret::{Key, Passphrase};
use onward_core::vault::{Cost, Gate, Pass, RecoveryCode, Secret, SlotView, TARGET, WayIn};
use onward_core::{Error, Result};
use serde::Serialize;
use zeroize::Zeroizing;

use super::tasks::Task;
use super::{App, State};

/// A recovery code on its way to paper. It opens nothing until two of its groups were
/// typed back.
pub(super) struct PendingCode {
    pass: Pass,
    code: RecoveryCode,
    groups: [usize; 2],
}

/// A new recovery code, to be shown once.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheet {
    /// Seven groups of four, joined by dashes.
    #[cfg_attr(test, ts(type = "string"))]
    pub code: Zeroizing<String>,
    /// Which two groups are to be typed back, counted from 1.
    #[cfg_attr(test, ts(type = "[number, number]"))]
    pub groups: [usize; 2],
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

impl App {
    /// What a new passphrase slot costs: found for this computer, about a second.
    pub(super) fn cost(&self) -> Result<Cost> {
        match self.overrides.cost {
            Some(cost) => Ok(cost),
            None => Cost::calibrated(TARGET),
        }
    }

    /// The ways in.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn slots(&self) -> Result<Vec<SlotView>> {
        Ok(opened(&mut self.state())?.slots())
    }

    fn gate(&self) -> Result<Gate> {
        Ok(opened(&mut self.state())?.gate())
    }

    /// Changes the passphrase, or adds one where there is none.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] for `secret`, [`Error::DiskFull`],
    /// [`Error::NotWritable`]; the old passphrase then still opens.
    pub fn change_passphrase(&self, secret: &Secret, passphrase: Passphrase) -> Result<()> {
        let pass = self.gate()?.try_secret(secret)?;
        let new = pass.seal_for(&Secret::Passphrase(passphrase), self.cost()?)?;
        let now = self.clock.now();
        opened(&mut self.state())?.add_way_in(&pass, new, now)
    }

    /// Makes a recovery code that does not count yet.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`].
    pub fn begin_recovery(&self, secret: &Secret) -> Result<RecoverySheet> {
        let pass = self.gate()?.try_secret(secret)?;
        let code = RecoveryCode::random()?;
        let groups = RecoveryCode::two_groups()?;
        let sheet = RecoverySheet {
            code: code.shown(),
            groups,
            made_at: self.clock.now().utc,
        };
        let mut state = self.state();
        opened(&mut state)?;
        state.recovery = Some(PendingCode { pass, code, groups });
        Ok(sheet)
    }

    /// Two groups were typed back: the code counts, and an older one no longer does.
    ///
    /// # Errors
    /// [`Error::WrongGroups`], [`Error::NotFound`] where none is on its way, and as
    /// [`App::change_passphrase`]; the code stays on its way.
    pub fn confirm_recovery(&self, typed: &[Zeroizing<String>; 2]) -> Result<()> {
        let now = self.clock.now();
        let mut state = self.state();
        opened(&mut state)?;
        let State {
            vault: Some(vault),
            recovery,
            ..
        } = &mut *state
        else {
            return Err(Error::Locked);
        };
        let pending = recovery.as_ref().ok_or(Error::NotFound("recovery code"))?;
        let right = |at: usize| pending.code.has_group(pending.groups[at], &typed[at]);
        if !(right(0) && right(1)) {
            return Err(Error::WrongGroups);
        }
        // Fast: a code needs no stretching.
        let code = RecoveryCode::parse(&pending.code.shown())?;
        let new = pending
            .pass
            .seal_for(&Secret::Recovery(code), Cost::LEAST)?;
        vault.add_way_in(&pending.pass, new, now)?;
        *recovery = None;
        Ok(())
    }

    /// Forgets the code that is on its way.
    pub fn cancel_recovery(&self) {
        self.state().recovery = None;
    }

    /// Lets the system's keychain open the vault.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::Keychain`], and as
    /// [`App::change_passphrase`].
    pub fn add_keychain(&self, secret: &Secret) -> Result<()> {
        let pass = self.gate()?.try_secret(secret)?;
        let name = self.keychain_name()?;
        let before = self.keychain.get(&name).ok();
        let added = self.add_new_in_keychain(&pass, &name);
        if added.is_err()
            && let Some(before) = before
        {
            // A slot that was there already goes on opening.
            let _ = self.keychain.set(&name, &before);
        }
        added
    }

    fn add_new_in_keychain(&self, pass: &Pass, name: &str) -> Result<()> {
        let key = Key::random()?;
        self.keychain.set(name, &key)?;
        // What it gives back is what counts: a keychain that lies is noticed here.
        let kept = self.keychain.get(name)?;
        if *kept.spelled() != *key.spelled() {
            return Err(Error::Keychain("gave another key back"));
        }
        let new = pass.seal_for(&Secret::Keychain(kept), Cost::LEAST)?;
        let now = self.clock.now();
        opened(&mut self.state())?.add_way_in(pass, new, now)
    }

    /// Removes a way in.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::LastWayIn`], [`Error::NotFound`].
    pub fn remove_way_in(&self, secret: &Secret, id: u16) -> Result<()> {
        let pass = self.gate()?.try_secret(secret)?;
        let removed = opened(&mut self.state())?.remove_way_in(&pass, id)?;
        if removed == WayIn::Keychain {
            self.forget_in_keychain();
        }
        Ok(())
    }

    /// Encrypts everything anew under a new key. The passphrase stays (or the recovery
    /// code, where that is the only way in a person holds); a recovery code beside a
    /// passphrase has to be made anew; the keychain's key is renewed.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::Cancelled`], [`Error::DiskFull`]; everything
    /// is then as it was.
    pub fn new_data_key(&self, secret: &Secret) -> Result<()> {
        let gate = self.gate()?;
        if gate.has(WayIn::Passphrase) && secret.way_in() != WayIn::Passphrase {
            return Err(Error::WrongPassphrase);
        }
        self.task(Task::NewDataKey, |progress| {
            let pass = gate.try_secret(secret)?;
            let renewed = self.renewed_in_keychain(&gate);
            let outcome = self.run_rekey(
                &pass,
                secret,
                renewed.as_ref().map(|(_, new)| new),
                progress,
            );
            if outcome.is_err()
                && let Some((old, _)) = &renewed
                && let Ok(name) = self.keychain_name()
            {
                let _ = self.keychain.set(&name, old);
            }
            outcome
        })
    }

    fn run_rekey(
        &self,
        pass: &Pass,
        secret: &Secret,
        keychain: Option<&Secret>,
        progress: onward_core::vault::Progress,
    ) -> Result<()> {
        let mut new = {
            let now = self.clock.now();
            let mut state = self.state();
            opened(&mut state)?;
            // Sealed for the old key: what could not move in yet must do so first. What
            // still waits then keeps the new key from counting.
            self.take_in(&mut state, now);
            opened(&mut state)?.begin_rekey(pass)?
        };
        self.tell_changed();
        let secrets: Vec<&Secret> = [Some(secret), keychain].into_iter().flatten().collect();
        new.run(&secrets, self.cost()?, self.clock.now(), progress)?;
        let mut state = self.state();
        // It was given out for the old key.
        state.recovery = None;
        opened(&mut state)?.finish_rekey(new)
    }

    /// The keychain's old key and its new one, which it keeps from now on. None where the
    /// vault has no such slot or the keychain does not answer: then it loses its slot.
    fn renewed_in_keychain(&self, gate: &Gate) -> Option<(Key, Secret)> {
        if !gate.has(WayIn::Keychain) {
            return None;
        }
        let name = self.keychain_name().ok()?;
        let old = self.keychain.get(&name).ok()?;
        let new = Key::random().ok()?;
        self.keychain.set(&name, &new).ok()?;
        Some((old, Secret::Keychain(new)))
    }

    /// What the keychain knows the vault by: random, so it says nothing.
    pub(super) fn keychain_name(&self) -> Result<String> {
        let id = self.folder().id().ok_or(Error::NoVault)?;
        Ok(id.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// A key that opens nothing any more is only litter: a failure is no trouble.
    pub(super) fn forget_in_keychain(&self) {
        if let Ok(name) = self.keychain_name()
            && let Err(error) = self.keychain.remove(&name)
        {
            eprintln!("onward: {error}");
        }
    }
}

/// The open vault.
pub(super) fn opened(state: &mut State) -> Result<&mut onward_core::vault::Vault> {
    state.vault.as_mut().ok_or(Error::Locked)
}

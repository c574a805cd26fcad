//! What the child does with the vault as a whole.

use std::fs;

use onward_core::vault::backup::{Shelf, Staged};
use onward_core::vault::{RecoveryCode, Secret, Vault, VaultFolder, atomic};

use super::deeds::{Deed, passphrase};
use super::scribe::{PLACE, Scribe, doing};
use crate::specimen::{CHEAP, at};

impl Scribe {
    pub(super) fn back_up(&mut self, vault: &Vault) {
        let shelf = Shelf::new(self.top.join("backups"));
        let number = self.number();
        doing(Deed::Backup { number }, || {
            shelf.add(&vault.snapshot()?, at(number), &mut |_, _| Ok(()))
        });
    }

    pub(super) fn change_passphrase(&mut self, vault: &mut Vault) {
        let number = self.number();
        let (old, now) = (self.secret(), self.now());
        doing(Deed::Passphrase { number }, || {
            let pass = vault.gate().try_secret(&old)?;
            let slot = pass.seal_for(&passphrase(number), CHEAP)?;
            vault.add_way_in(&pass, slot, now)
        });
        self.passphrase = number;
    }

    pub(super) fn change_recovery(&mut self, vault: &mut Vault) {
        let code = RecoveryCode::random().unwrap();
        let shown = code.shown().to_string();
        let (secret, now) = (self.secret(), self.now());
        let deed = Deed::Recovery {
            code: shown.clone(),
        };
        doing(deed, || {
            let pass = vault.gate().try_secret(&secret)?;
            let slot = pass.seal_for(&Secret::Recovery(code), CHEAP)?;
            vault.add_way_in(&pass, slot, now)
        });
        self.recovery = Some(shown);
    }

    pub(super) fn change_data_key(&mut self, vault: &mut Vault) {
        let secret = self.secret();
        let code = self.recovery.as_deref();
        let code = code.map(|code| Secret::Recovery(RecoveryCode::parse(code).unwrap()));
        let secrets: Vec<&Secret> = std::iter::once(&secret).chain(&code).collect();
        let now = self.now();
        doing(Deed::NewDataKey, || {
            let pass = vault.gate().try_secret(&secret)?;
            let mut new = vault.begin_rekey(&pass)?;
            new.run(&secrets, CHEAP, now, &mut |_, _| Ok(()))?;
            vault.finish_rekey(new)
        });
    }

    /// A backup is made and at once put in the vault's place.
    pub(super) fn restore(&mut self, vault: Vault) -> Vault {
        let path = self.top.join("restored.onward-backup");
        let (secret, now) = (self.secret(), self.now());
        let snapshot = vault.snapshot().unwrap();
        let written = snapshot.write_backup(&path, now, &mut |_, _| Ok(()));
        written.unwrap();
        drop(snapshot);
        let (vault, aside) = doing(Deed::Restore, || {
            vault.close()?;
            let staged = Staged::open(&path, &self.top, &secret, &mut |_, _| Ok(()))?;
            staged.restore(&self.folder, "torture")
        });
        // Under another name first: half removed, it is no vault that was set aside.
        let gone = self.top.join("gone");
        fs::rename(aside.unwrap(), &gone).unwrap();
        fs::remove_dir_all(gone).unwrap();
        vault
    }

    pub(super) fn move_away(&mut self, vault: &mut Vault) {
        let name = format!("vault-{}", self.number());
        let (to, place) = (self.top.join(&name), self.top.join(PLACE));
        let old = doing(Deed::Move { to: name.clone() }, || {
            let snapshot = vault.snapshot()?;
            snapshot.carry_to(&to, &mut |_, _| Ok(()))?;
            vault.move_to(&snapshot, &to, || atomic::replace(&place, name.as_bytes()))
        });
        self.folder = VaultFolder::new(to);
        old.erase().unwrap();
    }
}

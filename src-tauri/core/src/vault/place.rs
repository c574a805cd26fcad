//! Where the vault lies: moving it, and knowing folders that other programs copy away.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::backup::UNPACKED;
use super::folder::{is_header, is_ours, remove_folder, remove_if_there};
use super::{Presence, Progress, Snapshot, Vault, VaultFolder, atomic};
use crate::error::{Error, Result};

/// A program that keeps a folder in step with other computers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "lowercase")]
pub enum Synced {
    /// Apple's iCloud Drive.
    ICloud,
    /// Microsoft's OneDrive.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Google Drive.
    GoogleDrive,
}

/// Which such program has this folder, as far as its path tells: they all have folders
/// of well-known names, and on macOS all lie in `CloudStorage` under their names.
pub fn synced(folder: &Path) -> Option<Synced> {
    folder.ancestors().find_map(|part| {
        let name = part.file_name()?.to_str()?.to_lowercase();
        let begins = |start: &str| {
            name.strip_prefix(start)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
        };
        if begins("dropbox") || part.join(".dropbox").exists() {
            Some(Synced::Dropbox)
        } else if begins("onedrive") {
            Some(Synced::OneDrive)
        } else if begins("google drive") || begins("googledrive") || begins("my drive") {
            Some(Synced::GoogleDrive)
        } else if begins("icloud drive") || begins("iclouddrive") || name == "mobile documents" {
            Some(Synced::ICloud)
        } else {
            None
        }
    })
}

/// The vault's folder inside a folder that a person chose: one of its own, so that what
/// else is there is left alone, and so that a copy can be made beside it.
///
/// # Errors
/// [`Error::FolderNotEmpty`] where that is there already and holds something.
pub fn inside(chosen: &Path) -> Result<PathBuf> {
    let own = chosen.join("Onward");
    if is_empty(&own)? {
        Ok(own)
    } else {
        Err(Error::FolderNotEmpty)
    }
}

/// Whether a folder holds nothing, or is not there yet.
fn is_empty(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error.into()),
    }
}

impl Snapshot {
    /// Lays out the vault beside the folder `to`, proves the copy, and only then gives it
    /// that name: cut off, it leaves nothing there. The first half of a move; the vault
    /// goes on being used where it is.
    ///
    /// # Errors
    /// [`Error::FolderNotEmpty`], [`Error::DiskFull`], [`Error::NotWritable`], or what
    /// `progress` answers; nothing is left there then.
    pub fn carry_to(&self, to: &Path, progress: Progress) -> Result<()> {
        let target = VaultFolder::new(to);
        if target.presence()? == Presence::Absent {
            // An emptied vault's folder that could not be removed is empty all the same.
            target.erase()?;
        }
        if !is_empty(to)? {
            return Err(Error::FolderNotEmpty);
        }
        let coming = target.beside("moving");
        // Left behind by a move that was cut off.
        VaultFolder::new(&coming).erase()?;
        let outcome = self
            .lay_out(&coming, progress)
            .and_then(|()| self.prove(&coming))
            .and_then(|()| target.take_place_of_nothing(&coming));
        if outcome.is_err() {
            // There was nothing before: whatever is there by now is this copy.
            let _ = VaultFolder::new(&coming).erase();
            let _ = target.erase();
        }
        outcome
    }
}

impl Vault {
    /// Goes on in the copy in `to`: the second half of a move. What was written since the
    /// snapshot is carried after it first. `commit` writes down that the new place counts;
    /// what comes before it leaves the old place in force, and after it nothing can fail.
    /// The old folder is left as it is, and answered.
    ///
    /// # Errors
    /// As [`Snapshot::carry_to`], or what `commit` answers; the vault then goes on where it
    /// was.
    pub fn move_to(
        &mut self,
        snapshot: &Snapshot,
        to: &Path,
        commit: impl FnOnce() -> Result<()>,
    ) -> Result<VaultFolder> {
        let target = VaultFolder::new(to);
        if !snapshot.is_of(self)? {
            target.erase()?;
            self.snapshot()?.carry_to(to, &mut |_, _| Ok(()))?;
        }
        self.carry_unreadable(to)?;
        let lock = target.lock()?;
        let store = target.open_store(&self.header, &self.data_key)?;
        commit()?;
        let before = std::mem::replace(&mut self.store, store);
        let old = std::mem::replace(&mut self.folder, target);
        self.hold(lock);
        // The copy counts already: what the old connection says now changes nothing.
        let _ = before.close();
        Ok(old)
    }
}

impl VaultFolder {
    /// Gives the complete vault in `coming` this folder's name. An empty folder of that
    /// name, which a person may have made, gives way.
    fn take_place_of_nothing(&self, coming: &Path) -> Result<()> {
        match fs::remove_dir(&self.root) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        fs::rename(coming, &self.root)?;
        atomic::sync_folder(self.root.parent().unwrap_or(&self.root))
    }

    /// Removes what moves and restores that were cut off left beside the vault. Only where
    /// the vault itself is there: else it may be what the vault is finished from.
    ///
    /// # Errors
    /// [`Error::NotWritable`].
    pub fn sweep(&self) -> Result<()> {
        if self.presence()? == Presence::Absent {
            return Ok(());
        }
        self.remove_unfinished()
    }

    /// As [`VaultFolder::sweep`], whatever is there.
    fn remove_unfinished(&self) -> Result<()> {
        let mut outcome = Ok(());
        for what in ["restoring", "moving"] {
            outcome = outcome.and(Self::new(self.beside(what)).erase());
        }
        let siblings = self.root.parent().map(fs::read_dir);
        for entry in siblings.into_iter().flatten().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(UNPACKED) {
                outcome = outcome.and(remove_folder(&entry.path()));
            }
        }
        outcome
    }

    /// Erases the vault, those that were set aside, and what was left unfinished.
    ///
    /// # Errors
    /// As [`VaultFolder::erase`].
    pub fn erase_with_all_beside(&self) -> Result<()> {
        let mut outcome = self.erase();
        for aside in self.set_aside_ones() {
            outcome = outcome.and(Self::new(aside).erase());
        }
        outcome.and(self.remove_unfinished())
    }

    /// Erases what a vault is made of, and the folder if nothing else is in it. The
    /// headers are overwritten first: without them the rest can't be read, whatever a
    /// disk keeps of it.
    ///
    /// # Errors
    /// [`Error::NotWritable`]; what could be erased is.
    pub fn erase(&self) -> Result<()> {
        let Ok(entries) = fs::read_dir(&self.root) else {
            return Ok(());
        };
        let names: Vec<String> = entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| is_ours(name))
            .collect();
        let mut outcome = Ok(());
        for name in names.iter().filter(|name| is_header(name)) {
            outcome = outcome.and(atomic::overwrite(&self.path(name)));
        }
        for name in &names {
            outcome = outcome.and(remove_if_there(&self.path(name)));
        }
        outcome = outcome.and(remove_folder(&self.inbox()));
        // Only if it is empty: a folder that a person chose may hold other things.
        let _ = fs::remove_dir(&self.root);
        outcome
    }
}

#[cfg(test)]
mod tests;

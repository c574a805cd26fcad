//! Where the vault lies: moving it, and knowing folders that other programs copy away.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::folder::{is_database, remove_folder, remove_if_there};
use super::{Progress, Snapshot, Vault, VaultFolder, atomic};
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

/// The vault's folder inside a folder that a person chose: itself where it is empty, else
/// a new one in it.
///
/// # Errors
/// [`Error::FolderNotEmpty`] where that new one is there and holds something.
pub fn inside(chosen: &Path) -> Result<PathBuf> {
    if is_empty(chosen)? {
        return Ok(chosen.to_owned());
    }
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
    /// Lays out the vault in the empty folder `to` and proves the copy. The first half of
    /// a move; the vault goes on being used where it is.
    ///
    /// # Errors
    /// [`Error::FolderNotEmpty`], [`Error::DiskFull`], [`Error::NotWritable`], or what
    /// `progress` answers; nothing is left there then.
    pub fn carry_to(&self, to: &Path, progress: Progress) -> Result<()> {
        if !is_empty(to)? {
            return Err(Error::FolderNotEmpty);
        }
        let outcome = self.lay_out(to, progress).and_then(|()| self.prove(to));
        if outcome.is_err() {
            let _ = VaultFolder::new(to).erase();
        }
        outcome
    }
}

impl Vault {
    /// Opens the copy in `to` in this vault's stead: the second half of a move. What was
    /// written since the snapshot is carried after it. The old folder is left as it is.
    ///
    /// # Errors
    /// As [`Snapshot::carry_to`]; the vault then goes on where it was.
    pub fn move_to(&mut self, snapshot: &Snapshot, to: &Path) -> Result<VaultFolder> {
        let target = VaultFolder::new(to);
        if !snapshot.is_current()? {
            target.erase()?;
            self.snapshot()?.carry_to(to, &mut |_, _| Ok(()))?;
        }
        self.carry_unreadable(to)?;
        let lock = target.lock()?;
        let data_key = std::mem::replace(&mut self.data_key, crate::secret::Key::empty());
        match target.opened_or_key(self.header.clone(), data_key, lock) {
            Ok(moved) => {
                let old = std::mem::replace(self, moved);
                let folder = old.folder.clone();
                old.close()?;
                Ok(folder)
            }
            Err((error, data_key)) => {
                self.data_key = data_key;
                Err(error)
            }
        }
    }

    /// Sealed files that could not be read are kept, wherever the vault goes.
    fn carry_unreadable(&self, to: &Path) -> Result<()> {
        let Ok(entries) = fs::read_dir(self.folder.inbox()) else {
            return Ok(());
        };
        let inbox = to.join("inbox");
        atomic::private_folder(&inbox)?;
        for entry in entries {
            let entry = entry?;
            atomic::replace(&inbox.join(entry.file_name()), &fs::read(entry.path())?)?;
        }
        Ok(())
    }
}

impl VaultFolder {
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
            .collect();
        for name in names.iter().filter(|name| name.starts_with("header")) {
            atomic::overwrite(&self.path(name))?;
        }
        for name in &names {
            let database = name.trim_end_matches("-journal");
            let ours = name.starts_with("header")
                || name == "lock"
                || database == "journal.new.db"
                || is_database(database);
            if ours {
                remove_if_there(&self.path(name))?;
            }
        }
        remove_folder(&self.inbox())?;
        // Only if it is empty: a folder that a person chose may hold other things.
        let _ = fs::remove_dir(&self.root);
        Ok(())
    }
}

#[cfg(test)]
mod tests;

//! Where things are kept.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::{env, fs};

use onward_core::vault::{Presence, VaultFolder, atomic};
use onward_core::{Error, Result};

/// The folder everything is kept in, and the files in it. The vault alone may lie
/// elsewhere: `place.json` then says where.
#[derive(Debug, Clone)]
pub struct Profile {
    root: PathBuf,
    vault: Arc<RwLock<PathBuf>>,
}

impl Profile {
    /// The profile in `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let vault = read_place(&root);
        Self {
            root,
            vault: Arc::new(RwLock::new(vault)),
        }
    }

    /// `ONWARD_HOME`, else the platform's own folder for a program's local data (never
    /// one that roams: a journal stays on this computer).
    ///
    /// # Errors
    /// One line to show, where the platform names no such folder.
    pub fn find() -> std::result::Result<Self, String> {
        if let Some(home) = env::var_os("ONWARD_HOME").filter(|home| !home.is_empty()) {
            let home = std::path::absolute(&home)
                .map_err(|error| format!("ONWARD_HOME is no folder: {error}"))?;
            return Ok(Self::at(home));
        }
        dirs::data_local_dir()
            .map(|data| Self::at(data.join("onward")))
            .ok_or_else(|| "no folder for data was found: set ONWARD_HOME to one".into())
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The vault's folder.
    pub fn place(&self) -> PathBuf {
        let vault = self.vault.read().unwrap_or_else(PoisonError::into_inner);
        vault.clone()
    }

    /// Where the vault lies unless it was moved.
    pub fn usual_vault(&self) -> PathBuf {
        self.root.join(USUAL)
    }

    /// Writes down that the vault lies in `folder` from now on.
    ///
    /// # Errors
    /// [`Error::NotWritable`], [`Error::DiskFull`]; nothing has changed then.
    pub fn set_place(&self, folder: &Path) -> Result<()> {
        let file = self.root.join(PLACE);
        if folder == self.usual_vault() {
            atomic::remove(&file)?;
        } else {
            let bytes = serde_json::to_vec(folder)
                .map_err(|_| Error::Invalid("the folder's name is not Unicode"))?;
            atomic::private_folder(&self.root)?;
            atomic::replaced(&file, &bytes)?;
        }
        folder.clone_into(&mut self.vault.write().unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }

    /// The automatic backups. They stay with the profile wherever the vault goes: another
    /// disk is just what they are for.
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    /// Erases what is not the vault's, except what the web engine holds open; that is
    /// emptied at the next start.
    ///
    /// # Errors
    /// [`Error::NotWritable`].
    pub fn erase(&self) -> Result<()> {
        match fs::remove_dir_all(self.backups()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        atomic::remove(&self.preferences())?;
        atomic::remove(&self.agenda())?;
        self.set_place(&self.usual_vault())
    }

    /// Theme and text size: nothing private, needed before the vault is open.
    pub fn preferences(&self) -> PathBuf {
        self.root.join("preferences.json")
    }

    /// Where the web engine may write; emptied at every start.
    pub fn web_data(&self) -> PathBuf {
        self.root.join("onward-web-engine")
    }

    /// The instants of the next reminders.
    pub fn agenda(&self) -> PathBuf {
        self.root.join("agenda.json")
    }
}

const PLACE: &str = "place.json";
const USUAL: &str = "vault";
/// A folder that never is: where a vault lies whose place can't be read.
const UNKNOWN: &str = "another folder";

/// Where the vault lies. A note of it that can't be read is not the same as none: unless
/// the usual folder is there after all, the vault is somewhere, and missing.
fn read_place(root: &Path) -> PathBuf {
    let usual = root.join(USUAL);
    let place = match fs::read(root.join(PLACE)) {
        Err(error) if is_nothing(&error) => return usual,
        Err(_) => None,
        Ok(bytes) => serde_json::from_slice::<PathBuf>(&bytes).ok(),
    };
    let there = VaultFolder::new(&usual).presence();
    match place.filter(|folder| folder.is_absolute()) {
        Some(folder) => folder,
        None if matches!(there, Ok(Presence::Present)) => usual,
        None => root.join(UNKNOWN),
    }
}

/// There is none, or a file stands where the profile would be and nothing can lie in it.
fn is_nothing(error: &std::io::Error) -> bool {
    use std::io::ErrorKind as Kind;
    matches!(error.kind(), Kind::NotFound | Kind::NotADirectory)
}

#[cfg(test)]
mod tests;

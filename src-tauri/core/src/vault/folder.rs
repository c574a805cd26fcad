//! The folder a vault lies in: what is there without any key, and its lock.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::{WaysIn, atomic};
use crate::error::{Error, Result};

/// What is found in a vault's folder without any key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Nothing: a vault can be created.
    Absent,
    /// A vault that can be unlocked.
    Present,
    /// A database without any header: it can't be opened and is never overwritten.
    Orphaned,
}

/// The folder a vault lies in.
#[derive(Clone)]
pub struct VaultFolder {
    pub(super) root: PathBuf,
}

impl VaultFolder {
    /// A vault's folder; nothing is touched yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What lies in the folder.
    ///
    /// # Errors
    /// Where the folder can't be looked into, which is not the same as its being empty.
    pub fn presence(&self) -> Result<Presence> {
        if !is_there(&self.root)? && is_there(&self.coming())? {
            // A swap that was cut off: finished by [`VaultFolder::settle`].
            Ok(Presence::Present)
        } else if self.any_of(&HEADERS)? {
            Ok(Presence::Present)
        } else if self.any_database()? {
            Ok(Presence::Orphaned)
        } else {
            Ok(Presence::Absent)
        }
    }

    /// Which ways in there are, by the newest header that can be read. All of it is
    /// still to be proven by a key.
    pub fn ways_in(&self) -> WaysIn {
        WaysIn::of(self.newest_header().as_ref())
    }

    /// The vault's id, by the newest header that can be read.
    pub fn id(&self) -> Option<[u8; 16]> {
        self.newest_header().map(|header| header.vault)
    }

    /// The folders of vaults that were set aside beside this one.
    pub fn set_aside_ones(&self) -> Vec<PathBuf> {
        let name = self.beside("set-aside-");
        let start = name.file_name().unwrap_or_default().as_encoded_bytes();
        let siblings = self.root.parent().map(fs::read_dir);
        let siblings = siblings.into_iter().flatten().flatten().flatten();
        siblings
            .filter(|entry| entry.file_name().as_encoded_bytes().starts_with(start))
            .map(|entry| entry.path())
            .collect()
    }

    fn any_of(&self, names: &[&str]) -> Result<bool> {
        for name in names {
            if is_there(&self.path(name))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn any_database(&self) -> Result<bool> {
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => entries,
            Err(error) if is_nothing(&error) => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        for entry in entries {
            let name = entry?.file_name();
            if name.to_str().is_some_and(is_database) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Finishes a swap of whole vaults that was cut off between its two renames: the new
    /// one was complete before the old one was set aside. Not while another thread of this
    /// process may be in the middle of one.
    ///
    /// # Errors
    /// [`Error::NotWritable`].
    pub fn settle(&self) -> Result<()> {
        let coming = self.coming();
        if !is_there(&self.root)? && is_there(&coming)? {
            fs::rename(&coming, &self.root)?;
            self.sync_parent()?;
        }
        Ok(())
    }

    /// Sets the vault aside under a name with `stamp` in it, and puts the whole vault
    /// that lies in `new` in its place. Both have to be closed. Answers where the old
    /// one is now, if there was one.
    ///
    /// # Errors
    /// [`Error::NotWritable`]; the old vault is then where it was.
    pub fn swap(&self, new: &Path, stamp: &str) -> Result<Option<PathBuf>> {
        let coming = self.coming();
        if let Some(parent) = self.root.parent() {
            fs::create_dir_all(parent)?;
        }
        Self::new(&coming).erase()?;
        fs::rename(new, &coming)?;
        if let Err(error) = self.sync_parent() {
            let _ = Self::new(&coming).erase();
            return Err(error);
        }
        let aside = match self.set_aside(stamp) {
            Ok(aside) => aside,
            Err(error) => {
                // Left lying, it would take the place of the vault that stays.
                let _ = Self::new(&coming).erase();
                return Err(error);
            }
        };
        if let Err(error) = fs::rename(&coming, &self.root) {
            let back = aside.as_ref().map(|aside| fs::rename(aside, &self.root));
            if matches!(back, Some(Ok(()))) {
                let _ = Self::new(&coming).erase();
            }
            // Else the next start or unlock finishes it.
            return Err(error.into());
        }
        // Done; undone by a power cut, it is as after any other cut.
        let _ = self.sync_parent();
        Ok(aside)
    }

    /// Renames the vault's folder out of the way; nothing of it is touched.
    ///
    /// # Errors
    /// [`Error::NotWritable`].
    pub fn set_aside(&self, stamp: &str) -> Result<Option<PathBuf>> {
        if !is_there(&self.root)? {
            return Ok(None);
        }
        let mut aside = self.beside(&format!("set-aside-{stamp}"));
        for number in 2.. {
            if !is_there(&aside)? {
                break;
            }
            aside = self.beside(&format!("set-aside-{stamp}-{number}"));
        }
        fs::rename(&self.root, &aside)?;
        // It is there, whatever the disk says of the folder now.
        let _ = self.sync_parent();
        Ok(Some(aside))
    }

    fn coming(&self) -> PathBuf {
        self.beside("restoring")
    }

    /// A folder beside the vault's, named after it.
    pub(super) fn beside(&self, what: &str) -> PathBuf {
        let name = self.root.file_name().unwrap_or_default();
        let mut name = name.to_os_string();
        name.push(format!("-{what}"));
        self.root.with_file_name(name)
    }

    fn sync_parent(&self) -> Result<()> {
        atomic::sync_folder(self.root.parent().unwrap_or(Path::new("/")))
    }

    /// Takes the vault's lock for as long as the returned file lives.
    pub(super) fn lock(&self) -> Result<File> {
        let path = self.path("lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)?;
        atomic::keep_private(&path, 0o600)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => Err(Error::InUse),
            Err(fs::TryLockError::Error(error)) => Err(error.into()),
        }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The database file that a header names.
    pub(super) fn database(&self, number: u32) -> PathBuf {
        self.path(&database_name(number))
    }
}

pub(super) const HEADERS: [&str; 2] = ["header", "header.copy"];
/// What the name of a copy ends with that was damaged and kept when it was repaired.
pub(super) const DAMAGED: &str = ".damaged";

/// Whether a file of this name in a vault's folder is the vault's own.
pub(super) fn is_ours(name: &str) -> bool {
    let database = name.trim_end_matches("-journal");
    is_header(name) || name == "lock" || database == "journal.new.db" || is_database(database)
}

/// A header, a copy of it, or one that was being written or was damaged.
pub(super) fn is_header(name: &str) -> bool {
    let name = name.trim_end_matches(DAMAGED);
    HEADERS.contains(&name) || name == "header.new"
}

pub(super) fn database_name(number: u32) -> String {
    match number {
        0 => "journal.db".into(),
        number => format!("journal-{number}.db"),
    }
}

/// A settled database: `journal.db`, `journal-7.db`; neither `journal.new.db` nor a journal.
pub(super) fn is_database(name: &str) -> bool {
    let middle = name
        .strip_prefix("journal")
        .and_then(|rest| rest.strip_suffix(".db"));
    middle.is_some_and(|middle| {
        middle.is_empty()
            || middle
                .strip_prefix('-')
                .is_some_and(|number| number.parse::<u32>().is_ok())
    })
}

fn is_there(path: &Path) -> Result<bool> {
    match path.try_exists() {
        Ok(there) => Ok(there),
        Err(error) if is_nothing(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Nothing is there, or a file stands where the folder would be and nothing can lie in it.
fn is_nothing(error: &std::io::Error) -> bool {
    use std::io::ErrorKind as Kind;
    matches!(error.kind(), Kind::NotFound | Kind::NotADirectory)
}

pub(super) fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

pub(super) fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

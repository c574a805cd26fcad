//! The vault: a folder whose every file is either encrypted or says nothing.
//!
//! | file | what it holds |
//! |---|---|
//! | `header`, `header.copy` | the key slots ([`header`]), twice |
//! | `journal.db` | everything else, in SQLCipher ([`crate::store`]) |
//! | `lock` | empty; held while a process has the vault open |
//!
//! The order of writing makes every crash harmless: a new database is written under
//! another name, then the headers, and the database is renamed last. Where headers
//! stand and the database still has its other name, unlocking finishes the job.

pub mod atomic;
mod header;
mod kdf;
mod slot;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

pub use kdf::{Cost, TARGET};

use crate::error::{Error, Result};
use crate::secret::{Key, Passphrase};
use crate::store::Store;
use header::{Header, Purpose};
use slot::PassphraseSlot;

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
pub struct VaultFolder {
    root: PathBuf,
}

/// An open vault. Dropping it closes the database and lets go of the lock.
pub struct Vault {
    /// The decrypted content.
    pub store: Store,
    _lock: File,
}

impl VaultFolder {
    /// A vault's folder; nothing is touched yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// What lies in the folder.
    ///
    /// # Errors
    /// Where the folder can't be looked into, which is not the same as its being empty.
    pub fn presence(&self) -> Result<Presence> {
        if self.any_of(&HEADERS)? {
            Ok(Presence::Present)
        } else if self.any_of(&[DATABASE])? {
            Ok(Presence::Orphaned)
        } else {
            Ok(Presence::Absent)
        }
    }

    fn any_of(&self, names: &[&str]) -> Result<bool> {
        for name in names {
            match self.path(name).try_exists() {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                // A file stands where the folder would be: nothing can lie in it.
                Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(false)
    }

    /// Creates a vault and opens it.
    ///
    /// # Errors
    /// [`Error::VaultExists`] where any part of one is found, [`Error::NotWritable`],
    /// [`Error::DiskFull`].
    pub fn create(&self, passphrase: &Passphrase, cost: Cost) -> Result<Vault> {
        if self.presence()? != Presence::Absent {
            return Err(Error::VaultExists);
        }
        atomic::private_folder(&self.root)?;
        let lock = self.lock()?;
        // Looked at again: another process may have been faster, and making the folder
        // private may have shown what could not be seen before.
        if self.presence()? != Presence::Absent {
            return Err(Error::VaultExists);
        }
        let data_key = Key::random()?;
        let seal = |vault: &[u8; 16]| PassphraseSlot::seal(vault, &data_key, passphrase, cost);
        let header = Header::first(seal, &data_key)?;
        // Left behind by a creation that never got as far as its header: holds nothing.
        remove_if_there(&self.path(DATABASE_NEW))?;
        let key = header::subkey(&data_key, Purpose::Database)?;
        Store::create(&self.path(DATABASE_NEW), &key)?.close()?;
        for name in HEADERS {
            atomic::replace(&self.path(name), &header)?;
        }
        self.finish_creation()?;
        let store = Store::open(&self.path(DATABASE), &key)?;
        Ok(Vault { store, _lock: lock })
    }

    /// Opens the vault. Takes the full derivation time, about a second.
    ///
    /// # Errors
    /// [`Error::NoVault`], [`Error::WrongPassphrase`], [`Error::Damaged`],
    /// [`Error::Newer`], [`Error::InUse`].
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<Vault> {
        if self.presence()? == Presence::Absent {
            return Err(Error::NoVault);
        }
        let lock = self.lock()?;
        let data_key = self.data_key(passphrase)?;
        self.finish_creation()?;
        if !self.path(DATABASE).exists() {
            return Err(Error::Damaged("the database is gone"));
        }
        let key = header::subkey(&data_key, Purpose::Database)?;
        let store = Store::open(&self.path(DATABASE), &key)?;
        Ok(Vault { store, _lock: lock })
    }

    /// The data key, from the newest header copy that holds; the other is then repaired.
    fn data_key(&self, passphrase: &Passphrase) -> Result<Key> {
        let mut candidates = Vec::new();
        let mut trouble = Error::Damaged("the header is gone");
        for name in HEADERS {
            match self.read_header(name) {
                Ok((bytes, header)) => candidates.push((bytes, header)),
                // "Written by a newer program" explains more than "damaged" does.
                Err(error) if !matches!(trouble, Error::Newer(_)) => trouble = error,
                Err(_) => {}
            }
        }
        candidates.sort_by_key(|(_, header)| std::cmp::Reverse(header.generation));
        for (bytes, header) in candidates {
            match header.unlock(passphrase) {
                Ok(data_key) => {
                    self.repair(&bytes);
                    return Ok(data_key);
                }
                Err(error) => trouble = error,
            }
            // A wrong passphrase is wrong for the copy too: no second derivation.
            if matches!(trouble, Error::WrongPassphrase) {
                break;
            }
        }
        Err(trouble)
    }

    fn read_header(&self, name: &str) -> Result<(Vec<u8>, Header)> {
        let path = self.path(name);
        match fs::metadata(&path) {
            Ok(file) if file.len() <= header::MOST_BYTES => {}
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => return Err(Error::Damaged("the header")),
        }
        let bytes = fs::read(&path)?;
        let header = Header::parse(&bytes)?;
        Ok((bytes, header))
    }

    /// Makes both copies alike. A failure is no reason to keep someone out; the next
    /// unlock tries again. A copy of a newer format is left alone.
    fn repair(&self, good: &[u8]) {
        for name in HEADERS {
            let newer = matches!(self.read_header(name), Err(Error::Newer(_)));
            let same = fs::read(self.path(name)).is_ok_and(|bytes| bytes == good);
            if !same && !newer {
                let _ = atomic::replace(&self.path(name), good);
            }
        }
    }

    fn finish_creation(&self) -> Result<()> {
        let (new, settled) = (self.path(DATABASE_NEW), self.path(DATABASE));
        if new.exists() && !settled.exists() {
            fs::rename(new, settled)?;
            // Emptied when the new database was closed; it belongs to the old name only.
            remove_if_there(&self.path(DATABASE_NEW_JOURNAL))?;
            atomic::sync_folder(&self.root)?;
        }
        Ok(())
    }

    /// Takes the vault's lock for as long as the returned file lives.
    fn lock(&self) -> Result<File> {
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

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }
}

const HEADERS: [&str; 2] = ["header", "header.copy"];
const DATABASE: &str = "journal.db";
const DATABASE_NEW: &str = "journal.new.db";
const DATABASE_NEW_JOURNAL: &str = "journal.new.db-journal";

fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;

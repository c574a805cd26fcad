//! A vault as it is at one moment, taken through a connection of its own while the open
//! vault goes on being used: what backups and a move are made of.

use std::path::Path;

use super::folder::{HEADERS, database_name};
use super::header::{self, Purpose};
use super::{Progress, Vault, atomic};
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::Store;

/// A second reader of an open vault, with all it takes to lay out a whole copy. It holds
/// keys: it must not outlive the open vault for longer than a cancelled task takes to end.
pub struct Snapshot {
    source: Store,
    header: Vec<u8>,
    generation: u64,
    database: u32,
    pub(super) database_key: Key,
    pub(super) backup_key: Key,
    version: i64,
}

impl Vault {
    /// Takes up a second connection. Fast; the copying follows.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn snapshot(&self) -> Result<Snapshot> {
        let database_key = header::subkey(&self.data_key, Purpose::Database)?;
        let path = self.folder.database(self.header.database);
        let source = Store::open(&path, &database_key)?;
        Ok(Snapshot {
            version: source.data_version()?,
            source,
            header: self.header.to_bytes(&self.data_key)?,
            generation: self.header.generation,
            database: self.header.database,
            database_key,
            backup_key: header::subkey(&self.data_key, Purpose::Backup)?,
        })
    }
}

impl Snapshot {
    /// Lays out a whole vault in `folder`, which is made.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::NotWritable`], or what `progress` answers.
    pub fn lay_out(&self, folder: &Path, progress: Progress) -> Result<()> {
        atomic::private_folder(folder)?;
        for name in HEADERS {
            atomic::replace(&folder.join(name), &self.header)?;
        }
        let path = folder.join(database_name(self.database));
        self.source.copy_into(&path, &self.database_key, progress)?;
        atomic::sync_file(&path)?;
        atomic::sync_folder(folder)
    }

    /// Whether nothing was written since it was taken.
    ///
    /// # Errors
    /// Only where the database fails.
    fn is_current(&self) -> Result<bool> {
        Ok(self.source.data_version()? == self.version)
    }

    /// Whether `vault` is still what it was: no row written, no way in changed.
    pub(super) fn is_of(&self, vault: &Vault) -> Result<bool> {
        Ok(self.generation == vault.header.generation && self.is_current()?)
    }

    /// Opens a copy that was laid out, reads every page of it, and closes it again.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub(super) fn prove(&self, folder: &Path) -> Result<()> {
        let path = folder.join(database_name(self.database));
        let copy = Store::open(&path, &self.database_key)?;
        let same = copy.summary()? == self.source.summary()? || !self.is_current()?;
        copy.check()?;
        copy.close()?;
        if same {
            Ok(())
        } else {
            Err(Error::Damaged("the copy"))
        }
    }

    pub(super) fn header(&self) -> &[u8] {
        &self.header
    }

    pub(super) fn database_in(&self, folder: &Path) -> std::path::PathBuf {
        folder.join(database_name(self.database))
    }
}

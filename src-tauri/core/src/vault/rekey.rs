//! A new data key: everything is encrypted anew into another file, and the header that
//! names that file takes the place of the old one in one step. Old copies of the header
//! keep old passphrases alive; after this they open nothing any more.

use super::folder::remove_if_there;
use super::header::{self, Header, Purpose};
use super::slot::KeySlot;
use super::{Cost, Pass, Progress, Secret, Vault, atomic, inbox};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::Store;

/// How often the copy is made anew while the vault is written to.
const ROUNDS: usize = 3;

/// A change of the data key that is being prepared. Dropped, nothing has changed.
pub struct Rekeying {
    source: Store,
    version: i64,
    header: Header,
    data_key: Key,
    inbox: inbox::KeyPair,
    path: std::path::PathBuf,
    finished: bool,
}

impl Vault {
    /// Begins a change of the data key: takes up a second connection. Fast.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a pass of an older key.
    pub fn begin_rekey(&self, pass: &Pass) -> Result<Rekeying> {
        self.still_holds(pass)?;
        let key = header::subkey(&self.data_key, Purpose::Database)?;
        let source = Store::open(&self.folder.database(self.header.database), &key)?;
        let inbox = inbox::KeyPair::random()?;
        let header = Header {
            generation: self.header.generation + 1,
            database: self.header.database + 1,
            inbox: Some(inbox.public),
            slots: Vec::new(),
            ..self.header.clone()
        };
        Ok(Rekeying {
            version: source.data_version()?,
            source,
            path: self.folder.database(header.database),
            header,
            data_key: Key::random()?,
            inbox,
            finished: false,
        })
    }

    /// Puts the new key in force. Fast, unless something was written meanwhile.
    ///
    /// # Errors
    /// [`Error::Busy`] where the header changed meanwhile, [`Error::DiskFull`],
    /// [`Error::NotWritable`]; the old key then still counts, and nothing is lost.
    pub fn finish_rekey(&mut self, mut new: Rekeying) -> Result<()> {
        if new.header.generation != self.header.generation + 1 {
            return Err(Error::Busy);
        }
        if self.folder.waiting() > 0 {
            // Sealed for the old key meanwhile.
            return Err(Error::Busy);
        }
        if !new.is_current()? {
            new.copy(&mut |_, _| Ok(()))?;
        }
        let key = header::subkey(&new.data_key, Purpose::Database)?;
        let store = Store::open(&new.path, &key)?;
        self.folder.write_header(&new.header, &new.data_key)?;
        new.finished = true;
        let old = self.folder.database(self.header.database);
        let data_key = std::mem::replace(&mut new.data_key, Key::empty());
        let before = std::mem::replace(&mut self.store, store);
        self.header = new.header.clone();
        self.data_key = data_key;
        // The new key counts already: what the old connection says now changes nothing.
        let _ = before.close();
        drop(new);
        // What can't be removed now is removed at the next unlock. With one copy of the
        // header alone it stays: that copy could still be lost.
        if self.folder.both_headers_hold() {
            let _ = remove_database(&old);
        }
        Ok(())
    }
}

impl Rekeying {
    /// Seals the new key for each of `secrets` and encrypts everything anew.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::NotWritable`], or what `progress` answers.
    pub fn run(
        &mut self,
        secrets: &[&Secret],
        cost: Cost,
        now: Moment,
        progress: Progress,
    ) -> Result<()> {
        for secret in secrets {
            let slot = KeySlot::seal(&self.header.vault, &self.data_key, secret, cost)?;
            self.header.put(slot, now.utc.timestamp_millis());
        }
        // Again while people go on writing, so that little is left to do at the end.
        for _ in 0..ROUNDS {
            self.copy(progress)?;
            if self.is_current()? {
                break;
            }
        }
        Ok(())
    }

    /// Whether nothing was written since the copy was made.
    fn is_current(&self) -> Result<bool> {
        Ok(self.source.data_version()? == self.version)
    }

    fn copy(&mut self, progress: Progress) -> Result<()> {
        remove_database(&self.path)?;
        self.version = self.source.data_version()?;
        let key = header::subkey(&self.data_key, Purpose::Database)?;
        self.source.copy_into(&self.path, &key, progress)?;
        let mut store = Store::open(&self.path, &key)?;
        store.inbox_key_keep(&self.inbox.private)?;
        store.check()?;
        store.close()?;
        atomic::sync_file(&self.path)?;
        atomic::sync_folder(self.path.parent().unwrap_or(&self.path))
    }
}

impl Drop for Rekeying {
    /// What was not put in force is of no use to anyone.
    fn drop(&mut self) {
        if !self.finished {
            let _ = remove_database(&self.path);
        }
    }
}

/// Removes a database and its rollback journal.
fn remove_database(path: &std::path::Path) -> Result<()> {
    let mut journal = path.as_os_str().to_os_string();
    journal.push("-journal");
    remove_if_there(path)?;
    remove_if_there(std::path::Path::new(&journal))
}

#[cfg(test)]
mod tests;

//! Creating a vault, opening it, and the open vault itself.

use std::fs::{self, File};

use super::folder::{Presence, VaultFolder, database_name, is_database, remove_if_there};
use super::header::{self, Header, Purpose};
use super::slot::KeySlot;
use super::{Cost, Secret, atomic, inbox};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::Store;

/// An open vault. Dropping it closes the database, wipes the key and lets go of the lock.
pub struct Vault {
    /// The decrypted content.
    pub store: Store,
    pub(super) folder: VaultFolder,
    pub(super) header: Header,
    pub(super) data_key: Key,
    lock: File,
}

const DATABASE_NEW: &str = "journal.new.db";
const DATABASE_NEW_JOURNAL: &str = "journal.new.db-journal";

impl VaultFolder {
    /// Creates a vault and opens it.
    ///
    /// # Errors
    /// [`Error::VaultExists`] where any part of one is found, [`Error::NotWritable`],
    /// [`Error::DiskFull`].
    pub fn create(&self, secret: &Secret, cost: Cost, now: Moment) -> Result<Vault> {
        self.settle()?;
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
        let inbox = inbox::KeyPair::random()?;
        let mut header = Header::new(inbox.public)?;
        let slot = KeySlot::seal(&header.vault, &data_key, secret, cost)?;
        header.put(slot, now.utc.timestamp_millis());
        // Left behind by a creation that never got as far as its header: holds nothing.
        remove_if_there(&self.path(DATABASE_NEW))?;
        let key = header::subkey(&data_key, Purpose::Database)?;
        let mut store = Store::create(&self.path(DATABASE_NEW), &key)?;
        store.inbox_key_keep(&inbox.private)?;
        store.close()?;
        // Both copies: without the second, damage to the first would lose everything.
        let bytes = header.to_bytes(&data_key)?;
        for name in super::folder::HEADERS {
            atomic::replace(&self.path(name), &bytes)?;
        }
        self.finish_creation()?;
        self.opened(header, data_key, lock)
    }

    /// Opens the vault. With a passphrase it takes the full derivation time, about a
    /// second.
    ///
    /// # Errors
    /// [`Error::NoVault`], [`Error::WrongPassphrase`], [`Error::Damaged`],
    /// [`Error::Newer`], [`Error::InUse`].
    pub fn unlock(&self, secret: &Secret) -> Result<Vault> {
        self.settle()?;
        if self.presence()? == Presence::Absent {
            return Err(Error::NoVault);
        }
        let lock = self.lock()?;
        let (header, data_key, bytes) = self.unlock_header(secret)?;
        self.finish_creation()?;
        let store = self.open_store(&header, &data_key)?;
        // Only now: a stale copy that opens nothing must not take the place of the other.
        self.repair(&bytes);
        Ok(self.vault(header, data_key, store, lock))
    }

    /// Opens the database that the header names.
    pub(super) fn opened(&self, header: Header, data_key: Key, lock: File) -> Result<Vault> {
        let store = self.open_store(&header, &data_key)?;
        Ok(self.vault(header, data_key, store, lock))
    }

    fn vault(&self, header: Header, data_key: Key, store: Store, lock: File) -> Vault {
        let mut vault = Vault {
            store,
            folder: self.clone(),
            header,
            data_key,
            lock,
        };
        vault.bring_up_to_date();
        vault
    }

    pub(super) fn open_store(&self, header: &Header, data_key: &Key) -> Result<Store> {
        let path = self.database(header.database);
        if !path.exists() {
            return Err(Error::Damaged("the database is gone"));
        }
        Store::open(&path, &header::subkey(data_key, Purpose::Database)?)
    }

    fn finish_creation(&self) -> Result<()> {
        let (new, settled) = (self.path(DATABASE_NEW), self.database(0));
        if new.exists() && !settled.exists() {
            fs::rename(new, settled)?;
            // Emptied when the new database was closed; it belongs to the old name only.
            remove_if_there(&self.path(DATABASE_NEW_JOURNAL))?;
            atomic::sync_folder(&self.root)?;
        }
        Ok(())
    }
}

impl Vault {
    /// What an older program or a crash left undone. None of it may keep anyone out: the
    /// next unlock tries again.
    fn bring_up_to_date(&mut self) {
        if self.header.inbox.is_none()
            && let Err(error) = self.give_inbox()
        {
            eprintln!("onward: the header could not be brought up to date: {error}");
        }
        if let Err(error) = self.remove_left_over().and_then(|()| self.folder.sweep()) {
            eprintln!("onward: a left-over file could not be removed: {error}");
        }
    }

    /// Gives a vault of the first format its sealed inbox: the private half into the
    /// store first, then the public one into the header.
    fn give_inbox(&mut self) -> Result<()> {
        let pair = match self.store.inbox_key()? {
            Some(private) => inbox::KeyPair::of(private)?,
            None => {
                let pair = inbox::KeyPair::random()?;
                self.store.inbox_key_keep(&pair.private)?;
                pair
            }
        };
        let mut header = self.header.clone();
        header.inbox = Some(pair.public);
        self.change_header(header)
    }

    /// Databases that no header names: a change of the data key was cut off. While only
    /// one copy of the header holds, the other database may be what is left of it.
    fn remove_left_over(&self) -> Result<()> {
        if !self.folder.both_headers_hold() {
            return Ok(());
        }
        let current = database_name(self.header.database);
        for entry in fs::read_dir(&self.folder.root)? {
            let entry = entry?;
            let name = entry.file_name();
            let stale = name
                .to_str()
                .map(|name| name.trim_end_matches("-journal"))
                .is_some_and(|name| is_database(name) && name != current);
            if stale {
                remove_if_there(&entry.path())?;
            }
        }
        Ok(())
    }

    /// Writes the next generation of the header.
    ///
    /// # Errors
    /// As [`VaultFolder::write_header`]; the old header then still counts.
    pub(super) fn change_header(&mut self, mut header: Header) -> Result<()> {
        header.generation = self.header.generation + 1;
        self.folder.write_header(&header, &self.data_key)?;
        self.header = header;
        Ok(())
    }

    /// Lets go of the lock of the folder before, and holds this one.
    pub(super) fn hold(&mut self, lock: File) {
        self.lock = lock;
    }

    /// Where it lies.
    pub fn folder(&self) -> &VaultFolder {
        &self.folder
    }

    /// Closes everything that holds on to the folder; header and key stay for opening it
    /// again elsewhere.
    pub(super) fn into_parts(self) -> Result<(Header, Key)> {
        let Self {
            store,
            header,
            data_key,
            lock,
            ..
        } = self;
        store.close()?;
        drop(lock);
        Ok((header, data_key))
    }

    /// Closes the database and says so if that failed; wipes the key.
    ///
    /// # Errors
    /// As [`Store::close`].
    pub fn close(self) -> Result<()> {
        self.store.close()
    }
}

//! The ways into a vault, listed, added, changed and removed.
//!
//! What takes a second (deriving a key) is done on a [`Gate`], a copy of the header's
//! slots, so that the open vault is not held up meanwhile; what is written takes
//! milliseconds and is done on the [`Vault`].

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::header::Header;
use super::slot::KeySlot;
use super::{Cost, Secret, Vault, WayIn};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::secret::Key;

/// Which ways in a vault has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct WaysIn {
    /// A passphrase.
    pub passphrase: bool,
    /// A recovery code.
    pub recovery: bool,
    /// A key in the system's keychain.
    pub keychain: bool,
}

impl WaysIn {
    pub(super) fn of(header: Option<&Header>) -> Self {
        let has = |kind| header.is_some_and(|header| header.has(kind));
        Self {
            passphrase: has(WayIn::Passphrase),
            recovery: has(WayIn::Recovery),
            keychain: has(WayIn::Keychain),
        }
    }
}

/// A way in, as it is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "KeySlot"))]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// Its number.
    pub id: u16,
    /// What opens it.
    pub kind: WayIn,
    /// When it was made; not known for a vault of the first format.
    pub created_at: Option<DateTime<Utc>>,
}

/// The slots of an open vault, to try a secret on without holding up the vault.
pub struct Gate {
    header: Header,
}

/// Somebody who just proved to hold a way in, with the data key it gave.
pub struct Pass {
    pub(super) vault: [u8; 16],
    pub(super) data_key: Key,
    /// How the proof was given.
    pub way_in: WayIn,
}

/// A slot that was sealed and tried, to be put into the header.
pub struct NewWayIn(pub(super) KeySlot);

impl Gate {
    /// Whether there is a slot of this kind.
    pub fn has(&self, kind: WayIn) -> bool {
        self.header.has(kind)
    }

    /// Tries a secret. With a passphrase it takes the full derivation time.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`].
    pub fn try_secret(&self, secret: &Secret) -> Result<Pass> {
        Ok(Pass {
            vault: self.header.vault,
            data_key: self.header.open_slot(secret)?,
            way_in: secret.way_in(),
        })
    }
}

impl Pass {
    /// Seals the data key for another secret, and proves that it opens again.
    ///
    /// # Errors
    /// [`Error::Internal`] where memory or random numbers can't be had.
    pub fn seal_for(&self, secret: &Secret, cost: Cost) -> Result<NewWayIn> {
        KeySlot::seal(&self.vault, &self.data_key, secret, cost).map(NewWayIn)
    }
}

impl Vault {
    /// The slots, to try a secret on.
    pub fn gate(&self) -> Gate {
        Gate {
            header: self.header.clone(),
        }
    }

    /// Random, the same for the vault's whole life: what its keychain entry is named by.
    pub fn id(&self) -> [u8; 16] {
        self.header.vault
    }

    /// The ways in, the newest last.
    pub fn slots(&self) -> Vec<SlotView> {
        let view = |slot: &KeySlot| SlotView {
            id: slot.id,
            kind: slot.kind,
            created_at: Some(slot.created_at)
                .filter(|at| *at != 0)
                .and_then(DateTime::from_timestamp_millis),
        };
        self.header.slots.iter().map(view).collect()
    }

    /// Puts a new way in into the header, in the place of the one of its kind.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::NotWritable`]; everything is then as it was.
    /// [`Error::NotFound`] where the data key was changed since the slot was sealed.
    pub fn add_way_in(&mut self, pass: &Pass, new: NewWayIn, now: Moment) -> Result<()> {
        self.still_holds(pass)?;
        let mut header = self.header.clone();
        header.put(new.0, now.utc.timestamp_millis());
        self.change_header(header)
    }

    /// Removes a way in; answers which kind it was.
    ///
    /// # Errors
    /// [`Error::LastWayIn`] where no passphrase and no recovery code would be left,
    /// [`Error::NotFound`], and as [`Vault::add_way_in`].
    pub fn remove_way_in(&mut self, pass: &Pass, id: u16) -> Result<WayIn> {
        self.still_holds(pass)?;
        let mut header = self.header.clone();
        let at = header
            .slots
            .iter()
            .position(|slot| slot.id == id)
            .ok_or(Error::NotFound("way in"))?;
        let removed = header.slots.remove(at);
        if !header.slots.iter().any(|slot| slot.kind.is_held()) {
            return Err(Error::LastWayIn);
        }
        self.change_header(header)?;
        Ok(removed.kind)
    }

    /// A pass given out before the data key was changed opens nothing any more.
    pub(super) fn still_holds(&self, pass: &Pass) -> Result<()> {
        if pass.vault == self.header.vault && pass.data_key.bytes() == self.data_key.bytes() {
            Ok(())
        } else {
            Err(Error::NotFound("way in tried before"))
        }
    }
}

#[cfg(test)]
mod tests;

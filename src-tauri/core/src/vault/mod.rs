//! The vault: a folder whose every file is either encrypted or says nothing.
//!
//! | file | what it holds |
//! |---|---|
//! | `header`, `header.copy` | the key slots ([`header`]), twice |
//! | `journal.db`, later `journal-n.db` | everything else, in SQLCipher ([`crate::store`]) |
//! | `inbox/` | notes written while locked, sealed ([`inbox`]) |
//! | `lock` | empty; held while a process has the vault open |
//!
//! The order of writing makes every crash harmless: a new database is written under
//! another name, then the headers, and the database is renamed last. Where headers
//! stand and the database still has its other name, unlocking finishes the job. Which
//! database counts is said by the header, which is replaced in one step.

pub mod atomic;
pub mod backup;
mod folder;
mod header;
mod headers;
pub mod inbox;
mod kdf;
mod open;
pub mod place;
mod recovery;
mod rekey;
mod secrets;
mod slot;
mod snapshot;
mod ways_in;

pub use folder::{Presence, VaultFolder};
pub use kdf::{Cost, TARGET};
pub use open::Vault;
pub use recovery::{GROUPS, RecoveryCode};
pub use rekey::Rekeying;
pub use secrets::{Secret, WayIn};
pub use snapshot::Snapshot;
pub use ways_in::{Gate, NewWayIn, Pass, SlotView, WaysIn};

use crate::error::Result;

/// Told how far a long task is, in whatever it counts, of how much (0: not known). An
/// error it answers ends the task; [`crate::Error::Cancelled`] is what a person asks for.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> Result<()>;

#[cfg(test)]
mod tests;

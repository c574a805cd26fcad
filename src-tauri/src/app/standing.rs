//! What is known of the vault without opening it.

use onward_core::vault::{Presence, WaysIn};

use super::App;

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// None yet.
    Absent,
    /// Locked.
    Locked,
    /// Open.
    Open,
    /// A database without its headers, or a folder that can't be looked into.
    Damaged,
    /// The folder it was moved to is not there now: a disk that is not connected.
    Missing,
}

impl App {
    /// Which ways in there are, and how much waits in the sealed inbox.
    pub fn seen_locked(&self) -> (WaysIn, usize) {
        let folder = self.folder();
        (folder.ways_in(), folder.waiting_notes())
    }

    /// Whether there is a vault, and whether it is open.
    pub fn vault_state(&self) -> VaultState {
        if self.state().vault.is_some() {
            return VaultState::Open;
        }
        let usual = self.profile.place() == self.profile.usual_vault();
        match self.folder().presence() {
            Ok(Presence::Absent) if usual => VaultState::Absent,
            // A vault was moved there: nothing there is not the same as none.
            Ok(Presence::Absent) => VaultState::Missing,
            Ok(Presence::Present) => VaultState::Locked,
            // A folder that can't be looked into may hold a vault: never "absent".
            Ok(Presence::Orphaned) | Err(_) => VaultState::Damaged,
        }
    }
}

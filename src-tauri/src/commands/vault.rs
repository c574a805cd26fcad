//! Commands about the vault.

use onward_core::secret::Passphrase;
use onward_core::strength::{self, Strength};
use zeroize::Zeroizing;

use super::{Answer, Onward};
use crate::app::Departure;

/// How hard a passphrase is to guess.
#[tauri::command(async)]
pub fn passphrase_strength(passphrase: String) -> Strength {
    strength::estimate(&Zeroizing::new(passphrase))
}

/// Creates the vault and opens it.
#[tauri::command(async)]
pub fn vault_create(app: Onward, passphrase: String) -> Answer<()> {
    Ok(app.create(&Passphrase::new(passphrase)?)?)
}

/// Opens the vault; takes about a second on purpose.
#[tauri::command(async)]
pub fn vault_unlock(app: Onward, passphrase: String) -> Answer<()> {
    Ok(app.unlock(&Passphrase::new(passphrase)?)?)
}

/// Locks; everything typed is saved already. The window that asked is gone afterwards.
#[tauri::command(async)]
pub fn vault_lock(app: Onward) {
    app.leave(Departure::Lock);
}

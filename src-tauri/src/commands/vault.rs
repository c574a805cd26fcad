//! Commands that open and close the vault.

use onward_core::secret::Passphrase;
use onward_core::strength::{self, Strength};
use onward_core::vault::{RecoveryCode, Secret};
use zeroize::Zeroizing;

use super::{Answer, Onward, on_a_thread_of_its_own};
use crate::app::Departure;

/// How hard a passphrase is to guess.
#[tauri::command(async)]
pub fn passphrase_strength(passphrase: String) -> Strength {
    strength::estimate(&Zeroizing::new(passphrase))
}

/// Creates the vault and opens it.
#[tauri::command]
pub async fn vault_create(app: Onward<'_>, passphrase: String) -> Answer<()> {
    let secret = Secret::Passphrase(Passphrase::new(passphrase)?);
    on_a_thread_of_its_own(&app, move |app| app.create(&secret)).await
}

/// Opens the vault; takes about a second on purpose.
#[tauri::command]
pub async fn vault_unlock(app: Onward<'_>, passphrase: String) -> Answer<()> {
    let secret = Secret::Passphrase(Passphrase::new(passphrase)?);
    on_a_thread_of_its_own(&app, move |app| app.unlock(&secret)).await
}

/// Opens the vault with the recovery code.
#[tauri::command]
pub async fn vault_unlock_recovery(app: Onward<'_>, code: String) -> Answer<()> {
    let secret = Secret::Recovery(RecoveryCode::parse(&Zeroizing::new(code))?);
    on_a_thread_of_its_own(&app, move |app| app.unlock(&secret)).await
}

/// Opens the vault with the key in the system's keychain.
#[tauri::command]
pub async fn vault_unlock_keychain(app: Onward<'_>) -> Answer<()> {
    on_a_thread_of_its_own(&app, |app| app.unlock_by_keychain()).await
}

/// Locks; everything typed is saved already. The window that asked is gone afterwards.
#[tauri::command(async)]
pub fn vault_lock(app: Onward) {
    app.leave(Departure::Lock);
}

/// The person is using the page: the time after which the vault locks itself begins anew.
#[tauri::command(async)]
pub fn activity(app: Onward) {
    app.in_use();
}

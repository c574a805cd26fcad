//! Commands about the ways into the vault. `secret` is whichever the person has: the
//! passphrase or the recovery code.

use onward_core::secret::Passphrase;
use onward_core::vault::{Secret, SlotView};
use zeroize::Zeroizing;

use super::{Answer, Onward, on_a_thread_of_its_own};
use crate::app::RecoverySheet;

/// The ways in.
#[tauri::command(async)]
pub fn ways_in_list(app: Onward) -> Answer<Vec<SlotView>> {
    Ok(app.slots()?)
}

/// Changes the passphrase.
#[tauri::command]
pub async fn passphrase_change(app: Onward<'_>, secret: String, passphrase: String) -> Answer<()> {
    let secret = Secret::typed(secret);
    let passphrase = Passphrase::new(passphrase)?;
    let secret = secret?;
    on_a_thread_of_its_own(&app, move |app| app.change_passphrase(&secret, passphrase)).await
}

/// Makes a recovery code, which does not count yet.
#[tauri::command]
pub async fn recovery_begin(app: Onward<'_>, secret: String) -> Answer<RecoverySheet> {
    let secret = Secret::typed(secret)?;
    on_a_thread_of_its_own(&app, move |app| app.begin_recovery(&secret)).await
}

/// Two of its groups were typed back: now it counts.
#[tauri::command(async)]
pub fn recovery_confirm(app: Onward, groups: [String; 2]) -> Answer<()> {
    Ok(app.confirm_recovery(&groups.map(Zeroizing::new))?)
}

/// Forgets a code that does not count yet.
#[tauri::command(async)]
pub fn recovery_cancel(app: Onward) {
    app.cancel_recovery();
}

/// Lets the system's keychain open the vault.
#[tauri::command]
pub async fn keychain_add(app: Onward<'_>, secret: String) -> Answer<()> {
    let secret = Secret::typed(secret)?;
    on_a_thread_of_its_own(&app, move |app| app.add_keychain(&secret)).await
}

/// Removes a way in.
#[tauri::command]
pub async fn way_in_remove(app: Onward<'_>, secret: String, id: u16) -> Answer<()> {
    let secret = Secret::typed(secret)?;
    on_a_thread_of_its_own(&app, move |app| app.remove_way_in(&secret, id)).await
}

/// Encrypts everything anew under a new key.
#[tauri::command]
pub async fn new_data_key(app: Onward<'_>, passphrase: String) -> Answer<()> {
    let secret = Secret::typed(passphrase)?;
    on_a_thread_of_its_own(&app, move |app| app.new_data_key(&secret)).await
}

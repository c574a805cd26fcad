//! The system's keychain: the Secret Service on Linux, the Credential Manager on Windows,
//! the Keychain on macOS. Asked anew each time, since it may come later than Onward does.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring_core::api::CredentialStoreApi;
use onward_core::secret::Key;
use onward_core::{Error, Result};
use zeroize::Zeroizing;

use crate::ports::Keychain;

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store;
#[cfg(windows)]
use windows_native_keyring_store::Store;
#[cfg(target_os = "linux")]
use zbus_secret_service_keyring_store::Store;

/// Under which the keychain's own program lists it.
const SERVICE: &str = "Onward";
/// A keychain that is locked asks for its password first; after this it has not answered.
const PATIENCE: Duration = Duration::from_secs(60);

/// The real one.
pub(super) struct SystemKeychain;

impl Keychain for SystemKeychain {
    fn get(&self, name: &str) -> Result<Key> {
        let spelled = ask(name, |entry| entry.get_password().map(Zeroizing::new))?;
        Key::read(&spelled).ok_or(Error::Keychain("has something else under this name"))
    }

    fn set(&self, name: &str, key: &Key) -> Result<()> {
        // As text: not every keychain keeps bytes.
        let spelled = key.spelled();
        ask(name, move |entry| entry.set_password(&spelled))
    }

    fn remove(&self, name: &str) -> Result<()> {
        ask(name, |entry| match entry.delete_credential() {
            Err(keyring_core::Error::NoEntry) => Ok(()),
            other => other,
        })
    }
}

/// Asks on a thread of its own: a keychain that hangs must block nobody for good.
fn ask<T: Send + 'static>(
    name: &str,
    question: impl FnOnce(&keyring_core::Entry) -> keyring_core::Result<T> + Send + 'static,
) -> Result<T> {
    let name = name.to_owned();
    let (answer, answered) = mpsc::channel();
    let asked = thread::Builder::new()
        .name("keychain".into())
        .spawn(move || {
            let outcome = Store::new()
                .and_then(|store| store.build(SERVICE, &name, None))
                .and_then(|entry| question(&entry));
            let _ = answer.send(outcome);
        });
    asked.map_err(|_| Error::Keychain("could not be asked"))?;
    match answered.recv_timeout(PATIENCE) {
        Ok(outcome) => outcome.map_err(|error| Error::Keychain(said(&error))),
        Err(_) => Err(Error::Keychain("did not answer")),
    }
}

/// The kind of trouble only: an error of the platform could repeat anything.
fn said(error: &keyring_core::Error) -> &'static str {
    match error {
        keyring_core::Error::NoEntry => "does not have the key",
        keyring_core::Error::NoStorageAccess(_) => "is locked or not there",
        keyring_core::Error::NoDefaultStore => "is not there",
        _ => "answered with an error",
    }
}

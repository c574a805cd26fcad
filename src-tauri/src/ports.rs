//! What the controller needs of the world besides the desktop it draws on: each a trait,
//! with the real one in [`crate::desktop`] and a fake in the tests.

use std::path::PathBuf;
use std::sync::Arc;

use onward_core::Result;
use onward_core::clock::Clock;
use onward_core::secret::Key;
use serde::Serialize;

use crate::shell::Shell;

/// The operating system's keychain: one key for each vault.
pub trait Keychain: Send + Sync {
    /// The key kept under this name.
    ///
    /// # Errors
    /// [`onward_core::Error::Keychain`] where there is none, or the keychain is locked,
    /// missing, or does not answer in time.
    fn get(&self, name: &str) -> Result<Key>;
    /// Keeps a key under this name, in the place of an older one.
    ///
    /// # Errors
    /// As [`Keychain::get`].
    fn set(&self, name: &str, key: &Key) -> Result<()>;
    /// Removes the key of this name; none is none.
    ///
    /// # Errors
    /// As [`Keychain::get`].
    fn remove(&self, name: &str) -> Result<()>;
}

/// The system's dialogs for files and folders. They wait for the person: only commands
/// on threads of their own may ask. None: the dialog was closed.
pub trait Chooser: Send + Sync {
    /// Which backup to open.
    fn backup_to_open(&self) -> Option<PathBuf>;
    /// Where to save a backup, under this name unless the person gives another.
    fn backup_to_save(&self, name: &str) -> Option<PathBuf>;
    /// Which folder.
    fn folder(&self) -> Option<PathBuf>;
    /// Where to save a page of entries, under this name unless the person gives another.
    fn web_page_to_save(&self, name: &str) -> Option<PathBuf>;
    /// Which picture to take in. What is in the file is looked at when it is.
    fn picture_to_open(&self) -> Option<PathBuf>;
}

/// Whether Onward starts by itself at login, hidden in the tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum AutostartState {
    /// It does.
    On,
    /// It does not, until the person asks for it.
    Off,
    /// This desktop offers no way that Onward could use.
    Unavailable,
}

/// Starting at login. Quick: a file, or a line of the registry.
pub trait Autostart: Send + Sync {
    /// Whether this very program starts at login. Asked anew each time: people switch it
    /// off in their desktop's own settings too.
    fn state(&self) -> AutostartState;
    /// Switches it on or off; answers how it is then.
    ///
    /// # Errors
    /// [`onward_core::Error::NotWritable`], [`onward_core::Error::DiskFull`]; it is then
    /// as it was.
    fn set(&self, on: bool) -> Result<AutostartState>;
}

/// The mail program of this desktop.
pub trait Mail: Send + Sync {
    /// Opens a new message with this subject and body. To whom it goes, the person says
    /// there. Waits a few seconds at most.
    ///
    /// # Errors
    /// [`onward_core::Error::NotFound`] where there is none, [`onward_core::Error::Invalid`]
    /// where the text is longer than can be handed over.
    fn compose(&self, subject: &str, body: &str) -> Result<()>;
}

/// All of it together.
pub struct Ports {
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// The desktop.
    pub shell: Arc<dyn Shell>,
    /// The keychain.
    pub keychain: Box<dyn Keychain>,
    /// The dialogs.
    pub chooser: Box<dyn Chooser>,
    /// Starting at login.
    pub autostart: Box<dyn Autostart>,
    /// The mail program.
    pub mail: Box<dyn Mail>,
}

//! Where things are kept.

use std::env;
use std::path::{Path, PathBuf};

/// The folder everything is kept in, and the files in it.
#[derive(Debug, Clone)]
pub struct Profile {
    root: PathBuf,
}

impl Profile {
    /// The profile in `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// `ONWARD_HOME`, else the platform's own folder for a program's local data (never
    /// one that roams: a journal stays on this computer).
    ///
    /// # Errors
    /// One line to show, where the platform names no such folder.
    pub fn find() -> Result<Self, String> {
        if let Some(home) = env::var_os("ONWARD_HOME").filter(|home| !home.is_empty()) {
            let home = std::path::absolute(&home)
                .map_err(|error| format!("ONWARD_HOME is no folder: {error}"))?;
            return Ok(Self::at(home));
        }
        dirs::data_local_dir()
            .map(|data| Self::at(data.join("onward")))
            .ok_or_else(|| "no folder for data was found: set ONWARD_HOME to one".into())
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The vault's folder.
    pub fn vault(&self) -> PathBuf {
        self.root.join("vault")
    }

    /// Theme and text size: nothing private, needed before the vault is open.
    pub fn preferences(&self) -> PathBuf {
        self.root.join("preferences.json")
    }

    /// Where the web engine may write; emptied at every start.
    pub fn web_data(&self) -> PathBuf {
        self.root.join("onward-web-engine")
    }

    /// The instants of the next reminders.
    pub fn agenda(&self) -> PathBuf {
        self.root.join("agenda.json")
    }
}

//! Preferences: how Onward looks. They lie outside the vault, since the unlock screen
//! needs them, and hold nothing private.

use std::{fs, path::Path};

use onward_core::vault::atomic;
use onward_core::{Error, Result};
use serde::{Deserialize, Serialize};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How Onward looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", default)]
pub struct Preferences {
    /// Light or dark.
    pub theme: Theme,
    /// The size of text, 100 to 200 per cent.
    pub text_percent: u16,
    /// No motion at all, whatever the system says.
    pub still: bool,
    /// Whether it was asked already if Onward shall start at login. Once is enough.
    pub autostart_asked: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            text_percent: 100,
            still: false,
            autostart_asked: false,
        }
    }
}

impl Preferences {
    /// Reads them; a missing or damaged file is the defaults.
    pub fn read(path: &Path) -> Self {
        fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok())
            .and_then(|preferences| preferences.checked().ok())
            .unwrap_or_default()
    }

    /// Checks and writes them.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a size out of bounds, [`Error::NotWritable`].
    pub fn write(self, path: &Path) -> Result<Self> {
        let checked = self.checked()?;
        let bytes = serde_json::to_vec_pretty(&checked)
            .map_err(|_| Error::Internal("preferences have no form".into()))?;
        if let Some(folder) = path.parent() {
            atomic::private_folder(folder)?;
        }
        atomic::replace(path, &bytes)?;
        Ok(checked)
    }

    fn checked(self) -> Result<Self> {
        if (100..=200).contains(&self.text_percent) {
            Ok(self)
        } else {
            Err(Error::Invalid("text is 100 to 200 per cent large"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_come_back_and_a_damaged_file_is_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        let wanted = Preferences {
            theme: Theme::Dark,
            text_percent: 150,
            still: true,
            autostart_asked: true,
        };
        wanted.write(&path).unwrap();
        assert_eq!(Preferences::read(&path), wanted);
        fs::write(&path, b"{\"textPercent\": 9000}").unwrap();
        assert_eq!(Preferences::read(&path), Preferences::default());
    }
}

//! Settings that live inside the vault.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The shortest wallow window that can be set, in minutes (mission, P2).
pub const LEAST_WINDOW_MINUTES: u32 = 5;
/// The longest wallow window that can be set, in minutes (mission, P2).
pub const MOST_WINDOW_MINUTES: u32 = 30;

/// What a notification says while the vault is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum LockedWording {
    /// What kind of reminder it is, without any private word.
    #[default]
    Plain,
    /// Only that a reminder is waiting.
    Discreet,
}

/// The settings of a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// How long a wallow window is, in minutes.
    pub window_minutes: u32,
    /// What notifications say while locked.
    pub locked_wording: LockedWording,
}

impl Default for Settings {
    /// Fifteen minutes is the articles' figure (mission, P2); no tested dose exists.
    fn default() -> Self {
        Self {
            window_minutes: 15,
            locked_wording: LockedWording::default(),
        }
    }
}

impl Settings {
    /// Checks that every value lies within its bounds.
    ///
    /// # Errors
    /// [`Error::Invalid`] where one does not.
    pub fn checked(self) -> Result<Self> {
        if (LEAST_WINDOW_MINUTES..=MOST_WINDOW_MINUTES).contains(&self.window_minutes) {
            Ok(self)
        } else {
            Err(Error::Invalid("a window is 5 to 30 minutes long"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_five_to_thirty_minutes_long() {
        for (minutes, fine) in [(4, false), (5, true), (30, true), (31, false)] {
            let settings = Settings {
                window_minutes: minutes,
                ..Settings::default()
            };
            assert_eq!(settings.checked().is_ok(), fine, "{minutes} minutes");
        }
    }
}

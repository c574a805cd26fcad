//! Settings that live inside the vault.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The shortest wallow window that can be set, in minutes (mission, P2).
pub const LEAST_WINDOW_MINUTES: u32 = 5;
/// The longest wallow window that can be set, in minutes (mission, P2).
pub const MOST_WINDOW_MINUTES: u32 = 30;

/// The times without use that can be chosen, in minutes; 0 is never.
pub const LOCK_MINUTES: [u32; 6] = [0, 5, 15, 30, 60, 240];

/// The settings of a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// How long a wallow window is, in minutes.
    pub window_minutes: u32,
    /// Minutes without use after which the vault locks itself: one of [`LOCK_MINUTES`].
    pub lock_after_minutes: u32,
    /// Whether it locks when the computer goes to sleep.
    pub lock_on_suspend: bool,
    /// Whether it locks when the screen is locked.
    pub lock_on_screen_lock: bool,
    /// Whether it locks when its window is hidden.
    pub lock_on_hide: bool,
    /// Whether the room fills the screen.
    pub room_fullscreen: bool,
    /// Whether words that look misspelt are marked.
    pub spell_check: bool,
    /// Whether an entry's words are counted.
    pub word_count: bool,
}

impl Default for Settings {
    /// Fifteen minutes is the articles' figure (mission, P2); no tested dose exists.
    fn default() -> Self {
        Self {
            window_minutes: 15,
            lock_after_minutes: 15,
            lock_on_suspend: true,
            lock_on_screen_lock: true,
            lock_on_hide: false,
            room_fullscreen: false,
            spell_check: false,
            word_count: false,
        }
    }
}

impl Settings {
    /// Checks that every value lies within its bounds.
    ///
    /// # Errors
    /// [`Error::Invalid`] where one does not.
    pub fn checked(self) -> Result<Self> {
        if !(LEAST_WINDOW_MINUTES..=MOST_WINDOW_MINUTES).contains(&self.window_minutes) {
            Err(Error::Invalid("a window is 5 to 30 minutes long"))
        } else if !LOCK_MINUTES.contains(&self.lock_after_minutes) {
            Err(Error::Invalid("no such time to lock after"))
        } else {
            Ok(self)
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

    #[test]
    fn settings_of_an_older_program_lock_as_a_new_vault_does() {
        let stored = r#"{ "windowMinutes": 20, "lockedWording": "plain" }"#;
        let settings: Settings = serde_json::from_str(stored).unwrap();
        assert_eq!(settings.window_minutes, 20);
        assert_eq!(settings.lock_after_minutes, 15);
        assert!(settings.lock_on_suspend && settings.lock_on_screen_lock);
        let odd = Settings {
            lock_after_minutes: 7,
            ..settings
        };
        assert!(odd.checked().is_err());
    }
}

//! How Onward looks.

use onward_core::Result;

use super::App;
use crate::preferences::Preferences;

impl App {
    /// How Onward looks.
    pub fn preferences(&self) -> Preferences {
        self.state().preferences
    }

    /// Keeps how Onward looks.
    ///
    /// # Errors
    /// As [`Preferences::write`].
    pub fn set_preferences(&self, preferences: Preferences) -> Result<Preferences> {
        // Written under the lock: two at once would share one temporary file.
        let mut state = self.state();
        let kept = preferences.write(&self.profile.preferences())?;
        state.preferences = kept;
        drop(state);
        self.shell.theme_changed(kept.theme);
        Ok(kept)
    }
}

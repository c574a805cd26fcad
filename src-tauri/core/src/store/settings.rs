//! Queries for the settings: one row of JSON, so that a new setting needs no migration.

use rusqlite::{OptionalExtension, params};

use super::Store;
use crate::error::{Error, Result};
use crate::settings::Settings;

const NAME: &str = "settings";

impl Store {
    /// The settings; what was never set has its default.
    ///
    /// # Errors
    /// [`Error::Damaged`] where the row is no settings.
    pub fn settings(&self) -> Result<Settings> {
        let stored: Option<String> = self.read(|journal| {
            let value = journal.query_row(
                "SELECT value FROM settings WHERE name = ?1",
                [NAME],
                |row| row.get(0),
            );
            Ok(value.optional()?)
        })?;
        match stored {
            None => Ok(Settings::default()),
            Some(json) => serde_json::from_str(&json).map_err(|_| Error::Damaged("the settings")),
        }
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a value out of bounds.
    pub fn settings_save(&mut self, settings: Settings) -> Result<Settings> {
        let settings = settings.checked()?;
        let json = serde_json::to_string(&settings)
            .map_err(|_| Error::Internal("settings have no form".into()))?;
        self.execute(
            "INSERT INTO settings (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![NAME, json],
        )?;
        Ok(settings)
    }
}

//! Queries for the settings: rows of JSON, so that a new setting needs no migration.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

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
        Ok(self.kept(NAME)?.unwrap_or_default())
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a value out of bounds.
    pub fn settings_save(&mut self, settings: Settings) -> Result<Settings> {
        let settings = settings.checked()?;
        self.keep(NAME, &settings)?;
        Ok(settings)
    }

    /// The value kept under this name; none where it was never set.
    pub(super) fn kept<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        self.read(|journal| kept(journal, name))
    }

    /// Keeps a value under this name.
    pub(super) fn keep<T: Serialize>(&mut self, name: &str, value: &T) -> Result<()> {
        self.write(|change| keep(change, name, value))
    }
}

/// As [`Store::kept`].
pub(super) fn kept<T: DeserializeOwned>(connection: &Connection, name: &str) -> Result<Option<T>> {
    let stored: Option<String> = connection
        .query_row(
            "SELECT value FROM settings WHERE name = ?1",
            [name],
            |row| row.get(0),
        )
        .optional()?;
    let value = stored.map(|json| serde_json::from_str(&json));
    value
        .transpose()
        .map_err(|_| Error::Damaged("the settings"))
}

/// As [`Store::keep`].
pub(super) fn keep<T: Serialize>(change: &Connection, name: &str, value: &T) -> Result<()> {
    let json = serde_json::to_string(value)
        .map_err(|_| Error::Internal("settings have no form".into()))?;
    change.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, json],
    )?;
    Ok(())
}

//! The store: one SQLCipher connection, one writer, one file of queries per entity.
//!
//! Instants are kept as milliseconds since 1970 (UTC), dates as `YYYY-MM-DD`, times of
//! day as minutes since midnight, sets of words and flags as what their types say.

mod applications;
mod care;
mod cases;
mod copying;
mod deliveries;
mod feedback;
mod goal_marks;
mod goal_times;
mod goals;
mod images;
mod inbox;
mod index;
mod interviews;
mod journal;
mod keyed;
mod ledger;
mod migrating;
mod papers;
mod plans;
mod rebound_after;
mod rebounds;
mod recording;
mod reminders;
mod rituals;
mod rules;
mod search;
mod settings;
mod stages;
mod steps;
mod templates;
mod wins;
mod worries;
mod worth;

pub use copying::Summary;
pub use deliveries::Withheld;
pub use images::ImageInfo;
pub use journal::sharing::ShareRange;
pub use recording::Opening;

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row, Transaction};

use crate::error::{Error, Result};
use crate::secret::Key;
use migrating::MIGRATIONS;

/// The open database.
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Creates the database at `path` with today's schema.
    ///
    /// # Errors
    /// [`Error::NotWritable`], [`Error::DiskFull`].
    pub fn create(path: &Path, key: &Key) -> Result<Self> {
        keyed::create_file(path)?;
        let mut store = Self {
            connection: keyed::open(path, key)?,
        };
        store.migrate(0)?;
        Ok(store)
    }

    /// Opens the database at `path` and brings its schema up to date.
    ///
    /// # Errors
    /// [`Error::Damaged`], also for a file without a schema: an emptied file must never
    /// pass for a new journal. [`Error::Newer`], [`Error::NotWritable`],
    /// [`Error::DiskFull`].
    pub fn open(path: &Path, key: &Key) -> Result<Self> {
        let mut store = Self {
            connection: keyed::open(path, key)?,
        };
        match store.schema()? {
            0 => Err(Error::Damaged("the database is empty")),
            found if found as usize > MIGRATIONS.len() => Err(Error::Newer(found)),
            found => {
                store.migrate(found)?;
                Ok(store)
            }
        }
    }

    /// How many migrations were applied.
    fn schema(&self) -> Result<u32> {
        Ok(self
            .connection
            .pragma_query_value(None, "user_version", |row| row.get(0))?)
    }

    /// Closes the connection and says so if that failed.
    ///
    /// # Errors
    /// [`Error::Internal`] where SQLite would not close.
    pub fn close(self) -> Result<()> {
        self.connection
            .close()
            .map_err(|(_, error)| Error::from(error))
    }

    /// Runs `work` in one transaction: all of it is kept, or nothing.
    fn write<T>(&mut self, work: impl FnOnce(&Transaction) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction()?;
        let outcome = work(&transaction);
        is_authentic(&transaction)?;
        let value = outcome?;
        transaction.commit()?;
        Ok(value)
    }

    /// Runs one statement; how many rows it changed.
    fn execute(&mut self, statement: &str, values: impl rusqlite::Params) -> Result<usize> {
        self.write(|change| Ok(change.execute(statement, values)?))
    }

    /// Runs `work`, which only reads, in one transaction: the file is locked once, and not for
    /// every statement.
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let transaction = self.connection.unchecked_transaction()?;
        let outcome = work(&transaction);
        is_authentic(&transaction)?;
        let value = outcome?;
        transaction.commit()?;
        Ok(value)
    }
}

/// Where SQLCipher can't authenticate a page it hands out zeros and only remembers the
/// error: the end of a long text would read as nothing, without any error. So every answer
/// is held back until it says that all pages it has read so far were what was written.
fn is_authentic(connection: &Connection) -> Result<()> {
    // Answered when it is prepared: a statement kept from last time would answer as then.
    let status: String = connection.pragma_query_value(None, "cipher_status", |row| row.get(0))?;
    if status == "1" {
        Ok(())
    } else {
        Err(Error::Damaged("the database"))
    }
}

/// An instant as it is stored.
fn millis(instant: DateTime<Utc>) -> i64 {
    instant.timestamp_millis()
}

/// An instant as it was stored.
fn instant(row: &Row, column: &str) -> rusqlite::Result<DateTime<Utc>> {
    let stored: i64 = row.get(column)?;
    instant_of(stored)
}

/// An instant that may not be there.
fn instant_or_none(row: &Row, column: &str) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let stored: Option<i64> = row.get(column)?;
    stored.map(instant_of).transpose()
}

fn instant_of(stored: i64) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(stored)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, stored))
}

/// A date as it was stored: chrono reads any form of one, and takes its time.
fn date_of(stored: &str) -> rusqlite::Result<NaiveDate> {
    let plain = match stored.as_bytes() {
        &[a, b, c, d, b'-', e, f, b'-', g, h] => {
            let number = |digits: &[u8]| {
                digits.iter().try_fold(0_u16, |number, digit| {
                    digit
                        .is_ascii_digit()
                        .then(|| number * 10 + u16::from(digit - b'0'))
                })
            };
            let (year, month, day) = (number(&[a, b, c, d]), number(&[e, f]), number(&[g, h]));
            year.zip(month).zip(day).and_then(|((year, month), day)| {
                NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
            })
        }
        _ => None,
    };
    plain.map_or_else(|| stored.parse().map_err(unreadable), Ok)
}

/// A word of a closed set, as serde spells it in snake case.
fn word<T: serde::Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(Error::Internal("a value has no word".into())),
    }
}

/// A word of a closed set, read back.
fn of_word<T: serde::de::DeserializeOwned>(row: &Row, column: &str) -> rusqlite::Result<T> {
    word_of(row.get_ref(column)?.as_str()?)
}

fn word_of<T: serde::de::DeserializeOwned>(word: &str) -> rusqlite::Result<T> {
    let word = serde::de::value::StrDeserializer::<serde_json::Error>::new(word);
    T::deserialize(word).map_err(unreadable)
}

/// As [`of_word`], where there may be none.
fn of_word_or_none<T: serde::de::DeserializeOwned>(
    row: &Row,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    let word: Option<String> = row.get(column)?;
    word.map(|_| of_word(row, column)).transpose()
}

/// A list as JSON.
fn json<T: serde::Serialize>(list: &T) -> Result<String> {
    serde_json::to_string(list).map_err(|_| Error::Internal("a list has no form".into()))
}

/// A list read back. One that can't be is an error, and not an empty one: the next save
/// would make it so.
fn of_json<T: serde::de::DeserializeOwned>(row: &Row, column: &str) -> rusqlite::Result<T> {
    json_of(row.get_ref(column)?.as_str()?)
}

fn json_of<T: serde::de::DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(unreadable)
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}

/// As [`of_json`], where there may be none.
fn of_json_or_none<T: serde::de::DeserializeOwned>(
    row: &Row,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|_| of_json(row, column)).transpose()
}

/// Whether anything of that name was there to change.
fn found(changed: usize, what: &'static str) -> Result<()> {
    match changed {
        0 => Err(Error::NotFound(what)),
        _ => Ok(()),
    }
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

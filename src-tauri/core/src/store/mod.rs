//! The store: one SQLCipher connection, one writer, one file of queries per entity.
//!
//! How values are kept says `values.rs`; times of day are minutes since midnight.

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
mod room;
mod rules;
mod search;
mod settings;
mod stages;
mod steps;
mod templates;
mod values;
mod wins;
mod worries;
mod worth;

pub use copying::Summary;
pub use deliveries::Withheld;
pub use images::ImageInfo;
pub use journal::sharing::ShareRange;
pub use recording::Opening;

use std::path::Path;

use rusqlite::{Connection, Transaction};

use crate::error::{Error, Result};
use crate::secret::Key;
use migrating::MIGRATIONS;
use values::{
    date_of, instant, instant_of, instant_or_none, json, json_of, millis, of_json, of_json_or_none,
    of_word, of_word_or_none, word, word_of,
};

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
        room::can_be_given_back(&store.connection)?;
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

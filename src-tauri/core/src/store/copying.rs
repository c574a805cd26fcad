//! The database as a whole: copied while it is in use, checked, and summed up.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::backup::{Backup, StepResult};

use super::{Store, keyed};
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::vault::Progress;

/// Pages (4 KiB) copied between two looks at whether to go on: a few milliseconds.
const PAGES_AT_ONCE: i32 = 256;
/// A writer in between lets SQLite begin anew; after so many times it is a failure.
const MOST_RESTARTS: u32 = 200;

/// What a vault holds, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Entries, those set aside not counted.
    pub entries: u32,
    /// Applications.
    pub applications: u32,
    /// Goals, those set aside not counted.
    pub goals: u32,
    /// The date of the first entry.
    pub first_entry: Option<NaiveDate>,
    /// The date of the newest entry.
    pub last_entry: Option<NaiveDate>,
}

impl Store {
    /// Copies the whole database, as it is at one moment, into a new file under `key`,
    /// which may be another one: every page is encrypted anew.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::NotWritable`], or what `progress` answers.
    pub(crate) fn copy_into(&self, path: &Path, key: &Key, progress: Progress) -> Result<()> {
        keyed::create_file(path)?;
        let mut target = keyed::open(path, key)?;
        let backup = Backup::new(&self.connection, &mut target)?;
        let mut restarts = 0;
        let mut left = i32::MAX;
        loop {
            let step = backup.step(PAGES_AT_ONCE)?;
            let pages = backup.progress();
            let done = pages.pagecount - pages.remaining;
            progress(pages_of(done), pages_of(pages.pagecount))?;
            match step {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => restarts += 1,
                _ if pages.remaining > left => restarts += 1,
                _ => {}
            }
            left = pages.remaining;
            if restarts > MOST_RESTARTS {
                return Err(Error::InUse);
            }
        }
        drop(backup);
        target.close().map_err(|(_, error)| error.into())
    }

    /// A number that changes whenever another connection writes.
    pub(crate) fn data_version(&self) -> Result<i64> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Reads every page: its authenticity, then its structure.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub fn check(&self) -> Result<()> {
        const DAMAGED: Error = Error::Damaged("the database");
        let mut problems = 0;
        self.connection
            .pragma_query(None, "cipher_integrity_check", |_| {
                problems += 1;
                Ok(())
            })?;
        let sound: String = self
            .connection
            .pragma_query_value(None, "quick_check", |row| row.get(0))?;
        if problems == 0 && sound == "ok" {
            Ok(())
        } else {
            Err(DAMAGED)
        }
    }

    /// What it holds.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn summary(&self) -> Result<Summary> {
        self.read(|journal| {
            Ok(journal.query_row(
                "SELECT (SELECT count(*) FROM entries WHERE deleted_at IS NULL),
                    (SELECT count(*) FROM applications WHERE deleted_at IS NULL),
                    (SELECT count(*) FROM goals WHERE deleted_at IS NULL),
                    (SELECT min(local_date) FROM entries WHERE deleted_at IS NULL),
                    (SELECT max(local_date) FROM entries WHERE deleted_at IS NULL)",
                [],
                |row| {
                    Ok(Summary {
                        entries: row.get(0)?,
                        applications: row.get(1)?,
                        goals: row.get(2)?,
                        first_entry: row.get(3)?,
                        last_entry: row.get(4)?,
                    })
                },
            )?)
        })
    }
}

fn pages_of(count: i32) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

#[cfg(test)]
impl Store {
    /// Pretends to be of another schema.
    pub(crate) fn pretend_schema(&self, version: usize) {
        self.connection
            .pragma_update(None, "user_version", i64::try_from(version).unwrap())
            .unwrap();
    }

    /// Makes every note that moves in fail, as a failing disk would.
    pub(crate) fn fail_at_notes(&self) {
        self.connection
            .execute_batch("ALTER TABLE inbox_taken RENAME TO gone")
            .unwrap();
    }
}

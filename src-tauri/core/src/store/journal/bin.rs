//! The bin: deleted entries rest in it, and go for good after a while.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use rusqlite::Connection;

use super::super::{Store, found, index, instant, millis};
use super::rows::{self, SUMMARY};
use crate::clock::Moment;
use crate::error::Result;
use crate::journal::{BIN_DAYS, BinEntry};
use crate::markdown;

/// The setting that says when it was last asked to tidy.
const TIDIED_ON: &str = "journal_tidied_on";
/// Days between two times of tidying after which the clock is not trusted at once.
const STEADY_DAYS: i64 = 7;

impl Store {
    /// What lies in the bin, the last deleted first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn bin(&self) -> Result<Vec<BinEntry>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {SUMMARY}, e.deleted_at FROM entries e
                 WHERE e.deleted_at IS NOT NULL ORDER BY e.deleted_at DESC, e.id DESC LIMIT 1000"
            ))?;
            let rows = statement.query_map([], |row| {
                let deleted_at = instant(row, "deleted_at")?;
                Ok(BinEntry {
                    entry: rows::summary(journal, row)?,
                    deleted_at,
                    goes_on: (deleted_at + TimeDelta::days(BIN_DAYS)).date_naive(),
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Deletes for good: one entry of the bin, or all of them.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], [`crate::Error::DiskFull`].
    pub fn bin_empty(&mut self, id: Option<i64>) -> Result<()> {
        self.write(|change| {
            let entries = of(
                change,
                "deleted_at IS NOT NULL AND (?1 IS NULL OR id = ?1)",
                id,
            )?;
            if id.is_some() {
                found(entries.len(), "entry")?;
            }
            forget(change, &entries)
        })
    }

    /// As [`Store::journal_tidy`], but only where it was asked for a few days ago too: a clock
    /// that is set a year ahead for an hour takes nothing.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn journal_tidy_if_steady(&mut self, now: Moment) -> Result<()> {
        let today = now.local_date();
        let before: Option<NaiveDate> = self.kept(TIDIED_ON)?;
        self.keep(TIDIED_ON, &today)?;
        // After a long absence, or a clock that was set wrong for a day, nothing goes yet.
        let steady = before.is_some_and(|before| {
            (0..=STEADY_DAYS).contains(&today.signed_duration_since(before).num_days())
        });
        if steady {
            self.journal_tidy(now)
        } else {
            Ok(())
        }
    }

    /// Lets go of what has had its time: entries in the bin, earlier states, pictures that are
    /// shown nowhere. Cheap where there is nothing.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn journal_tidy(&mut self, now: Moment) -> Result<()> {
        let oldest = millis(now.utc - TimeDelta::days(BIN_DAYS));
        self.write(|change| forget(change, &of(change, "deleted_at < ?1", Some(oldest))?))?;
        self.versions_forget(now)?;
        self.execute(
            "DELETE FROM images WHERE unused_since < ?1
             AND NOT EXISTS (SELECT 1 FROM entry_images WHERE image_id = images.id)",
            [oldest],
        )?;
        Ok(())
    }
}

/// Which entries.
fn of(change: &Connection, condition: &str, value: Option<i64>) -> Result<Vec<i64>> {
    let mut statement = change.prepare(&format!("SELECT id FROM entries WHERE {condition}"))?;
    let rows = statement.query_map([value], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The pictures an entry shows, and those it showed in its earlier states.
fn pictures(change: &Connection, entry: i64) -> Result<BTreeSet<i64>> {
    let mut shown =
        change.prepare_cached("SELECT image_id FROM entry_images WHERE entry_id = ?1")?;
    let shown = shown.query_map([entry], |row| row.get(0))?;
    let mut pictures: BTreeSet<i64> = shown.collect::<rusqlite::Result<_>>()?;
    let mut earlier = change.prepare_cached(
        "SELECT text FROM entry_versions
         WHERE entry_id = ?1 AND format = 'commonmark' AND instr(text, 'image:')",
    )?;
    for text in earlier.query_map([entry], |row| row.get::<_, String>(0))? {
        pictures.extend(markdown::images(&text?));
    }
    Ok(pictures)
}

/// Erases entries with their earlier states, the pictures that only they show, and their words
/// in the index. A no keeps standing without what was written in its room.
fn forget(change: &Connection, entries: &[i64]) -> Result<()> {
    for entry in entries {
        index::due(change, *entry)?;
        for picture in pictures(change, *entry)? {
            change.execute(
                "DELETE FROM images WHERE id = ?2 AND NOT EXISTS
                 (SELECT 1 FROM entry_images WHERE image_id = ?2 AND entry_id <> ?1)",
                [*entry, picture],
            )?;
        }
        change.execute("DELETE FROM entries WHERE id = ?1", [entry])?;
    }
    if entries.is_empty() {
        Ok(())
    } else {
        index::owes_merge(change)
    }
}

/// Erases an entry of the bin that has neither words nor a title, and had none before.
pub(super) fn forget_if_blank(change: &Connection, id: i64) -> Result<()> {
    let blank = of(
        change,
        "id = ?1 AND title = '' AND has_image = 0
         AND (SELECT octet_length(text) <= 1000 AND trim(text, char(9, 10, 13, 32)) = ''
              FROM entry_texts WHERE entry_id = entries.id)
         AND NOT EXISTS (SELECT 1 FROM entry_versions WHERE entry_id = entries.id)",
        Some(id),
    )?;
    forget(change, &blank)
}

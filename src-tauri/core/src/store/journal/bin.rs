//! The bin: deleted entries rest in it, and go for good after a while.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use rusqlite::{Connection, ToSql};

use super::super::settings::keep;
use super::super::{Store, found, index, instant, millis};
use super::pictures;
use super::rows::{self, SUMMARY};
use crate::clock::Moment;
use crate::error::Result;
use crate::journal::{BIN_DAYS, BinEntry};

/// The setting that says when it was last asked to tidy.
const TIDIED_ON: &str = "journal_tidied_on";
/// Days between two times of tidying after which the clock is not trusted at once.
const STEADY_DAYS: i64 = 7;
/// The most entries of the bin that are shown at once, and erased at once.
const MOST_SHOWN: usize = 1000;

impl Store {
    /// What lies in the bin, the last deleted first, at most [`MOST_SHOWN`]. The day on which
    /// each goes for good is one of the present zone.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn bin(&self, now: Moment) -> Result<Vec<BinEntry>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {SUMMARY}, e.deleted_at FROM entries e
                 WHERE e.deleted_at IS NOT NULL
                 ORDER BY e.deleted_at DESC, e.id DESC LIMIT {MOST_SHOWN}"
            ))?;
            let rows = statement.query_map([], |row| {
                let deleted_at = instant(row, "deleted_at")?;
                let goes_at = deleted_at + TimeDelta::days(BIN_DAYS);
                Ok(BinEntry {
                    entry: rows::summary(journal, row)?,
                    deleted_at,
                    goes_on: goes_at.with_timezone(&now.zone).date_naive(),
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Deletes for good: one entry of the bin, or all that [`Store::bin`] shows of it. What
    /// was never shown is not erased: it is shown next.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], [`crate::Error::DiskFull`].
    pub fn bin_empty(&mut self, id: Option<i64>) -> Result<()> {
        self.write(|change| {
            let Some(id) = id else {
                let shown = format!(
                    "deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC LIMIT {MOST_SHOWN}"
                );
                return forget(change, &of(change, &shown, &[])?);
            };
            let entry = of(change, "deleted_at IS NOT NULL AND id = ?1", &[&id])?;
            found(entry.len(), "entry")?;
            forget(change, &entry)
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
        self.write(|change| {
            if before.is_none() {
                begin_today(change, now)?;
            }
            keep(change, TIDIED_ON, &today)
        })?;
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
        self.write(|change| forget(change, &of(change, "deleted_at < ?1", &[&oldest])?))?;
        self.versions_forget(now)?;
        self.write(|change| pictures::forget_unused(change, oldest))
    }
}

/// Before the first tidying there was no bin to look into: what was set aside until then lies
/// in it from today on, in the order it came, each a millisecond after the other.
fn begin_today(change: &Connection, now: Moment) -> Result<()> {
    change.execute(
        "UPDATE entries SET deleted_at = max(deleted_at, ?1 - later.number)
         FROM (SELECT id, row_number() OVER (ORDER BY deleted_at DESC, id DESC) AS number
               FROM entries WHERE deleted_at IS NOT NULL) AS later
         WHERE later.id = entries.id",
        [millis(now.utc)],
    )?;
    Ok(())
}

/// Which entries.
fn of(change: &Connection, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<i64>> {
    let mut statement = change.prepare(&format!("SELECT id FROM entries WHERE {condition}"))?;
    let rows = statement.query_map(values, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Erases deleted entries with their earlier states, the pictures that only they show, and
/// their words in the index. A no keeps standing without what was written in its room.
fn forget(change: &Connection, entries: &[i64]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let mut shown = BTreeSet::new();
    for entry in entries {
        index::due(change, *entry)?;
        let theirs = pictures::of_entry(change, *entry)?;
        pictures::no_longer_shown(change, &theirs, *entry)?;
        change.execute("DELETE FROM entries WHERE id = ?1", [entry])?;
        shown.extend(theirs);
    }
    pictures::forget(change, shown)?;
    index::owes_merge(change)
}

/// Erases an entry of the bin that has neither words nor a title, and had none before.
pub(super) fn forget_if_blank(change: &Connection, id: i64) -> Result<()> {
    let blank = of(
        change,
        "id = ?1 AND title = '' AND has_image = 0
         AND (SELECT octet_length(text) <= 1000 AND trim(text, char(9, 10, 13, 32)) = ''
              FROM entry_texts WHERE entry_id = entries.id)
         AND NOT EXISTS (SELECT 1 FROM entry_versions WHERE entry_id = entries.id)",
        &[&id],
    )?;
    forget(change, &blank)
}

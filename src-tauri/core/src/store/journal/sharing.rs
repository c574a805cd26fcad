//! Which entries are shared.

use chrono::NaiveDate;
use rusqlite::params;

use super::super::Store;
use crate::error::{Error, Result};
use crate::journal::Entry;

/// More text than this is not printed at once: some 700 pages.
const MOST_BYTES: usize = 2_000_000;

/// Which entries: one, or those of some days. All none: every entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ShareRange {
    /// Only this one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub id: Option<i64>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day, which is included.
    pub to: Option<NaiveDate>,
}

impl Store {
    /// The entries of a range, the oldest first. What is put away until a later day than
    /// `today` is left out, unless it is asked for alone.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn shared(&self, range: ShareRange, today: NaiveDate) -> Result<Vec<i64>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT id FROM entries WHERE deleted_at IS NULL
                 AND CASE WHEN ?1 IS NULL THEN (?2 IS NULL OR local_date >= ?2)
                   AND (?3 IS NULL OR local_date <= ?3)
                   AND (sealed_until IS NULL OR sealed_until <= ?4)
                 ELSE id = ?1 END ORDER BY place",
            )?;
            let rows = statement
                .query_map(params![range.id, range.from, range.to, today], |row| {
                    row.get(0)
                })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The same, whole, for print.
    ///
    /// # Errors
    /// [`Error::TooLong`] where they are too many to print at once.
    pub fn shared_entries(&self, range: ShareRange, today: NaiveDate) -> Result<Vec<Entry>> {
        let ids = self.shared(range, today)?;
        let mut bytes = 0;
        let mut entries = Vec::new();
        for id in ids {
            let entry = self.entry(id)?;
            bytes += entry.text.len();
            if bytes > MOST_BYTES {
                return Err(Error::TooLong { limit: MOST_BYTES });
            }
            entries.push(entry);
        }
        Ok(entries)
    }
}

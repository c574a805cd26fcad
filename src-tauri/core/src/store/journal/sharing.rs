//! Which entries are shared.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::super::Store;
use crate::error::{Error, Result};
use crate::journal::Entry;

/// More than this is not printed at once, in bytes of text, titles and tags: some 700 pages.
const MOST_BYTES: usize = 2_000_000;
/// The most entries that are printed at once: each has a heading, also where it says nothing.
const MOST_ENTRIES: usize = 3_000;
/// The most pictures: decoded, each takes up to 16 MB in the page that is printed.
const MOST_PICTURES: usize = 200;

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
    /// [`Error::TooLong`] where they are too much to print at once: too many entries, too much
    /// text, or too many pictures.
    pub fn shared_entries(&self, range: ShareRange, today: NaiveDate) -> Result<Vec<Entry>> {
        let ids = self.shared(range, today)?;
        within(ids.len(), MOST_ENTRIES)?;
        let (mut bytes, mut pictures) = (0, 0);
        let mut entries = Vec::new();
        for id in ids {
            let entry = self.entry(id)?;
            bytes += length(&entry);
            within(bytes, MOST_BYTES)?;
            if entry.about.has_image {
                pictures += self.read(|journal| pictures_of(journal, id))?;
                within(pictures, MOST_PICTURES)?;
            }
            entries.push(entry);
        }
        Ok(entries)
    }
}

fn within(amount: usize, limit: usize) -> Result<()> {
    if amount > limit {
        return Err(Error::TooLong { limit });
    }
    Ok(())
}

/// Bytes of all that is one's own in it.
fn length(entry: &Entry) -> usize {
    let tags = entry.about.tags.iter().map(String::len);
    entry.text.len() + entry.about.title.len() + tags.sum::<usize>()
}

fn pictures_of(journal: &Connection, entry: i64) -> Result<usize> {
    let pictures: u32 = journal
        .prepare_cached("SELECT count(*) FROM entry_images WHERE entry_id = ?1")?
        .query_row([entry], |row| row.get(0))?;
    Ok(pictures as usize)
}

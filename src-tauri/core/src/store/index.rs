//! The index that entries are found by, and keeping it up to date.
//!
//! A save only notes that its entry's place is due, in the same transaction; the words go into
//! the index before the next search, or when the program has nothing else to do. So a save
//! costs the same in a journal of any size, and typing does not fill the index with what was
//! written over a second later.

mod indexed;

use std::time::{Duration, Instant};

use rusqlite::{Connection, params};

use super::Store;
use super::settings::keep;
use crate::error::Result;
use indexed::indexed;

/// One step of catching up takes about so long, or one entry: others wait for the store.
const STEP: Duration = Duration::from_millis(20);
/// How many pages of the index one step of merging writes.
const MERGE_PAGES: i64 = 100;
/// The setting that says that what is erased may still lie in older parts of the index:
/// true until the merging has begun, false while it goes on.
const OWES_MERGE: &str = "index_owes_merge";

impl Store {
    /// Brings the index up to date.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn index_catch_up(&mut self) -> Result<()> {
        while self.index_catch_up_some()? {}
        Ok(())
    }

    /// Brings some of the index up to date, for some 20 ms; whether more is due.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn index_catch_up_some(&mut self) -> Result<bool> {
        if !self.read(is_due)? {
            return Ok(false);
        }
        self.write(|change| catch_up(change))
    }

    /// Merges some of the index, where entries were erased: their words lie in its older parts
    /// until then, encrypted like all else. Whether more is to be done.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn index_merge_some(&mut self) -> Result<bool> {
        let Some(begins) = self.kept::<bool>(OWES_MERGE)? else {
            return Ok(false);
        };
        // A negative number begins to merge everything (SQLite's FTS5, "The 'merge' Command").
        let pages = if begins { -MERGE_PAGES } else { MERGE_PAGES };
        self.write(|change| {
            let before = change.total_changes();
            change.execute(
                "INSERT INTO entry_index (entry_index, rank) VALUES ('merge', ?1)",
                [pages],
            )?;
            // Less than two changes: there was nothing left to merge.
            let more = begins || change.total_changes() - before >= 2;
            if more {
                keep(change, OWES_MERGE, &false)?;
            } else {
                change.execute("DELETE FROM settings WHERE name = ?1", [OWES_MERGE])?;
            }
            Ok(more)
        })
    }
}

/// Notes that the index does not know an entry as it is now.
pub(super) fn due(change: &Connection, entry: i64) -> Result<()> {
    change
        .prepare_cached("INSERT OR IGNORE INTO index_due SELECT place FROM entries WHERE id = ?1")?
        .execute([entry])?;
    Ok(())
}

/// Notes that the index does not know what stands at that place now.
pub(super) fn due_at(change: &Connection, place: i64) -> Result<()> {
    change
        .prepare_cached("INSERT OR IGNORE INTO index_due (place) VALUES (?1)")?
        .execute([place])?;
    Ok(())
}

/// Entries were erased: older parts of the index still hold words of them.
pub(super) fn owes_merge(change: &Connection) -> Result<()> {
    keep(change, OWES_MERGE, &true)
}

fn is_due(journal: &Connection) -> Result<bool> {
    Ok(journal
        .prepare_cached("SELECT 1 FROM index_due LIMIT 1")?
        .exists([])?)
}

fn catch_up(change: &Connection) -> Result<bool> {
    let start = Instant::now();
    let places: Vec<i64> = change
        .prepare_cached("SELECT place FROM index_due ORDER BY place LIMIT 500")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut known = change.prepare_cached("DELETE FROM entry_index WHERE rowid = ?1")?;
    let mut insert = change.prepare_cached(
        "INSERT INTO entry_index (rowid, title, words, marks) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let mut done = change.prepare_cached("DELETE FROM index_due WHERE place = ?1")?;
    for place in places {
        known.execute([place])?;
        if let Some(found) = indexed(change, place)? {
            insert.execute(params![place, found.title, found.words, found.marks])?;
        }
        done.execute([place])?;
        if start.elapsed() >= STEP {
            break;
        }
    }
    is_due(change)
}

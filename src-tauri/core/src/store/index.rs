//! The index that entries are found by, and keeping it up to date.
//!
//! A save only notes that its entry's place is due, in the same transaction; the words go into
//! the index before the next search, or when the program has nothing else to do. So a save
//! costs the same however long the text is, and typing does not fill the index with what was
//! written over a second later.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, of_json, of_word};
use crate::error::Result;
use crate::finding::{Facts, index_text, marks};
use crate::journal::{EntryFormat, EntryKind};
use crate::markdown;

/// How many entries one transaction brings up to date.
const AT_ONCE: u32 = 500;

impl Store {
    /// Brings the index up to date.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn index_catch_up(&mut self) -> Result<()> {
        while self.index_catch_up_some()? {}
        Ok(())
    }

    /// Brings some of the index up to date; whether more is due.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn index_catch_up_some(&mut self) -> Result<bool> {
        if !self.read(is_due)? {
            return Ok(false);
        }
        self.write(|change| {
            catch_up(change, AT_ONCE)?;
            is_due(change)
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

/// Takes out of the index what is due, also what older parts of it still hold of it: of an
/// entry that is erased no word stays.
pub(super) fn forget_for_good(change: &Connection) -> Result<()> {
    catch_up(change, u32::MAX)?;
    change.execute(
        "INSERT INTO entry_index (entry_index) VALUES ('optimize')",
        [],
    )?;
    Ok(())
}

fn is_due(journal: &Connection) -> Result<bool> {
    Ok(journal
        .prepare_cached("SELECT 1 FROM index_due LIMIT 1")?
        .exists([])?)
}

fn catch_up(change: &Connection, most: u32) -> Result<()> {
    let places: Vec<i64> = change
        .prepare_cached("SELECT place FROM index_due ORDER BY place LIMIT ?1")?
        .query_map([most], |row| row.get(0))?
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
    }
    Ok(())
}

/// What the index holds of an entry.
struct Indexed {
    title: String,
    words: String,
    marks: String,
}

fn indexed(change: &Connection, place: i64) -> Result<Option<Indexed>> {
    let mut statement = change.prepare_cached(
        "SELECT e.title, e.format, e.kind, e.tags, e.mood, e.energy, e.starred, e.has_image,
           e.has_links, t.text
         FROM entries e JOIN entry_texts t ON t.entry_id = e.id
         WHERE e.place = ?1 AND e.deleted_at IS NULL",
    )?;
    Ok(statement.query_row([place], of_row).optional()?)
}

fn of_row(row: &Row) -> rusqlite::Result<Indexed> {
    let text: String = row.get("text")?;
    let facts = Facts {
        tags: of_json(row, "tags")?,
        mood: row.get("mood")?,
        energy: row.get("energy")?,
        image: row.get("has_image")?,
        link: row.get("has_links")?,
        starred: row.get("starred")?,
        window: of_word::<EntryKind>(row, "kind")? == EntryKind::Window,
    };
    Ok(Indexed {
        title: index_text(&row.get::<_, String>("title")?),
        words: match of_word(row, "format")? {
            EntryFormat::Plain => index_text(&text),
            EntryFormat::Commonmark => index_text(&markdown::plain(&text)),
        },
        marks: marks(&facts),
    })
}

//! Queries for entries.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{EXCERPT_CHARS, Entry, EntryKind, EntryPage, EntrySummary, excerpt};
use crate::text;

const COLUMNS: &str = "id, kind, text, local_date, created_at, updated_at, sealed_until";
/// The most entries one page holds.
const MOST_PER_PAGE: u32 = 200;

impl Store {
    /// Writes a new entry.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::DiskFull`].
    pub fn entry_create(&mut self, kind: EntryKind, words: &str, now: Moment) -> Result<Entry> {
        let words = text::entry(words)?;
        self.write(|change| {
            let id = insert(change, kind, words, now)?;
            read(change, id)
        })
    }

    /// Replaces an entry's text.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`], [`Error::DiskFull`].
    pub fn entry_save(&mut self, id: i64, words: &str, now: Moment) -> Result<Entry> {
        let words = text::entry(words)?;
        self.write(|change| {
            update(change, id, words, now)?;
            read(change, id)
        })
    }

    /// One entry, whole.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry(&self, id: i64) -> Result<Entry> {
        self.read(|journal| read(journal, id))
    }

    /// Sets an entry aside, so that it can be taken back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE entries SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "entry")
    }

    /// Takes a deleted entry back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry_restore(&mut self, id: i64) -> Result<Entry> {
        let changed = self.execute(
            "UPDATE entries SET deleted_at = NULL WHERE id = ?1",
            params![id],
        )?;
        found(changed, "entry")?;
        self.entry(id)
    }

    /// Puts an entry away until a day, or takes it out again. It is there all the time.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry_seal(&mut self, id: i64, until: Option<NaiveDate>) -> Result<Entry> {
        let changed = self.execute(
            "UPDATE entries SET sealed_until = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, until],
        )?;
        found(changed, "entry")?;
        self.entry(id)
    }

    /// One page of entries, newest first, after the entry `after` (none: from the top).
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown `after`.
    pub fn entries(&self, after: Option<i64>, limit: u32) -> Result<EntryPage> {
        self.read(|journal| page(journal, after, limit.clamp(1, MOST_PER_PAGE)))
    }
}

fn page(journal: &Connection, after: Option<i64>, limit: u32) -> Result<EntryPage> {
    let after_time = match after {
        None => i64::MAX,
        Some(id) => journal
            .query_row(
                "SELECT created_at FROM entries WHERE id = ?1",
                [id],
                |row| row.get(0),
            )
            .optional()?
            .ok_or(Error::NotFound("entry"))?,
    };
    // Enough of the text for an excerpt, however much of it is white space.
    let mut statement = journal.prepare_cached(&format!(
        "SELECT id, kind, substr(text, 1, {}) AS text, local_date, created_at, sealed_until FROM entries
         WHERE deleted_at IS NULL AND (created_at, id) < (?1, ?2)
         ORDER BY created_at DESC, id DESC LIMIT ?3",
        EXCERPT_CHARS * 4
    ))?;
    let rows = statement.query_map(
        params![after_time, after.unwrap_or(i64::MAX), limit + 1],
        summary,
    )?;
    let mut entries = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    let more = entries.len() > limit as usize;
    entries.truncate(limit as usize);
    let total = journal.query_row(
        "SELECT count(*) FROM entries WHERE deleted_at IS NULL",
        [],
        |row| row.get(0),
    )?;
    Ok(EntryPage {
        next: if more {
            entries.last().map(|last| last.id)
        } else {
            None
        },
        entries,
        total,
    })
}

/// Inserts an entry as part of a larger change; its id.
pub(super) fn insert(
    change: &Connection,
    kind: EntryKind,
    words: &str,
    now: Moment,
) -> Result<i64> {
    change.execute(
        "INSERT INTO entries (kind, text, local_date, zone, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        params![
            word(&kind)?,
            words,
            now.local_date(),
            now.zone.name(),
            millis(now.utc)
        ],
    )?;
    Ok(change.last_insert_rowid())
}

/// Replaces an entry's text as part of a larger change.
pub(super) fn update(change: &Connection, id: i64, words: &str, now: Moment) -> Result<()> {
    let changed = change.execute(
        "UPDATE entries SET text = ?2, updated_at = ?3 WHERE id = ?1 AND deleted_at IS NULL",
        params![id, words, millis(now.utc)],
    )?;
    found(changed, "entry")
}

fn read(connection: &Connection, id: i64) -> Result<Entry> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM entries WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            |row| {
                Ok(Entry {
                    id: row.get("id")?,
                    kind: of_word(row, "kind")?,
                    text: row.get("text")?,
                    date: date(row)?,
                    created_at: instant(row, "created_at")?,
                    updated_at: instant(row, "updated_at")?,
                    sealed_until: row.get("sealed_until")?,
                })
            },
        )
        .optional()?
        .ok_or(Error::NotFound("entry"))
}

fn summary(row: &Row) -> rusqlite::Result<EntrySummary> {
    let text: String = row.get("text")?;
    Ok(EntrySummary {
        id: row.get("id")?,
        kind: of_word(row, "kind")?,
        excerpt: excerpt(&text),
        date: date(row)?,
        created_at: instant(row, "created_at")?,
        sealed_until: row.get("sealed_until")?,
    })
}

fn date(row: &Row) -> rusqlite::Result<NaiveDate> {
    row.get("local_date")
}

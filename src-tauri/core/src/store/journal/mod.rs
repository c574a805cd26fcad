//! Queries for entries: writing, reading, setting aside. Lists, marks, versions and what else
//! there is to an entry have files of their own.

mod bin;
mod calendar;
mod facts;
pub(super) mod links;
mod list;
mod looking;
mod marks;
mod pictures;
pub(super) mod place;
pub(super) mod rows;
pub(super) mod sharing;
mod versions;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, found, index, millis, of_json, of_word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{Entry, EntryDraft, EntryFormat, EntryKind, EntrySummary};
use crate::text;
use rows::SUMMARY;
use words::{Words, insert_words, write_words};
pub(super) use words::{gather_again, insert, update};

impl Store {
    /// Writes a new entry, as CommonMark.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::DiskFull`].
    pub fn entry_create(
        &mut self,
        kind: EntryKind,
        draft: impl Into<EntryDraft>,
        now: Moment,
    ) -> Result<EntrySummary> {
        let draft = draft.into();
        let (title, words) = (text::line(&draft.title)?, text::entry(&draft.text)?);
        self.write(|change| {
            let words = Words {
                title: Some(&title),
                text: words,
                format: Some(EntryFormat::Commonmark),
            };
            let id = insert_words(change, kind, &words, now)?;
            summary(change, id)
        })
    }

    /// Replaces an entry's title and text. `seen` is when its words were last saved as far as
    /// the writer knows: if something else was saved since, that state is kept as a version.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`], [`Error::DiskFull`].
    pub fn entry_save(
        &mut self,
        id: i64,
        draft: impl Into<EntryDraft>,
        seen: Option<DateTime<Utc>>,
        now: Moment,
    ) -> Result<EntrySummary> {
        let draft = draft.into();
        let (title, words) = (text::line(&draft.title)?, text::entry(&draft.text)?);
        self.write(|change| {
            let words = Words {
                title: Some(&title),
                text: words,
                format: Some(EntryFormat::Commonmark),
            };
            write_words(change, id, &words, seen, now)?;
            summary(change, id)
        })
    }

    /// One entry, whole.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry(&self, id: i64) -> Result<Entry> {
        self.read(|journal| read(journal, id))
    }

    /// Puts an entry into the bin, out of which it can be taken for
    /// [`crate::journal::BIN_DAYS`]. One that is blank and never was anything else goes for
    /// good: it would only be in the way there.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        self.write(|change| {
            let changed = change.execute(
                "UPDATE entries SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
                params![id, millis(now.utc)],
            )?;
            found(changed, "entry")?;
            index::due(change, id)?;
            bin::forget_if_blank(change, id)
        })
    }

    /// Takes a deleted entry back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn entry_restore(&mut self, id: i64) -> Result<EntrySummary> {
        self.write(|change| {
            let changed =
                change.execute("UPDATE entries SET deleted_at = NULL WHERE id = ?1", [id])?;
            found(changed, "entry")?;
            index::due(change, id)?;
            summary(change, id)
        })
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
}

/// One entry that is not in the bin, as a list has it.
fn summary(connection: &Connection, id: i64) -> Result<EntrySummary> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {SUMMARY} FROM entries e WHERE e.id = ?1 AND e.deleted_at IS NULL"
    ))?;
    statement
        .query_row([id], |row| rows::summary(connection, row))
        .optional()?
        .ok_or(Error::NotFound("entry"))
}

fn read(connection: &Connection, id: i64) -> Result<Entry> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {SUMMARY}, e.format, e.own_tags, t.text
         FROM entries e JOIN entry_texts t ON t.entry_id = e.id
         WHERE e.id = ?1 AND e.deleted_at IS NULL"
    ))?;
    statement
        .query_row([id], |row| {
            Ok(Entry {
                about: rows::summary(connection, row)?,
                format: of_word(row, "format")?,
                text: row.get("text")?,
                own_tags: of_json(row, "own_tags")?,
            })
        })
        .optional()?
        .ok_or(Error::NotFound("entry"))
}

//! Queries for entries: writing, reading, setting aside. Lists, marks, versions and what else
//! there is to an entry have files of their own.

mod bin;
mod facts;
mod links;
mod list;
mod looking;
mod marks;
pub(super) mod place;
pub(super) mod rows;
pub(super) mod sharing;
mod versions;

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, found, index, millis, of_json, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{Entry, EntryDraft, EntryFormat, EntryKind, EntrySummary};
use crate::text;
use rows::{SUMMARY, excerpt_of};
use versions::State;

/// What a save writes.
struct Words<'a> {
    /// None: as it is.
    title: Option<&'a str>,
    text: &'a str,
    /// None: as it is.
    format: Option<EntryFormat>,
}

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

/// Inserts an entry of plain text as part of a larger change; its id.
pub(super) fn insert(
    change: &Connection,
    kind: EntryKind,
    words: &str,
    now: Moment,
) -> Result<i64> {
    let words = Words {
        title: None,
        text: words,
        format: Some(EntryFormat::Plain),
    };
    insert_words(change, kind, &words, now)
}

fn insert_words(change: &Connection, kind: EntryKind, words: &Words, now: Moment) -> Result<i64> {
    let local = now.utc.with_timezone(&now.zone);
    let (date, minutes) = (local.date_naive(), local.hour() * 60 + local.minute());
    let format = words.format.unwrap_or(EntryFormat::Plain);
    change
        .prepare_cached(
            "INSERT INTO entries (kind, format, title, excerpt, local_date, minutes, zone, place,
               created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
        )?
        .execute(params![
            word(&kind)?,
            word(&format)?,
            words.title.unwrap_or_default(),
            excerpt_of(words.text, format),
            date,
            minutes,
            now.zone.name(),
            place::free(change, date, minutes)?,
            millis(now.utc)
        ])?;
    let id = change.last_insert_rowid();
    change
        .prepare_cached("INSERT INTO entry_texts (entry_id, text) VALUES (?1, ?2)")?
        .execute(params![id, words.text])?;
    facts::gather(change, id, format, words.text, now)?;
    index::due(change, id)?;
    Ok(id)
}

/// Works out anew what follows from an entry's text.
pub(super) fn gather_again(change: &Connection, id: i64, now: Moment) -> Result<()> {
    let (format, text) = facts::text_of(change, id)?;
    facts::gather(change, id, format, &text, now)
}

/// Replaces an entry's text by plain text, as part of a larger change; its title stays.
pub(super) fn update(change: &Connection, id: i64, words: &str, now: Moment) -> Result<()> {
    let words = Words {
        title: None,
        text: words,
        format: Some(EntryFormat::Plain),
    };
    write_words(change, id, &words, None, now)
}

fn write_words(
    change: &Connection,
    id: i64,
    words: &Words,
    seen: Option<DateTime<Utc>>,
    now: Moment,
) -> Result<()> {
    let before = versions::state(change, id)?.ok_or(Error::NotFound("entry"))?;
    if before.is(words) {
        return Ok(());
    }
    // What was made of a plain text in the editor is not written over by plain text unseen.
    let unlike =
        before.format == EntryFormat::Commonmark && words.format == Some(EntryFormat::Plain);
    if unlike || before.is_worth_keeping(words.text, seen, now) {
        versions::keep(change, id, &before, now)?;
    }
    put_words(change, id, words, &before, now)
}

/// Writes over `before`, whether that is kept or not.
fn put_words(
    change: &Connection,
    id: i64,
    words: &Words,
    before: &State,
    now: Moment,
) -> Result<()> {
    let title = words.title.unwrap_or(&before.title);
    let format = words.format.unwrap_or(before.format);
    change
        .prepare_cached(
            "UPDATE entries SET title = ?2, format = ?3, excerpt = ?4, updated_at = ?5
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            title,
            word(&format)?,
            excerpt_of(words.text, format),
            millis(now.utc)
        ])?;
    if words.text != before.text {
        change
            .prepare_cached("UPDATE entry_texts SET text = ?2 WHERE entry_id = ?1")?
            .execute(params![id, words.text])?;
    }
    // Also where only the format is another: what was a word may be a picture now.
    if (words.text, format) != (&before.text, before.format) {
        facts::gather(change, id, format, words.text, now)?;
    }
    index::due(change, id)
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

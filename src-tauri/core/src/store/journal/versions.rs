//! Earlier states of an entry.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Store, instant, millis, of_word, word};
use super::read;
use super::rows::excerpt_of;
use super::words::{Words, put_words};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{
    Entry, EntryFormat, EntryVersion, EntryVersionText, MOST_VERSIONS, STOOD_FOR, VERSION_DAYS,
};
use crate::markdown;

/// Bytes of a text that would be missed if it were emptied by a slip.
const A_SENTENCE: usize = 20;

/// What an entry is before it is written over.
pub(super) struct State {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) format: EntryFormat,
    updated_at: DateTime<Utc>,
}

impl State {
    /// Whether `words` say just this.
    pub(super) fn is(&self, words: &Words) -> bool {
        words.title.is_none_or(|title| title == self.title)
            && words.text == self.text
            && words.format.is_none_or(|format| format == self.format)
    }

    /// Whether something would be missed if this state were written over with `text`: it stood
    /// for a while, most of it goes at once, or the writer has never seen it.
    pub(super) fn is_worth_keeping(
        &self,
        text: &str,
        seen: Option<DateTime<Utc>>,
        now: Moment,
    ) -> bool {
        let empty = self.text.trim().is_empty() && self.title.is_empty();
        let stood = now.utc - self.updated_at >= STOOD_FOR;
        let shrinks = self.text.len() > 200 && text.len() < self.text.len() / 2;
        let emptied = self.text.trim().len() >= A_SENTENCE && text.trim().is_empty();
        let unseen = seen.is_some_and(|seen| seen != self.updated_at);
        !empty && (stood || shrinks || emptied || unseen)
    }
}

impl Store {
    /// The earlier states of an entry, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn versions(&self, entry: i64) -> Result<Vec<EntryVersion>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT id, saved_at, title, excerpt, words
                 FROM entry_versions WHERE entry_id = ?1 ORDER BY kept_at DESC, id DESC",
            )?;
            let rows = statement.query_map([entry], |row| {
                Ok(EntryVersion {
                    id: row.get("id")?,
                    saved_at: instant(row, "saved_at")?,
                    title: row.get("title")?,
                    excerpt: row.get("excerpt")?,
                    words: row.get("words")?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// One earlier state, whole.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn version(&self, id: i64) -> Result<EntryVersionText> {
        self.read(|journal| Ok(version(journal, id)?.1))
    }

    /// Makes an entry what it was in an earlier state. What it is now is kept as a state of
    /// its own, so that this can be undone.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::DiskFull`].
    pub fn version_restore(&mut self, id: i64, now: Moment) -> Result<Entry> {
        self.write(|change| {
            let (entry, wanted) = version(change, id)?;
            let present = state(change, entry)?.ok_or(Error::NotFound("entry"))?;
            let words = Words {
                title: Some(&wanted.title),
                text: &wanted.text,
                format: Some(wanted.format),
            };
            // Kept whatever its age, unless it is just that.
            if !present.is(&words) {
                keep(change, entry, &present, now)?;
                put_words(change, entry, &words, &present, now)?;
            }
            read(change, entry)
        })
    }

    /// Forgets the states that are older than [`VERSION_DAYS`].
    pub(in crate::store) fn versions_forget(&mut self, now: Moment) -> Result<()> {
        let oldest = now.utc - TimeDelta::days(VERSION_DAYS);
        self.execute(
            "DELETE FROM entry_versions WHERE kept_at < ?1",
            [millis(oldest)],
        )?;
        Ok(())
    }
}

pub(super) fn state(change: &Connection, entry: i64) -> Result<Option<State>> {
    let mut statement = change.prepare_cached(
        "SELECT e.title, e.format, e.updated_at, t.text
         FROM entries e JOIN entry_texts t ON t.entry_id = e.id
         WHERE e.id = ?1 AND e.deleted_at IS NULL",
    )?;
    let state = statement.query_row([entry], |row| {
        Ok(State {
            title: row.get("title")?,
            text: row.get("text")?,
            format: of_word(row, "format")?,
            updated_at: instant(row, "updated_at")?,
        })
    });
    Ok(state.optional()?)
}

pub(super) fn keep(change: &Connection, entry: i64, state: &State, now: Moment) -> Result<()> {
    let words = match state.format {
        EntryFormat::Plain => markdown::words(&state.text),
        EntryFormat::Commonmark => markdown::words(&markdown::plain(&state.text)),
    };
    change.execute(
        "INSERT INTO entry_versions (entry_id, saved_at, kept_at, format, title, words, text, excerpt)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            entry,
            millis(state.updated_at),
            millis(now.utc),
            word(&state.format)?,
            state.title,
            words,
            state.text,
            excerpt_of(&state.text, state.format)
        ],
    )?;
    change.execute(
        "DELETE FROM entry_versions WHERE entry_id = ?1 AND id NOT IN
         (SELECT id FROM entry_versions WHERE entry_id = ?1 ORDER BY kept_at DESC, id DESC LIMIT ?2)",
        params![entry, MOST_VERSIONS],
    )?;
    Ok(())
}

fn version(connection: &Connection, id: i64) -> Result<(i64, EntryVersionText)> {
    connection
        .query_row(
            "SELECT entry_id, title, text, format FROM entry_versions WHERE id = ?1",
            [id],
            |row| {
                let text = EntryVersionText {
                    title: row.get("title")?,
                    text: row.get("text")?,
                    format: of_word(row, "format")?,
                };
                Ok((row.get("entry_id")?, text))
            },
        )
        .optional()?
        .ok_or(Error::NotFound("version"))
}

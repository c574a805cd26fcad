//! Putting an entry's words down, as part of a larger change.

use chrono::{DateTime, Timelike, Utc};
use rusqlite::{Connection, params};

use super::super::{index, millis, word};
use super::rows::excerpt_of;
use super::versions::{self, State};
use super::{facts, place};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{EntryFormat, EntryKind};

/// What a save writes.
pub(super) struct Words<'a> {
    /// None: as it is.
    pub(super) title: Option<&'a str>,
    pub(super) text: &'a str,
    /// None: as it is.
    pub(super) format: Option<EntryFormat>,
}

/// Inserts an entry of plain text as part of a larger change; its id.
pub(in crate::store) fn insert(
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

pub(super) fn insert_words(
    change: &Connection,
    kind: EntryKind,
    words: &Words,
    now: Moment,
) -> Result<i64> {
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
pub(in crate::store) fn gather_again(change: &Connection, id: i64, now: Moment) -> Result<()> {
    let (format, text) = facts::text_of(change, id)?;
    facts::gather(change, id, format, &text, now)
}

/// Replaces an entry's text by plain text, as part of a larger change; its title stays.
pub(in crate::store) fn update(
    change: &Connection,
    id: i64,
    words: &str,
    now: Moment,
) -> Result<()> {
    let words = Words {
        title: None,
        text: words,
        format: Some(EntryFormat::Plain),
    };
    write_words(change, id, &words, None, now)
}

pub(super) fn write_words(
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
pub(super) fn put_words(
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

//! What the index holds of an entry.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::Result;
use crate::finding::{Facts, index_text, marks};
use crate::journal::{EntryFormat, EntryKind};
use crate::markdown;
use crate::store::journal::links;
use crate::store::{of_json, of_word};

/// Its columns.
pub(super) struct Indexed {
    pub(super) title: String,
    pub(super) words: String,
    pub(super) marks: String,
}

/// Of the entry at that place, if there is one outside the bin. None also where its row can't
/// be read: it is not found then, and the entries after it are.
pub(super) fn indexed(change: &Connection, place: i64) -> Result<Option<Indexed>> {
    let mut statement = change.prepare_cached(
        "SELECT e.id, e.title, e.format, e.kind, e.tags, e.mood, e.energy, e.starred, e.has_image,
           e.has_links, t.text
         FROM entries e JOIN entry_texts t ON t.entry_id = e.id
         WHERE e.place = ?1 AND e.deleted_at IS NULL",
    )?;
    match statement
        .query_row([place], |row| of_row(change, row))
        .optional()
    {
        Err(
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..),
        ) => Ok(None),
        outcome => Ok(outcome?),
    }
}

fn of_row(change: &Connection, row: &Row) -> rusqlite::Result<Indexed> {
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
        marks: with_names(change, row, marks(&facts))?,
    })
}

/// The marks, and the names of those an entry is about: it is found by them too.
fn with_names(change: &Connection, row: &Row, mut marks: String) -> rusqlite::Result<String> {
    if row.get("has_links")? {
        for link in links::of(change, row.get("id")?)? {
            marks.push(' ');
            marks.push_str(&index_text(&link.name));
        }
    }
    Ok(marks)
}

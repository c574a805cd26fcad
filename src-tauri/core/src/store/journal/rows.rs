//! An entry's row, read for a list.

use chrono::NaiveTime;
use rusqlite::{Connection, MAIN_DB, Row};

use super::super::{instant, of_json, of_word};
use super::links;
use crate::journal::{Energy, EntryFormat, EntrySummary, Mood, excerpt};
use crate::markdown;

/// A list reads so many bytes of a text and no more, however long it is: enough for an excerpt
/// even where most of it is markup.
const BEGINNING_BYTES: usize = 4096;

/// The columns of a summary. What is longer than a beginning is left out here, since SQLite
/// would read all of it.
pub(in crate::store) const SUMMARY: &str = "e.id, e.kind, e.place, e.title, e.format, e.local_date,
    e.minutes, e.zone, e.created_at, e.updated_at, e.sealed_until, e.mood, e.energy, e.starred,
    e.tags, e.has_links, e.has_image,
    CASE WHEN octet_length(t.text) <= 4096 THEN t.text END AS beginning";
/// Where they come from.
pub(in crate::store) const FROM: &str = "entries e JOIN entry_texts t ON t.entry_id = e.id";

pub(in crate::store) fn summary(
    connection: &Connection,
    row: &Row,
) -> rusqlite::Result<EntrySummary> {
    let id = row.get("id")?;
    let beginning = match row.get::<_, Option<String>>("beginning")? {
        Some(text) => text,
        None => beginning(connection, id)?,
    };
    let links = if row.get("has_links")? {
        links::of(connection, id)?
    } else {
        Vec::new()
    };
    Ok(EntrySummary {
        id,
        kind: of_word(row, "kind")?,
        place: row.get("place")?,
        title: row.get("title")?,
        excerpt: beginning_in_one_line(&beginning, of_word(row, "format")?),
        date: row.get("local_date")?,
        time: time(row.get("minutes")?),
        zone: row.get("zone")?,
        created_at: instant(row, "created_at")?,
        updated_at: instant(row, "updated_at")?,
        sealed_until: row.get("sealed_until")?,
        mood: level(row.get("mood")?, &Mood::ALL),
        energy: level(row.get("energy")?, &Energy::ALL),
        starred: row.get("starred")?,
        tags: of_json(row, "tags")?,
        links,
        has_image: row.get("has_image")?,
    })
}

/// One of five, as it is stored: from 1 on.
pub(super) fn level<T: Copy>(stored: Option<u8>, all: &[T; 5]) -> Option<T> {
    stored.and_then(|stored| all.get(usize::from(stored.checked_sub(1)?)).copied())
}

pub(super) fn time(minutes: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap_or_default()
}

/// The excerpt of a text, or of its beginning.
pub(super) fn beginning_in_one_line(text: &str, format: EntryFormat) -> String {
    match format {
        EntryFormat::Plain => excerpt(text),
        EntryFormat::Commonmark => excerpt(&markdown::plain(text)),
    }
}

/// The beginning of a long text, without reading the rest.
fn beginning(connection: &Connection, id: i64) -> rusqlite::Result<String> {
    let blob = connection.blob_open(MAIN_DB, "entry_texts", "text", id, true)?;
    let mut bytes = vec![0; BEGINNING_BYTES.min(blob.len())];
    blob.read_at_exact(&mut bytes, 0)?;
    Ok(String::from_utf8_lossy(whole_letters(&bytes)).into_owned())
}

/// Without the part of a letter at the end that the cut left there.
fn whole_letters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => &bytes[..error.valid_up_to()],
        _ => bytes,
    }
}

//! An entry's row, read for a list.

use chrono::NaiveTime;
use rusqlite::{Connection, Row};

use super::super::{date_of, instant_of, json_of, word_of};
use super::links;
use crate::journal::{Energy, EntryFormat, EntrySummary, Mood, excerpt};
use crate::markdown;

/// The columns of a summary, in the order [`summary`] reads them.
pub(in crate::store) const SUMMARY: &str = "e.id, e.kind, e.place, e.title, e.excerpt,
    e.local_date, e.minutes, e.zone, e.created_at, e.updated_at, e.sealed_until, e.mood, e.energy,
    e.starred, e.tags, e.has_links, e.has_image";
/// The number of the first column after them.
pub(in crate::store) const AFTER: usize = 17;

/// Reads by number: finding a column by its name takes longer than reading it, and lists are
/// long.
pub(in crate::store) fn summary(
    connection: &Connection,
    row: &Row,
) -> rusqlite::Result<EntrySummary> {
    let id = row.get(0)?;
    let links = if row.get(15)? {
        links::of(connection, id)?
    } else {
        Vec::new()
    };
    Ok(EntrySummary {
        id,
        kind: word_of(row.get_ref(1)?.as_str()?)?,
        place: row.get(2)?,
        title: row.get(3)?,
        excerpt: row.get(4)?,
        date: date_of(row.get_ref(5)?.as_str()?)?,
        time: time(row.get(6)?),
        zone: row.get(7)?,
        created_at: instant_of(row.get(8)?)?,
        updated_at: instant_of(row.get(9)?)?,
        sealed_until: row.get(10)?,
        mood: level(row.get(11)?, &Mood::ALL),
        energy: level(row.get(12)?, &Energy::ALL),
        starred: row.get(13)?,
        tags: json_of(row.get_ref(14)?.as_str()?)?,
        links,
        has_image: row.get(16)?,
    })
}

/// One of five, as it is stored: from 1 on.
pub(super) fn level<T: Copy>(stored: Option<u8>, all: &[T; 5]) -> Option<T> {
    stored.and_then(|stored| all.get(usize::from(stored.checked_sub(1)?)).copied())
}

pub(super) fn time(minutes: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap_or_default()
}

/// So many bytes of a text are looked at for its excerpt, however long it is: enough even
/// where most of it is markup.
const BEGINNING_BYTES: usize = 4096;

/// The beginning of a text in one line, as lists have it.
pub(in crate::store) fn excerpt_of(text: &str, format: EntryFormat) -> String {
    let beginning = text
        .get(..text.floor_char_boundary(BEGINNING_BYTES))
        .unwrap_or_default();
    match format {
        EntryFormat::Plain => excerpt(beginning),
        EntryFormat::Commonmark => excerpt(&markdown::plain(beginning)),
    }
}

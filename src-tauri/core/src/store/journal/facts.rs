//! What follows from an entry's text: its tags, and which pictures it shows.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::super::{json, millis, of_json, of_word};
use crate::clock::Moment;
use crate::error::Result;
use crate::finding::fold;
use crate::journal::EntryFormat;
use crate::markdown;

/// Writes down what follows from a text.
pub(super) fn gather(
    change: &Connection,
    id: i64,
    format: EntryFormat,
    text: &str,
    now: Moment,
) -> Result<()> {
    keep_tags(change, id, tags_typed(format, text))?;
    let images = match format {
        EntryFormat::Commonmark if text.contains("image:") => markdown::images(text),
        _ => Vec::new(),
    };
    keep_images(change, id, &images, now)
}

/// An entry's text and how it is to be read, also of one in the bin.
pub(super) fn text_of(change: &Connection, id: i64) -> Result<(EntryFormat, String)> {
    Ok(change
        .prepare_cached(
            "SELECT e.format, t.text FROM entries e JOIN entry_texts t ON t.entry_id = e.id
             WHERE e.id = ?1",
        )?
        .query_row([id], |row| Ok((of_word(row, "format")?, row.get("text")?)))?)
}

/// The tags that are typed in a text.
pub(super) fn tags_typed(format: EntryFormat, text: &str) -> Vec<String> {
    match format {
        EntryFormat::Plain => markdown::tags(text),
        // Nearly all texts have none.
        EntryFormat::Commonmark if !text.contains('#') => Vec::new(),
        EntryFormat::Commonmark => markdown::tags(&markdown::plain(text)),
    }
}

/// Keeps the tags of an entry: the chosen ones, and those typed in its text.
pub(super) fn keep_tags(change: &Connection, id: i64, typed: Vec<String>) -> Result<()> {
    let (own, before): (Vec<String>, Vec<String>) = change
        .prepare_cached("SELECT own_tags, tags FROM entries WHERE id = ?1")?
        .query_row([id], |row| {
            Ok((of_json(row, "own_tags")?, of_json(row, "tags")?))
        })?;
    let mut seen = BTreeSet::new();
    let mut tags: Vec<(String, String)> = own
        .into_iter()
        .chain(typed)
        .map(|tag| (fold(&tag).into_owned(), tag))
        .filter(|(folded, _)| seen.insert(folded.clone()))
        .collect();
    tags.sort();
    if tags.iter().map(|(_, tag)| tag).eq(&before) {
        return Ok(());
    }
    change.execute("DELETE FROM entry_tags WHERE entry_id = ?1", [id])?;
    let mut insert = change
        .prepare_cached("INSERT INTO entry_tags (folded, entry_id, tag) VALUES (?1, ?2, ?3)")?;
    for (folded, tag) in &tags {
        insert.execute(params![folded, id, tag])?;
    }
    let tags: Vec<&String> = tags.iter().map(|(_, tag)| tag).collect();
    change.execute(
        "UPDATE entries SET tags = ?2 WHERE id = ?1",
        params![id, json(&tags)?],
    )?;
    Ok(())
}

/// Keeps which pictures an entry shows, and since when one is shown nowhere.
fn keep_images(change: &Connection, id: i64, images: &[i64], now: Moment) -> Result<()> {
    let had: BTreeSet<i64> = change
        .prepare_cached("SELECT image_id FROM entry_images WHERE entry_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut has = BTreeSet::new();
    for image in images {
        // A number that is no picture of this vault is only a word.
        let there = had.contains(image)
            || change
                .prepare_cached("SELECT 1 FROM images WHERE id = ?1")?
                .exists([image])?;
        if there {
            has.insert(*image);
        }
    }
    if has == had {
        return Ok(());
    }
    for gone in had.difference(&has) {
        change.execute(
            "DELETE FROM entry_images WHERE entry_id = ?1 AND image_id = ?2",
            [id, *gone],
        )?;
        change.execute(
            "UPDATE images SET unused_since = ?2 WHERE id = ?1
             AND NOT EXISTS (SELECT 1 FROM entry_images WHERE image_id = ?1)",
            params![gone, millis(now.utc)],
        )?;
    }
    for new in has.difference(&had) {
        change.execute(
            "INSERT INTO entry_images (entry_id, image_id) VALUES (?1, ?2)",
            [id, *new],
        )?;
        change.execute("UPDATE images SET unused_since = NULL WHERE id = ?1", [new])?;
    }
    change.execute(
        "UPDATE entries SET has_image = ?2 WHERE id = ?1",
        params![id, !has.is_empty()],
    )?;
    Ok(())
}

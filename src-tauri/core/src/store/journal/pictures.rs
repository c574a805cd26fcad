//! Which pictures are still shown somewhere, and letting go of those that are not.
//!
//! What entries show stands in `entry_images` (`facts.rs`). Earlier states and templates show
//! pictures too; they are few, so their texts are read when a picture is about to go.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::error::Result;
use crate::markdown;

/// The pictures an entry shows, and those it showed in its earlier states.
pub(super) fn of_entry(change: &Connection, entry: i64) -> Result<BTreeSet<i64>> {
    let mut shown =
        change.prepare_cached("SELECT image_id FROM entry_images WHERE entry_id = ?1")?;
    let shown = shown.query_map([entry], |row| row.get(0))?;
    let mut pictures: BTreeSet<i64> = shown.collect::<rusqlite::Result<_>>()?;
    let earlier = "SELECT text FROM entry_versions
         WHERE entry_id = ?1 AND format = 'commonmark' AND instr(text, 'image:')";
    pictures.extend(in_texts(change, earlier, &[&entry])?);
    Ok(pictures)
}

/// Notes that an entry shows pictures no longer: since it was deleted, where no other does.
pub(super) fn no_longer_shown(
    change: &Connection,
    pictures: &BTreeSet<i64>,
    entry: i64,
) -> Result<()> {
    let mut unused = change.prepare_cached(
        "UPDATE images SET unused_since = (SELECT deleted_at FROM entries WHERE id = ?1)
         WHERE id = ?2 AND NOT EXISTS
           (SELECT 1 FROM entry_images WHERE image_id = ?2 AND entry_id <> ?1)",
    )?;
    for picture in pictures {
        unused.execute(params![entry, picture])?;
    }
    Ok(())
}

/// Erases those of these pictures that nothing shows: no entry, no earlier state of one, no
/// template. The others go later, with [`forget_unused`].
pub(super) fn forget(change: &Connection, pictures: BTreeSet<i64>) -> Result<()> {
    let mut shown = change.prepare_cached("SELECT 1 FROM entry_images WHERE image_id = ?1")?;
    let mut forgotten = Vec::new();
    for picture in pictures {
        if !shown.exists([picture])? {
            forgotten.push(picture);
        }
    }
    if forgotten.is_empty() {
        return Ok(());
    }
    let elsewhere = beside_entries(change)?;
    let mut delete = change.prepare_cached("DELETE FROM images WHERE id = ?1")?;
    for picture in forgotten {
        if !elsewhere.contains(&picture) {
            delete.execute([picture])?;
        }
    }
    Ok(())
}

/// Erases the pictures that no entry has shown since before that instant (milliseconds), and
/// nothing else shows now.
pub(super) fn forget_unused(change: &Connection, before: i64) -> Result<()> {
    let unused: BTreeSet<i64> = change
        .prepare_cached("SELECT id FROM images WHERE unused_since < ?1")?
        .query_map([before], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    forget(change, unused)
}

/// The pictures of all earlier states and all templates, also of those set aside: they can be
/// taken back.
fn beside_entries(change: &Connection) -> Result<BTreeSet<i64>> {
    let texts = "SELECT text FROM entry_versions
           WHERE format = 'commonmark' AND instr(text, 'image:')
         UNION ALL SELECT text FROM templates WHERE instr(text, 'image:')";
    in_texts(change, texts, &[])
}

/// The pictures shown in the texts that a query answers with.
fn in_texts(
    change: &Connection,
    query: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<BTreeSet<i64>> {
    let mut texts = change.prepare_cached(query)?;
    let mut pictures = BTreeSet::new();
    for text in texts.query_map(values, |row| row.get::<_, String>(0))? {
        pictures.extend(markdown::images(&text?));
    }
    Ok(pictures)
}

//! The schema's changes, one after the other.

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Tz;
use rusqlite::{Connection, Row, params};

use super::{Store, index, instant, journal, of_word};
use crate::clock::Moment;
use crate::error::{Error, Result};

/// One change of the schema: SQL, and what only this program can fill in, in one transaction.
pub(super) struct Migration {
    sql: &'static str,
    then: fn(&Connection) -> Result<()>,
}

/// Every schema change, in order; the schema's version is how many were applied.
/// What was released is never edited, only added to.
pub(super) const MIGRATIONS: &[Migration] = &[
    sql(include_str!("migrations/0001_first.sql")),
    sql(include_str!("migrations/0002_inbox.sql")),
    sql(include_str!("migrations/0003_reminders.sql")),
    sql(include_str!("migrations/0004_cases.sql")),
    Migration {
        sql: include_str!("migrations/0005_journal.sql"),
        then: fill_entries,
    },
    Migration {
        sql: include_str!("migrations/0006_beginnings.sql"),
        then: give_places,
    },
];

const fn sql(sql: &'static str) -> Migration {
    Migration {
        sql,
        then: |_| Ok(()),
    }
}

impl Store {
    /// Applies the migrations after the first `applied`, each in a transaction.
    pub(super) fn migrate(&mut self, applied: u32) -> Result<()> {
        for (version, migration) in (1_u32..).zip(MIGRATIONS) {
            if version > applied {
                self.write(|change| {
                    change.execute_batch(migration.sql)?;
                    (migration.then)(change)?;
                    Ok(change.pragma_update(None, "user_version", version)?)
                })?;
            }
        }
        Ok(())
    }
}

/// Gives the entries of before their time of day and their tags.
fn fill_entries(change: &Connection) -> Result<()> {
    let mut statement = change.prepare("SELECT id, zone, created_at FROM entries")?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get("id")?,
            row.get("zone")?,
            instant(row, "created_at")?,
        ))
    })?;
    let entries: Vec<(i64, String, DateTime<Utc>)> = rows.collect::<rusqlite::Result<_>>()?;
    for (id, zone, at) in entries {
        let zone: Tz = zone
            .parse()
            .map_err(|_| Error::Damaged("an entry's zone"))?;
        // The date stays the one that was written, whatever is known of the zone today.
        let local = at.with_timezone(&zone);
        let minutes = local.hour() * 60 + local.minute();
        change.execute(
            "UPDATE entries SET minutes = ?2 WHERE id = ?1",
            params![id, minutes],
        )?;
        journal::gather_again(change, id, Moment::new(at, zone))?;
    }
    Ok(())
}

/// Gives every entry its place, where of those of one minute the earlier begun comes first,
/// and its excerpt; the index learns all of them anew.
fn give_places(change: &Connection) -> Result<()> {
    change.execute("UPDATE entries SET place = NULL", [])?;
    let mut statement = change.prepare(
        "SELECT id, local_date, minutes FROM entries
         ORDER BY local_date, minutes, created_at, id",
    )?;
    let rows = statement.query_map([], |row| {
        let wanted = journal::place::wanted(row.get("local_date")?, row.get("minutes")?);
        Ok((row.get("id")?, wanted))
    })?;
    // The order is read whole before anything of it changes.
    let entries: Vec<(i64, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut put = change.prepare("UPDATE entries SET place = ?2, excerpt = ?3 WHERE id = ?1")?;
    let mut text = change.prepare(
        "SELECT e.format, t.text FROM entries e JOIN entry_texts t ON t.entry_id = e.id
         WHERE e.id = ?1",
    )?;
    let mut least = i64::MIN;
    for (id, wanted) in entries {
        let place = wanted.max(least);
        put.execute(params![id, place, text.query_row([id], excerpt)?])?;
        index::due_at(change, place)?;
        least = place + 1;
    }
    excerpts_of_versions(change)
}

fn excerpts_of_versions(change: &Connection) -> Result<()> {
    let mut ids = change.prepare("SELECT id FROM entry_versions")?;
    let ids: Vec<i64> = ids
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut put = change.prepare("UPDATE entry_versions SET excerpt = ?2 WHERE id = ?1")?;
    let mut text = change.prepare("SELECT format, text FROM entry_versions WHERE id = ?1")?;
    for id in ids {
        put.execute(params![id, text.query_row([id], excerpt)?])?;
    }
    Ok(())
}

/// The excerpt of a row's text.
fn excerpt(row: &Row) -> rusqlite::Result<String> {
    let text = row.get_ref("text")?.as_str()?;
    Ok(journal::rows::excerpt_of(text, of_word(row, "format")?))
}

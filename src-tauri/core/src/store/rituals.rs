//! Queries for rituals.

use chrono::Timelike;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::rituals::{PartOfDay, Ritual, RitualDraft};
use crate::text;

const COLUMNS: &str = "id, kind, text, created_at, parts";

impl Store {
    /// The planned rituals, in the order they were planned: the first is the plan.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rituals(&self) -> Result<Vec<Ritual>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM rituals WHERE deleted_at IS NULL ORDER BY id"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The planned rituals, those that fit this time of day first: among them the one
    /// done least lately, so that the plan is not always the same. The first is the plan.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rituals_for(&self, now: Moment) -> Result<Vec<Ritual>> {
        let part = PartOfDay::of_hour(now.utc.with_timezone(&now.zone).hour());
        let mut rituals = self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM rituals WHERE deleted_at IS NULL ORDER BY
                   coalesce((SELECT max(ritual_done_at) FROM rebounds WHERE ritual_id = rituals.id), 0), id"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
        })?;
        rituals.sort_by_key(|ritual| !ritual.fits(part));
        Ok(rituals)
    }

    /// Keeps a new ritual, or a changed one.
    ///
    /// # Errors
    /// [`Error::Invalid`] without words, [`Error::TooLong`], [`Error::NotFound`].
    pub fn ritual_save(&mut self, draft: &RitualDraft, now: Moment) -> Result<Ritual> {
        let words = text::line(&draft.text)?;
        if words.is_empty() {
            return Err(Error::Invalid("a ritual needs words"));
        }
        let kind = word(&draft.kind)?;
        let parts = bits(&draft.parts);
        self.write(|change| {
            let id = match draft.id {
                None => {
                    change.execute(
                        "INSERT INTO rituals (kind, text, created_at, parts) VALUES (?1, ?2, ?3, ?4)",
                        params![kind, words, millis(now.utc), parts],
                    )?;
                    change.last_insert_rowid()
                }
                Some(id) => {
                    change.execute(
                        "UPDATE rituals SET kind = ?2, text = ?3, parts = ?4 WHERE id = ?1",
                        params![id, kind, words, parts],
                    )?;
                    id
                }
            };
            one(change, id)
        })
    }

    /// Sets a ritual aside.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn ritual_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE rituals SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "ritual")
    }

    /// Takes a removed ritual back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn ritual_restore(&mut self, id: i64) -> Result<Ritual> {
        self.execute("UPDATE rituals SET deleted_at = NULL WHERE id = ?1", [id])?;
        self.read(|journal| one(journal, id))
    }
}

fn one(connection: &Connection, id: i64) -> Result<Ritual> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM rituals WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("ritual"))
}

fn of_row(row: &Row) -> rusqlite::Result<Ritual> {
    Ok(Ritual {
        id: row.get("id")?,
        kind: of_word(row, "kind")?,
        text: row.get("text")?,
        created_at: instant(row, "created_at")?,
        parts: of_bits(row.get("parts")?),
    })
}

/// Parts of the day as they are stored. All of them are any, which is none.
fn bits(parts: &[PartOfDay]) -> u8 {
    let all = PartOfDay::ALL.iter().zip([1, 2, 4]);
    let bits = all
        .filter(|(part, _)| parts.contains(part))
        .map(|(_, bit)| bit);
    match bits.sum() {
        7 => 0,
        bits => bits,
    }
}

fn of_bits(bits: u8) -> Vec<PartOfDay> {
    let all = PartOfDay::ALL.into_iter().zip([1, 2, 4]);
    all.filter(|(_, bit)| bits & bit != 0)
        .map(|(part, _)| part)
        .collect()
}

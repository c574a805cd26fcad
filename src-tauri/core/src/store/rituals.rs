//! Queries for rituals.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::rituals::{Ritual, RitualDraft};
use crate::text;

const COLUMNS: &str = "id, kind, text, created_at";

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
        self.write(|change| {
            let id = match draft.id {
                None => {
                    change.execute(
                        "INSERT INTO rituals (kind, text, created_at) VALUES (?1, ?2, ?3)",
                        params![kind, words, millis(now.utc)],
                    )?;
                    change.last_insert_rowid()
                }
                Some(id) => {
                    change.execute(
                        "UPDATE rituals SET kind = ?2, text = ?3 WHERE id = ?1",
                        params![id, kind, words],
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
        if changed == 0 {
            return Err(Error::NotFound("ritual"));
        }
        Ok(())
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
    })
}

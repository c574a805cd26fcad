//! Queries for qualities and the why.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, instant, millis};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::text;
use crate::worth::{Quality, Why, Worth};

const COLUMNS: &str = "id, text, created_at";
const WHY: &str = "why";

impl Store {
    /// What stays.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn worth(&self, now: Moment) -> Result<Worth> {
        let qualities = self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM qualities WHERE deleted_at IS NULL ORDER BY id"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })?;
        let why: Why = self.kept(WHY)?.unwrap_or_default();
        Ok(Worth {
            qualities,
            look_due: why.is_due(now.local_date()),
            why_looked_on: why.looked_on,
            why: why.text,
        })
    }

    /// Whether the why is to be looked at again.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn why_is_due(&self, now: Moment) -> Result<bool> {
        let why: Option<Why> = self.kept(WHY)?;
        Ok(why.is_some_and(|why| why.is_due(now.local_date())))
    }

    /// Keeps a quality, a new one or a changed one.
    ///
    /// # Errors
    /// [`Error::Invalid`] without words, [`Error::TooLong`], [`Error::NotFound`].
    pub fn quality_save(&mut self, id: Option<i64>, words: &str, now: Moment) -> Result<Quality> {
        let words = text::line(words)?;
        if words.is_empty() {
            return Err(Error::Invalid("a quality needs words"));
        }
        self.write(|change| {
            let id = if let Some(id) = id {
                change.execute(
                    "UPDATE qualities SET text = ?2 WHERE id = ?1",
                    params![id, words],
                )?;
                id
            } else {
                change.execute(
                    "INSERT INTO qualities (text, created_at) VALUES (?1, ?2)",
                    params![words, millis(now.utc)],
                )?;
                change.last_insert_rowid()
            };
            one(change, id)
        })
    }

    /// Sets a quality aside.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn quality_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE qualities SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "quality")
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn quality_restore(&mut self, id: i64) -> Result<Quality> {
        self.execute("UPDATE qualities SET deleted_at = NULL WHERE id = ?1", [id])?;
        self.read(|journal| one(journal, id))
    }

    /// Keeps the why; to write it is to look at it.
    ///
    /// # Errors
    /// [`Error::TooLong`].
    pub fn why_save(&mut self, words: &str, now: Moment) -> Result<Worth> {
        let why = Why {
            text: text::entry(words)?.to_owned(),
            looked_on: Some(now.local_date()),
        };
        self.keep(WHY, &why)?;
        self.worth(now)
    }

    /// The why was looked at, and is still true.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn why_looked(&mut self, now: Moment) -> Result<Worth> {
        let why: Why = self.kept(WHY)?.unwrap_or_default();
        self.why_save(&why.text, now)
    }
}

fn one(connection: &Connection, id: i64) -> Result<Quality> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM qualities WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("quality"))
}

fn of_row(row: &Row) -> rusqlite::Result<Quality> {
    Ok(Quality {
        id: row.get("id")?,
        text: row.get("text")?,
        created_at: instant(row, "created_at")?,
    })
}

//! Queries for one's own templates.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{Template, TemplateDraft};

const COLUMNS: &str = "id, occasion, name, text, stands_for";

impl Store {
    /// Every template of one's own, in the order they were made.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn templates(&self) -> Result<Vec<Template>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM templates WHERE deleted_at IS NULL ORDER BY id"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Saves a template, or makes a new one.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`], [`Error::DiskFull`].
    pub fn template_save(&mut self, draft: TemplateDraft, now: Moment) -> Result<Template> {
        let draft = draft.checked()?;
        let occasion = word(&draft.occasion)?;
        self.write(|change| {
            let id = match draft.id {
                Some(id) => {
                    let changed = change.execute(
                        "UPDATE templates SET occasion = ?2, name = ?3, text = ?4, stands_for = ?5
                         WHERE id = ?1 AND deleted_at IS NULL",
                        params![id, occasion, draft.name, draft.text, draft.stands_for],
                    )?;
                    found(changed, "template")?;
                    id
                }
                None => {
                    change.execute(
                        "INSERT INTO templates (occasion, name, text, stands_for, created_at)
                         VALUES (?1, ?2, ?3, ?4, ?5)",
                        params![
                            occasion,
                            draft.name,
                            draft.text,
                            draft.stands_for,
                            millis(now.utc)
                        ],
                    )?;
                    change.last_insert_rowid()
                }
            };
            one(change, id)
        })
    }

    /// Sets a template aside.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn template_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE templates SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "template")
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn template_restore(&mut self, id: i64) -> Result<Template> {
        self.execute("UPDATE templates SET deleted_at = NULL WHERE id = ?1", [id])?;
        self.read(|journal| one(journal, id))
    }
}

fn one(connection: &Connection, id: i64) -> Result<Template> {
    connection
        .query_row(
            &format!("SELECT {COLUMNS} FROM templates WHERE id = ?1 AND deleted_at IS NULL"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("template"))
}

fn of_row(row: &Row) -> rusqlite::Result<Template> {
    Ok(Template {
        id: row.get("id")?,
        occasion: of_word(row, "occasion")?,
        name: row.get("name")?,
        text: row.get("text")?,
        stands_for: row.get("stands_for")?,
    })
}

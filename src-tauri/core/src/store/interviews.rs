//! Queries for notes of interviews.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, found, instant, millis, of_word, rebounds, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::interviews::{InterviewNote, InterviewNoteDraft, InterviewRound};

const SELECT: &str = "SELECT n.id, n.rebound_id, a.company, n.round, n.asked, n.went_well,
    n.say_next, n.created_at FROM interview_notes n
    LEFT JOIN applications a ON a.id = n.application_id";

impl Store {
    /// The notes of one no and of its application, in the order they were written.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn interview_notes(&self, id: i64) -> Result<Vec<InterviewNote>> {
        let application = self.rebound(id)?.application_id;
        self.notes_where(
            "(n.rebound_id = ?1 OR n.application_id = ?2) ORDER BY n.id",
            params![id, application],
        )
    }

    /// Everything that was asked in talks of that kind, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn interview_cards(&self, round: InterviewRound) -> Result<Vec<InterviewNote>> {
        self.notes_where("n.round = ?1 ORDER BY n.id DESC", [word(&round)?])
            .map(|mut notes| {
                notes.retain(|note| !note.asked.trim().is_empty());
                notes
            })
    }

    /// Keeps a note.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::TooLong`], [`Error::NotFound`].
    pub fn interview_note_save(
        &mut self,
        draft: InterviewNoteDraft,
        now: Moment,
    ) -> Result<InterviewNote> {
        let draft = draft.checked()?;
        let round = word(&draft.round)?;
        self.write(|change| {
            let Some(id) = draft.id else {
                let application = match draft.rebound_id {
                    Some(rebound) => rebounds::one(change, rebound)?.application_id,
                    None => None,
                };
                change.execute(
                    "INSERT INTO interview_notes (rebound_id, application_id, round, asked,
                       went_well, say_next, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![
                        draft.rebound_id,
                        application,
                        round,
                        draft.asked,
                        draft.went_well,
                        draft.say_next,
                        millis(now.utc)
                    ],
                )?;
                return one(change, change.last_insert_rowid());
            };
            change.execute(
                "UPDATE interview_notes SET round = ?2, asked = ?3, went_well = ?4, say_next = ?5
                 WHERE id = ?1",
                params![id, round, draft.asked, draft.went_well, draft.say_next],
            )?;
            one(change, id)
        })
    }

    /// Sets a note aside.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn interview_note_delete(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE interview_notes SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, millis(now.utc)],
        )?;
        found(changed, "note")
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn interview_note_restore(&mut self, id: i64) -> Result<InterviewNote> {
        self.execute(
            "UPDATE interview_notes SET deleted_at = NULL WHERE id = ?1",
            [id],
        )?;
        self.read(|journal| one(journal, id))
    }

    fn notes_where(
        &self,
        condition: &'static str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<InterviewNote>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "{SELECT} WHERE n.deleted_at IS NULL AND {condition}"
            ))?;
            let rows = statement.query_map(values, of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

fn one(connection: &Connection, id: i64) -> Result<InterviewNote> {
    connection
        .query_row(
            &format!("{SELECT} WHERE n.id = ?1 AND n.deleted_at IS NULL"),
            [id],
            of_row,
        )
        .optional()?
        .ok_or(Error::NotFound("note"))
}

fn of_row(row: &Row) -> rusqlite::Result<InterviewNote> {
    Ok(InterviewNote {
        id: row.get("id")?,
        rebound_id: row.get("rebound_id")?,
        company: row.get("company")?,
        round: of_word(row, "round")?,
        asked: row.get("asked")?,
        went_well: row.get("went_well")?,
        say_next: row.get("say_next")?,
        created_at: instant(row, "created_at")?,
    })
}

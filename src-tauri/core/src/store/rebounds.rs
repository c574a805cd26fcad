//! Queries for noes and their windows.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, instant, instant_or_none, journal, json, millis, of_word, of_word_or_none};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::EntryKind;
use crate::rebound::{self, Rebound};
use crate::reminders::Room;
use crate::text;

const SELECT: &str = "SELECT r.id, a.company, a.role, r.sting, r.feelings, r.opened_at,
    r.deadline, r.minutes, r.extended_at, r.closed_at, e.id AS entry_id,
    coalesce(t.text, '') AS text, r.ritual_id, r.finished_at, r.application_id, r.reached,
    r.news_by, r.heard_on, r.recorded_on,
    r.sting_after, r.to_self, r.ritual_done_at, r.after_step, r.correction, e.sealed_until
    FROM rebounds r LEFT JOIN applications a ON a.id = r.application_id
    LEFT JOIN entries e ON e.id = r.entry_id AND e.deleted_at IS NULL
    LEFT JOIN entry_texts t ON t.entry_id = e.id";

impl Store {
    /// The no whose window is open, or over with what comes after still to be seen.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rebound_current(&self) -> Result<Option<Rebound>> {
        self.read(current)
    }

    /// Whether a no was recorded on that day or later.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn had_a_no_since(&self, date: NaiveDate) -> Result<bool> {
        self.read(|journal| {
            Ok(journal.query_row(
                "SELECT EXISTS (SELECT 1 FROM rebounds WHERE recorded_on >= ?1)",
                [date],
                |row| row.get(0),
            )?)
        })
    }

    /// The room of the newest no that had one.
    pub(super) fn last_room(&self) -> Result<Option<Room>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT opened_at, min(deadline, coalesce(closed_at, deadline)) AS until
                 FROM rebounds WHERE deadline IS NOT NULL ORDER BY id DESC LIMIT 1",
            )?;
            let room = statement.query_row([], |row| {
                Ok(Room {
                    from: instant(row, "opened_at")?,
                    until: instant(row, "until")?,
                })
            });
            Ok(room.optional()?)
        })
    }

    /// Keeps what is written in the room, as an entry of its own.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`], [`Error::DiskFull`].
    pub fn rebound_write(&mut self, id: i64, words: &str, now: Moment) -> Result<Rebound> {
        let words = text::entry(words)?;
        self.write(|change| {
            write_entry(change, id, words, now)?;
            one(change, id)
        })
    }

    /// Keeps other feeling words.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::TooLong`], [`Error::NotFound`].
    pub fn rebound_feelings(&mut self, id: i64, words: Vec<String>) -> Result<Rebound> {
        let words = rebound::feelings(words)?;
        self.rebound_set(id, "feelings", json(&words)?)
    }

    /// Extends the window, once.
    ///
    /// # Errors
    /// [`Error::AlreadyExtended`], [`Error::Invalid`] once it is over.
    pub fn rebound_extend(&mut self, id: i64, now: Moment) -> Result<Rebound> {
        self.write(|change| extend(change, id, now))
    }

    /// Closes the window; closing a closed one changes nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn rebound_close(&mut self, id: i64, now: Moment) -> Result<Rebound> {
        let at = self.rebound(id)?.closed_at.unwrap_or(now.utc);
        self.rebound_set(id, "closed_at", millis(at))
    }

    /// One no.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn rebound(&self, id: i64) -> Result<Rebound> {
        self.read(|journal| one(journal, id))
    }

    /// Keeps what one would say to a friend.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`].
    pub fn rebound_to_self(&mut self, id: i64, words: &str) -> Result<Rebound> {
        let words = text::entry(words)?;
        self.rebound_set(id, "to_self", words)
    }

    /// Sets one column, which this folder's files name.
    pub(super) fn rebound_set(
        &mut self,
        id: i64,
        column: &'static str,
        value: impl rusqlite::ToSql,
    ) -> Result<Rebound> {
        self.execute(
            &format!("UPDATE rebounds SET {column} = ?2 WHERE id = ?1"),
            params![id, value],
        )?;
        self.rebound(id)
    }
}

/// The no whose window is open, or over with what comes after still to be seen.
pub(super) fn current(connection: &Connection) -> Result<Option<Rebound>> {
    Ok(connection
        .query_row(&format!("{SELECT} WHERE r.finished_at IS NULL"), [], of_row)
        .optional()?)
}

/// Closes a window whose end, due at `deadline`, has come: whether anyone was looking or
/// not. One that was extended since has another.
pub(super) fn is_over(
    change: &Connection,
    id: i64,
    deadline: DateTime<Utc>,
    now: Moment,
) -> Result<()> {
    change.execute(
        "UPDATE rebounds SET closed_at = coalesce(closed_at, ?3)
         WHERE id = ?1 AND deadline <= ?2",
        params![id, millis(deadline), millis(now.utc)],
    )?;
    Ok(())
}

/// Extends a window, once: also one that has just ended.
pub(super) fn extend(change: &Connection, id: i64, now: Moment) -> Result<Rebound> {
    let before = one(change, id)?;
    // Gone on from already: the room does not open again by itself.
    if current(change)?.is_none_or(|current| current.id != id) {
        return Err(Error::Invalid("the window is closed"));
    }
    let deadline = before.extended_deadline(now.utc)?;
    change.execute(
        "UPDATE rebounds SET deadline = ?2, extended_at = ?3, closed_at = NULL WHERE id = ?1",
        params![id, millis(deadline), millis(now.utc)],
    )?;
    one(change, id)
}

/// Keeps the words of a no in its entry, which begins with the first of them.
pub(super) fn write_entry(change: &Connection, id: i64, words: &str, now: Moment) -> Result<()> {
    match one(change, id)?.entry_id {
        Some(entry) => journal::update(change, entry, words, now),
        None if words.is_empty() => Ok(()),
        None => {
            let entry = journal::insert(change, EntryKind::Window, words, now)?;
            change.execute(
                "UPDATE rebounds SET entry_id = ?2 WHERE id = ?1",
                params![id, entry],
            )?;
            journal::links::to_case(change, entry, id)
        }
    }
}

/// Marks a no as seen to its end, closing its window where it is still open.
pub(super) fn finish(change: &Connection, id: i64, now: Moment) -> Result<()> {
    change.execute(
        "UPDATE rebounds SET finished_at = ?2, closed_at = coalesce(closed_at, ?2) WHERE id = ?1",
        params![id, millis(now.utc)],
    )?;
    Ok(())
}

pub(super) fn one(connection: &Connection, id: i64) -> Result<Rebound> {
    connection
        .query_row(&format!("{SELECT} WHERE r.id = ?1"), [id], of_row)
        .optional()?
        .ok_or(Error::NotFound("no"))
}

fn of_row(row: &Row) -> rusqlite::Result<Rebound> {
    let feelings: String = row.get("feelings")?;
    let extended: Option<DateTime<Utc>> = instant_or_none(row, "extended_at")?;
    Ok(Rebound {
        id: row.get("id")?,
        company: row.get("company")?,
        role: row.get("role")?,
        sting: row.get("sting")?,
        feelings: serde_json::from_str(&feelings).unwrap_or_default(),
        opened_at: instant(row, "opened_at")?,
        deadline: instant_or_none(row, "deadline")?,
        minutes: row.get("minutes")?,
        extended: extended.is_some(),
        closed_at: instant_or_none(row, "closed_at")?,
        entry_id: row.get("entry_id")?,
        text: row.get("text")?,
        ritual_id: row.get("ritual_id")?,
        application_id: row.get("application_id")?,
        reached: of_word_or_none(row, "reached")?,
        news_by: of_word_or_none(row, "news_by")?,
        heard_on: row.get("heard_on")?,
        sting_after: row.get("sting_after")?,
        to_self: row.get("to_self")?,
        sealed_until: row.get("sealed_until")?,
        ritual_done: row.get::<_, Option<i64>>("ritual_done_at")?.is_some(),
        after_step: of_word(row, "after_step")?,
        correction: row.get("correction")?,
        recorded_on: row.get("recorded_on")?,
    })
}

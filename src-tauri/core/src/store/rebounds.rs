//! Queries for noes and their windows.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    Store, applications, instant, instant_or_none, journal, millis, of_word, of_word_or_none, word,
};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::EntryKind;
use crate::rebound::{self, Reached, Rebound, ReboundDraft};
use crate::reminders::RuleId;
use crate::text;

const SELECT: &str = "SELECT r.id, a.company, a.role, r.sting, r.feelings, r.opened_at,
    r.deadline, r.minutes, r.extended_at, r.closed_at, e.id AS entry_id,
    coalesce(e.text, '') AS text, r.ritual_id, r.finished_at, r.application_id, r.reached,
    r.news_by, coalesce(r.heard_on, date(r.opened_at / 1000, 'unixepoch')) AS heard_on,
    coalesce(r.recorded_on, date(r.opened_at / 1000, 'unixepoch')) AS recorded_on,
    r.sting_after, r.to_self, r.ritual_done_at, r.after_step, r.correction, e.sealed_until
    FROM rebounds r LEFT JOIN applications a ON a.id = r.application_id
    LEFT JOIN entries e ON e.id = r.entry_id AND e.deleted_at IS NULL";

/// How a no begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// With a window of this length.
    Window(TimeDelta),
    /// Only noted.
    Noted,
}

impl Store {
    /// Records a no: the application's history, the feeling, and the window's deadline,
    /// an absolute instant.
    ///
    /// # Errors
    /// [`Error::WindowOpen`] while another window is open, [`Error::Invalid`],
    /// [`Error::TooLong`], [`Error::NotFound`] for an unknown application.
    pub fn rebound_begin(
        &mut self,
        draft: ReboundDraft,
        opening: Opening,
        now: Moment,
    ) -> Result<Rebound> {
        let draft = draft.checked(now.local_date())?;
        if let Opening::Window(_) = opening
            && self
                .rebound_current()?
                .is_some_and(|one| one.is_open(now.utc))
        {
            return Err(Error::WindowOpen);
        }
        self.write(|change| {
            let id = begin(change, &draft, opening, now)?;
            one(change, id)
        })
    }

    /// The no whose window is open, or over with what comes after still to be seen.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rebound_current(&self) -> Result<Option<Rebound>> {
        self.read(current)
    }

    /// Takes back a no that was recorded by a slip, and what it did to the application's
    /// history. What was written stays in the journal.
    ///
    /// # Errors
    /// [`Error::Invalid`] once anything came of it, [`Error::NotFound`].
    pub fn rebound_take_back(&mut self, id: i64, now: Moment) -> Result<()> {
        self.write(|change| take_back(change, id, now))
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
        self.rebound_set(id, "feelings", list(&words)?)
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

/// Writes a no down; its number. A window takes the place of one that is over, a no that
/// is only noted leaves it as it is.
pub(super) fn begin(
    change: &Connection,
    draft: &ReboundDraft,
    opening: Opening,
    now: Moment,
) -> Result<i64> {
    let (length, closed, finished) = match opening {
        Opening::Window(length) => (Some(length), None, None),
        Opening::Noted => (None, Some(now.utc), Some(now.utc)),
    };
    if length.is_some()
        && let Some(before) = current(change)?
    {
        finish(change, before.id, now)?;
    }
    let (application, correction) = match application_of(change, draft, now)? {
        Some((application, ended)) => (Some(application), ended),
        None => (None, false),
    };
    change.execute(
        "INSERT INTO rebounds (application_id, sting, feelings, opened_at, minutes, deadline,
           closed_at, finished_at, reached, news_by, heard_on, recorded_on, correction)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            application,
            draft.sting,
            list(&draft.feelings)?,
            millis(now.utc),
            length.map_or(0, |length| length.num_minutes()),
            length.map(|length| millis(now.utc + length)),
            closed.map(millis),
            finished.map(millis),
            draft.reached.as_ref().map(word).transpose()?,
            draft.news_by.as_ref().map(word).transpose()?,
            draft.heard_on.unwrap_or(now.local_date()),
            now.local_date(),
            correction,
        ],
    )?;
    Ok(change.last_insert_rowid())
}

fn take_back(change: &Connection, id: i64, now: Moment) -> Result<()> {
    let no = one(change, id)?;
    let used: bool = change.query_row(
        "SELECT EXISTS (SELECT 1 FROM cases WHERE rebound_id = ?1)
             OR EXISTS (SELECT 1 FROM feedback WHERE rebound_id = ?1)
             OR EXISTS (SELECT 1 FROM steps WHERE rebound_id = ?1)
             OR EXISTS (SELECT 1 FROM papers WHERE rebound_id = ?1)
             OR EXISTS (SELECT 1 FROM interview_notes WHERE rebound_id = ?1)",
        [id],
        |row| row.get(0),
    )?;
    if used || no.is_open(now.utc) {
        return Err(Error::Invalid("something came of this no already"));
    }
    if let Some(application) = no.application_id {
        applications::take_back(change, application, no.opened_at, now)?;
    }
    // The next no may get its number: nothing may be known of that one's reminders.
    for rule in [RuleId::Window(id), RuleId::LetGo(id)] {
        change.execute("DELETE FROM deliveries WHERE rule = ?1", [rule.to_string()])?;
    }
    change.execute("DELETE FROM rebounds WHERE id = ?1", [id])?;
    Ok(())
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
            Ok(())
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

/// The application a no is about, its history carrying the no, and whether it had ended
/// before: the known one, a new one where company or role were named, else none.
fn application_of(
    change: &Connection,
    draft: &ReboundDraft,
    now: Moment,
) -> Result<Option<(i64, bool)>> {
    let id = match draft.application_id {
        Some(id) => id,
        None if draft.company.is_empty() && draft.role.is_empty() => return Ok(None),
        None => applications::insert_unsent(change, &draft.company, &draft.role, now)?,
    };
    let on = draft.heard_on.unwrap_or(now.local_date());
    let reached = draft.reached.and_then(Reached::stage);
    let ended = applications::end(change, id, reached, on, now)?;
    Ok(Some((id, ended)))
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

fn list(words: &[String]) -> Result<String> {
    serde_json::to_string(words).map_err(|_| Error::Internal("a list has no form".into()))
}

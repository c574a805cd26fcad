//! Recording a no, and taking it back.

use chrono::TimeDelta;
use rusqlite::{Connection, params};

use super::rebounds::{current, finish, one};
use super::{Store, applications, care, json, millis, stages, word};
use crate::care::DraftName;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::rebound::{Reached, Rebound, ReboundDraft};

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
            care::forget(change, DraftName::Naming)?;
            one(change, id)
        })
    }

    /// Takes back a no that was noted by a slip, and what it did to the application's
    /// history.
    ///
    /// # Errors
    /// [`Error::Invalid`] for one with a window, or once anything came of it;
    /// [`Error::NotFound`].
    pub fn rebound_take_back(&mut self, id: i64, now: Moment) -> Result<()> {
        self.write(|change| take_back(change, id, now))
    }
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
            json(&draft.feelings)?,
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
             OR EXISTS (SELECT 1 FROM papers WHERE rebound_id = ?1 OR application_id = ?2)
             OR EXISTS (SELECT 1 FROM interview_notes WHERE rebound_id = ?1)
             OR EXISTS (SELECT 1 FROM rebounds WHERE application_id = ?2 AND id > ?1)",
        params![id, no.application_id],
        |row| row.get(0),
    )?;
    // What had a room has words, ratings and reminders of its own.
    if used || no.deadline.is_some() || no.entry_id.is_some() {
        return Err(Error::Invalid("something came of this no already"));
    }
    if let Some(application) = no.application_id {
        stages::take_back(change, application, no.opened_at, now)?;
    }
    change.execute("DELETE FROM rebounds WHERE id = ?1", [id])?;
    Ok(())
}

/// The application a no is about, its history carrying the no, and whether it had ended
/// before: the known one, a new one where company or role were named, else none.
fn application_of(
    change: &Connection,
    draft: &ReboundDraft,
    now: Moment,
) -> Result<Option<(i64, bool)>> {
    let on = draft.heard_on.unwrap_or(now.local_date());
    let id = match draft.application_id {
        Some(id) => id,
        None if draft.company.is_empty() && draft.role.is_empty() => return Ok(None),
        None => applications::insert_told(change, &draft.company, &draft.role, on, now)?,
    };
    let reached = draft.reached.map(Reached::stage);
    let ended = stages::end(change, id, reached, on, now)?;
    Ok(Some((id, ended)))
}

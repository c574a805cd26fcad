//! Queries for requests for feedback.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Store, instant, instant_or_none, json, millis, of_json_or_none, rebounds};
use crate::clock::{Moment, YEARS};
use crate::error::{Error, Result};
use crate::feedback::{Feedback, FeedbackAnswer, FeedbackDue, ThemeCount, count_themes};
use crate::text;

/// The longest time to wait for an answer, in days.
const LONGEST_WAIT_DAYS: i64 = 366;

impl Store {
    /// The request that belongs to a no, if there is one.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn feedback(&self, id: i64) -> Result<Option<Feedback>> {
        self.read(|journal| read(journal, id))
    }

    /// Keeps the draft.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`].
    pub fn feedback_draft(&mut self, id: i64, words: &str, now: Moment) -> Result<Feedback> {
        let words = text::entry(words)?;
        self.feedback_set(id, "draft = ?2", params![id, words], now)
    }

    /// It was asked on that day, and is let go of on the other; none takes that back.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a day to come, for letting go before asking or in a year,
    /// [`Error::NotFound`].
    pub fn feedback_asked(
        &mut self,
        id: i64,
        asked_on: Option<NaiveDate>,
        let_go_on: Option<NaiveDate>,
        now: Moment,
    ) -> Result<Feedback> {
        match (asked_on, let_go_on) {
            (Some(asked), _) if asked > now.local_date() || !YEARS.contains(&asked.year()) => {
                return Err(Error::Invalid("it was asked today, or before"));
            }
            (Some(asked), Some(let_go))
                if !(1..=LONGEST_WAIT_DAYS).contains(&(let_go - asked).num_days()) =>
            {
                return Err(Error::Invalid(
                    "it is let go of after asking, within a year",
                ));
            }
            (None, Some(_)) => return Err(Error::Invalid("what was not asked is not let go of")),
            _ => {}
        }
        self.feedback_set(
            id,
            "asked_on = ?2, let_go_on = ?3, changed_at = ?4, let_go_at = NULL",
            params![id, asked_on, let_go_on, millis(now.utc)],
            now,
        )
    }

    /// Records the answer, or takes it back.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::Invalid`], [`Error::NotFound`].
    pub fn feedback_answer(
        &mut self,
        id: i64,
        answer: Option<FeedbackAnswer>,
        now: Moment,
    ) -> Result<Feedback> {
        let answer = answer.map(FeedbackAnswer::checked).transpose()?;
        let on = answer.as_ref().map(|_| now.local_date());
        let answer = answer.as_ref().map(json).transpose()?;
        self.feedback_set(
            id,
            "answer = ?2, answered_on = ?3",
            params![id, answer, on],
            now,
        )
    }

    /// Lets go of a request, or takes that back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn feedback_let_go(&mut self, id: i64, let_go: bool, now: Moment) -> Result<Feedback> {
        let at = let_go.then(|| millis(now.utc));
        self.feedback_set(id, "let_go_at = ?2", params![id, at], now)
    }

    /// The requests that wait for an answer, those whose day has come and the others: each
    /// with when that day was named.
    ///
    /// # Errors
    /// Only where the database fails.
    pub(crate) fn feedback_waiting(&self) -> Result<Vec<(FeedbackDue, DateTime<Utc>)>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT f.rebound_id AS id, a.company, f.asked_on, f.let_go_on, f.changed_at
                 FROM feedback f JOIN rebounds r ON r.id = f.rebound_id
                 LEFT JOIN applications a ON a.id = r.application_id
                 WHERE f.asked_on IS NOT NULL AND f.let_go_on IS NOT NULL
                   AND f.answer IS NULL AND f.let_go_at IS NULL ORDER BY f.let_go_on, id",
            )?;
            let rows = statement.query_map([], |row| {
                let due = FeedbackDue {
                    id: row.get("id")?,
                    company: row.get("company")?,
                    asked_on: row.get("asked_on")?,
                    let_go_on: row.get("let_go_on")?,
                };
                Ok((due, instant(row, "changed_at")?))
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The themes of all answers, counted.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn feedback_themes(&self) -> Result<Vec<ThemeCount>> {
        let answers: Vec<String> = self.read(|journal| {
            let mut statement =
                journal.prepare_cached("SELECT answer FROM feedback WHERE answer IS NOT NULL")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })?;
        let answers: Vec<FeedbackAnswer> = answers
            .iter()
            .map(|answer| serde_json::from_str(answer))
            .collect::<serde_json::Result<_>>()
            .map_err(|_| Error::Damaged("an answer"))?;
        Ok(count_themes(&answers))
    }

    fn feedback_set(
        &mut self,
        id: i64,
        changes: &'static str,
        values: impl rusqlite::Params,
        now: Moment,
    ) -> Result<Feedback> {
        self.write(|change| set(change, id, changes, values, now))
    }
}

/// Sets columns, which this file names.
fn set(
    change: &Connection,
    id: i64,
    changes: &'static str,
    values: impl rusqlite::Params,
    now: Moment,
) -> Result<Feedback> {
    rebounds::one(change, id)?;
    change.execute(
        "INSERT INTO feedback (rebound_id, changed_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![id, millis(now.utc)],
    )?;
    change.execute(
        &format!("UPDATE feedback SET {changes} WHERE rebound_id = ?1"),
        values,
    )?;
    read(change, id)?.ok_or(Error::NotFound("feedback"))
}

fn read(connection: &Connection, id: i64) -> Result<Option<Feedback>> {
    Ok(connection
        .query_row(
            "SELECT draft, asked_on, let_go_on, answer, answered_on, let_go_at
             FROM feedback WHERE rebound_id = ?1",
            [id],
            of_row,
        )
        .optional()?)
}

fn of_row(row: &Row) -> rusqlite::Result<Feedback> {
    Ok(Feedback {
        draft: row.get("draft")?,
        asked_on: row.get("asked_on")?,
        let_go_on: row.get("let_go_on")?,
        answer: of_json_or_none(row, "answer")?,
        answered_on: row.get("answered_on")?,
        let_go_at: instant_or_none(row, "let_go_at")?,
    })
}

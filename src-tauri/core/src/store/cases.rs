//! Queries for cases.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    Store, found, instant_or_none, json, millis, of_json, of_word_or_none, rebounds, word,
};
use crate::cases::{Case, CaseDraft, CaseKind, CaseSummary};
use crate::clock::Moment;
use crate::error::Result;

/// How many days a look that nobody took is offered on Today. Later it waits in the list.
const OFFERED_DAYS: i64 = 14;

impl Store {
    /// The case of a no, as far as it is found.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn case(&self, id: i64, now: Moment) -> Result<Case> {
        let rebound = self.rebound(id)?;
        let found = self.read(|journal| read(journal, id))?;
        let (draft, finished_at) = found.unwrap_or_default();
        let opens_on = rebound.recorded_on + Days::new(1);
        Ok(Case {
            suggested_kind: rebound.reached.map(CaseKind::suggested),
            draft,
            opens_on,
            ready: opens_on <= now.local_date(),
            finished_at,
            steps: self.steps_of(id)?,
            feedback: self.feedback(id)?,
            rebound,
        })
    }

    /// Keeps what was found, whole.
    ///
    /// # Errors
    /// [`crate::Error::TooLong`], [`crate::Error::Invalid`], [`crate::Error::NotFound`].
    pub fn case_save(&mut self, id: i64, draft: CaseDraft, now: Moment) -> Result<Case> {
        let draft = draft.checked()?;
        self.write(|change| {
            begin(change, id, now)?;
            change.execute(
                "UPDATE cases SET kind = ?2, not_right_fit = ?3, factors = ?4, did_well = ?5,
                   next_time = ?6, learned = ?7, misfits = ?8, misfit_text = ?9
                 WHERE rebound_id = ?1",
                params![
                    id,
                    draft.kind.as_ref().map(word).transpose()?,
                    draft.not_right_fit,
                    json(&draft.factors)?,
                    draft.did_well,
                    draft.next_time,
                    draft.learned,
                    json(&draft.misfits)?,
                    draft.misfit_text,
                ],
            )?;
            Ok(())
        })?;
        self.case(id, now)
    }

    /// Closes a case, or opens it again.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn case_finish(&mut self, id: i64, finished: bool, now: Moment) -> Result<Case> {
        self.write(|change| {
            begin(change, id, now)?;
            let at = finished.then(|| millis(now.utc));
            let changed = change.execute(
                "UPDATE cases SET finished_at = ?2 WHERE rebound_id = ?1",
                params![id, at],
            )?;
            found(changed, "case")
        })?;
        self.case(id, now)
    }

    /// Every no as a case, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn cases(&self, now: Moment) -> Result<Vec<CaseSummary>> {
        let today = now.local_date();
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT r.id, a.company, a.role, r.heard_on, r.recorded_on, r.reached, c.kind,
                   c.begun_at, c.finished_at
                 FROM rebounds r LEFT JOIN applications a ON a.id = r.application_id
                 LEFT JOIN cases c ON c.rebound_id = r.id
                 ORDER BY r.heard_on DESC, r.id DESC",
            )?;
            let rows = statement.query_map([], |row| summary(row, today))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The cases whose day is here and that nobody has closed, of the last two weeks. One
    /// whose window is open is none.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn looks(&self, now: Moment) -> Result<Vec<CaseSummary>> {
        let oldest = millis(now.utc - TimeDelta::days(OFFERED_DAYS));
        let recent: Vec<i64> = self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT id FROM rebounds WHERE opened_at >= ?1
                 AND (finished_at IS NOT NULL OR closed_at IS NOT NULL)",
            )?;
            let rows = statement.query_map([oldest], |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })?;
        let mut looks = self.cases(now)?;
        looks.retain(|one| one.ready && one.finished_at.is_none() && recent.contains(&one.id));
        Ok(looks)
    }
}

/// Makes the row of a case, where there is none yet.
fn begin(change: &Connection, id: i64, now: Moment) -> Result<()> {
    rebounds::one(change, id)?;
    change.execute(
        "INSERT INTO cases (rebound_id, begun_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![id, millis(now.utc)],
    )?;
    Ok(())
}

type Found = (CaseDraft, Option<DateTime<Utc>>);

fn read(connection: &Connection, id: i64) -> Result<Option<Found>> {
    let found = connection
        .query_row("SELECT * FROM cases WHERE rebound_id = ?1", [id], |row| {
            let draft = CaseDraft {
                kind: of_word_or_none(row, "kind")?,
                not_right_fit: row.get("not_right_fit")?,
                factors: of_json(row, "factors")?,
                did_well: row.get("did_well")?,
                next_time: row.get("next_time")?,
                learned: row.get("learned")?,
                misfits: of_json(row, "misfits")?,
                misfit_text: row.get("misfit_text")?,
            };
            Ok((draft, instant_or_none(row, "finished_at")?))
        })
        .optional()?;
    Ok(found)
}

fn summary(row: &Row, today: NaiveDate) -> rusqlite::Result<CaseSummary> {
    let recorded_on: NaiveDate = row.get("recorded_on")?;
    Ok(CaseSummary {
        id: row.get("id")?,
        company: row.get("company")?,
        role: row.get("role")?,
        heard_on: row.get("heard_on")?,
        reached: of_word_or_none(row, "reached")?,
        kind: of_word_or_none(row, "kind")?,
        ready: recorded_on < today,
        begun: row.get::<_, Option<i64>>("begun_at")?.is_some(),
        finished_at: instant_or_none(row, "finished_at")?,
    })
}

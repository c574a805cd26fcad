//! Queries for what comes after a window: the sting again, the ritual, the next step.

use chrono::Days;
use rusqlite::params;

use super::{Store, applications, found, millis, papers, rebounds, word};
use crate::applications::{Application, Stage};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::rebound::{self, AfterStep, Rebound, WEIGHED_WINDOWS};
use crate::steps::Preparation;
use crate::text;

impl Store {
    /// Keeps how it stings after the window; none where that was not asked for.
    ///
    /// # Errors
    /// [`Error::Invalid`] above 10, [`Error::NotFound`].
    pub fn rebound_sting_after(&mut self, id: i64, sting: Option<u8>) -> Result<Rebound> {
        let sting = rebound::sting(sting)?;
        let changed = self.execute(
            "UPDATE rebounds SET sting_after = ?2, after_step = ?3 WHERE id = ?1",
            params![id, sting, word(&AfterStep::Ritual)?],
        )?;
        found(changed, "no")?;
        self.rebound(id)
    }

    /// Puts what was written away until tomorrow, or takes it out again.
    ///
    /// # Errors
    /// [`Error::NotFound`], also where nothing was written.
    pub fn rebound_seal(&mut self, id: i64, sealed: bool, now: Moment) -> Result<Rebound> {
        let entry = self.rebound(id)?.entry_id.ok_or(Error::NotFound("entry"))?;
        let until = sealed.then(|| now.local_date() + Days::new(1));
        self.entry_seal(entry, until)?;
        self.rebound(id)
    }

    /// Keeps which ritual was chosen; none takes the choice back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn rebound_ritual(&mut self, id: i64, ritual: Option<i64>) -> Result<Rebound> {
        if let Some(ritual) = ritual
            && !self.rituals()?.iter().any(|known| known.id == ritual)
        {
            return Err(Error::NotFound("ritual"));
        }
        let changed = self.execute(
            "UPDATE rebounds SET ritual_done_at = CASE WHEN ritual_id IS ?2 THEN ritual_done_at END,
               ritual_id = ?2 WHERE id = ?1",
            params![id, ritual],
        )?;
        found(changed, "no")?;
        self.rebound(id)
    }

    /// The ritual was done, or not after all.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn rebound_ritual_done(&mut self, id: i64, done: bool, now: Moment) -> Result<Rebound> {
        self.rebound_set(id, "ritual_done_at", done.then(|| millis(now.utc)))
    }

    /// Goes to a step of the screen after the window.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn rebound_after(&mut self, id: i64, step: AfterStep) -> Result<Rebound> {
        self.rebound_set(id, "after_step", word(&step)?)
    }

    /// Marks what comes after the window as seen.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn rebound_finish(&mut self, id: i64, now: Moment) -> Result<Rebound> {
        self.write(|change| {
            rebounds::finish(change, id, now)?;
            rebounds::one(change, id)
        })
    }

    /// Whether writing makes it heavier again and again.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn writing_weighs(&self) -> Result<bool> {
        let stings = self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT sting, sting_after FROM rebounds WHERE deadline IS NOT NULL
                 AND sting IS NOT NULL AND sting_after IS NOT NULL
                 ORDER BY opened_at DESC LIMIT ?1",
            )?;
            let rows =
                statement.query_map([WEIGHED_WINDOWS], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<rusqlite::Result<Vec<(u8, u8)>>>()?)
        })?;
        Ok(rebound::writing_weighs(&stings))
    }

    /// What was prepared for the application of a no and can be used again.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn preparation(&self, id: i64) -> Result<Preparation> {
        let notes = self.interview_notes(id)?.len();
        let papers = self.papers(id)?;
        Ok(Preparation {
            resume: !papers.resume.trim().is_empty(),
            job: !papers.job.trim().is_empty(),
            notes: u32::try_from(notes).unwrap_or(u32::MAX),
        })
    }

    /// Begins another application, saved and not sent, with the résumé of this no's.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::Invalid`] without a name, [`Error::NotFound`].
    pub fn preparation_reuse(
        &mut self,
        id: i64,
        company: &str,
        role: &str,
        now: Moment,
    ) -> Result<Application> {
        let (company, role) = (text::line(company)?, text::line(role)?);
        if company.is_empty() && role.is_empty() {
            return Err(Error::Invalid("an application needs a company or a role"));
        }
        self.write(|change| {
            let resume = papers::of(change, id)?.map_or_else(String::new, |papers| papers.1);
            // Pressed once more after a crash, it is the same one.
            if let Some(known) = applications::saved_as(change, &company, &role)? {
                return applications::one(change, known);
            }
            let new = applications::insert(change, &company, &role, Stage::Saved, now)?;
            papers::keep_for_application(change, new, "", &resume, now)?;
            applications::one(change, new)
        })
    }
}

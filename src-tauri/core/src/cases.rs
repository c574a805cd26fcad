//! A case: the calm look at a no, on a later day. Naming a feeling soothes, naming it and
//! reinterpreting it at once does not (mission, evidence): so it opens the day after, or
//! earlier by choice.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::feedback::Feedback;
use crate::rebound::{Reached, Rebound};
use crate::steps::Step;
use crate::text;

/// What kind of no it was (mission, P5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// Before any talk: how the application reads.
    Marketing,
    /// In between: how the talks went.
    Interview,
    /// At the end: whether it was the right one.
    ProductFit,
}

impl CaseKind {
    /// What an application that came this far suggests.
    pub fn suggested(reached: Reached) -> Self {
        match reached {
            Reached::NoAnswer | Reached::Applied => Self::Marketing,
            Reached::Screening | Reached::Interview => Self::Interview,
            Reached::FinalRound | Reached::OfferWithdrawn => Self::ProductFit,
        }
    }
}

/// Whose a factor was (mission, P11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum FactorSide {
    /// Not sorted yet.
    Unsorted,
    /// Something I can do differently.
    Mine,
    /// Out of my hands.
    NotMine,
}

/// Something that may have played a part.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
pub struct Factor {
    /// The word of a ready-made one; empty for one in own words.
    pub factor: String,
    /// One's own words.
    pub text: String,
    /// Whose it was.
    pub side: FactorSide,
}

/// The most factors of one case.
pub const MOST_FACTORS: usize = 24;

/// What one finds in a case. Kept whole, as it is written.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct CaseDraft {
    /// What kind of no.
    pub kind: Option<CaseKind>,
    /// "It was not the right fit": a full answer.
    pub not_right_fit: bool,
    /// What played a part.
    pub factors: Vec<Factor>,
    /// What I did well.
    pub did_well: String,
    /// What I would do next time.
    pub next_time: String,
    /// What I learned about myself.
    pub learned: String,
    /// What did not fit me: words of ready-made ones, or own.
    pub misfits: Vec<String>,
    /// The same, in own words.
    pub misfit_text: String,
}

impl CaseDraft {
    /// Checks the draft.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::Invalid`] for more than [`MOST_FACTORS`].
    pub fn checked(mut self) -> Result<Self> {
        if self.factors.len().max(self.misfits.len()) > MOST_FACTORS {
            return Err(Error::Invalid("so many factors are no help"));
        }
        for factor in &mut self.factors {
            factor.factor = text::line(&factor.factor)?;
            factor.text = text::line(&factor.text)?;
        }
        for misfit in &mut self.misfits {
            *misfit = text::line(misfit)?;
        }
        for words in [
            &self.did_well,
            &self.next_time,
            &self.learned,
            &self.misfit_text,
        ] {
            text::entry(words)?;
        }
        Ok(self)
    }
}

/// A case, whole.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Case {
    /// The no. Its number is the case's.
    pub rebound: Rebound,
    /// What kind its end suggests.
    pub suggested_kind: Option<CaseKind>,
    /// What was found.
    pub draft: CaseDraft,
    /// The day it opens by itself.
    pub opens_on: NaiveDate,
    /// Whether that day is here.
    pub ready: bool,
    /// When it was closed.
    pub finished_at: Option<DateTime<Utc>>,
    /// The steps chosen from it.
    pub steps: Vec<Step>,
    /// What was asked and answered.
    pub feedback: Option<Feedback>,
}

/// A case in a list.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct CaseSummary {
    /// The number of its no.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// The company, if named.
    pub company: Option<String>,
    /// The role, if named.
    pub role: Option<String>,
    /// The day the no came.
    pub heard_on: NaiveDate,
    /// How far the application went.
    pub reached: Option<Reached>,
    /// What kind of no it was found to be.
    pub kind: Option<CaseKind>,
    /// Whether the day after is here.
    pub ready: bool,
    /// Whether anything was found yet.
    pub begun: bool,
    /// When it was closed.
    pub finished_at: Option<DateTime<Utc>>,
}

/// The papers of an application.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Papers {
    /// The job description.
    pub job: String,
    /// The résumé that answered it.
    pub resume: String,
    /// The newest résumé of another application, where this one has none.
    pub latest_resume: Option<String>,
}

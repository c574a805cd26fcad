//! Templates: questions and headings to begin an entry with. The ready-made ones are words of
//! the user interface; here are one's own.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::text;

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum TemplateOccasion {
    /// The morning.
    Morning,
    /// The evening.
    Evening,
    /// Before an interview.
    BeforeInterview,
    /// After one.
    AfterInterview,
    /// A win.
    Win,
    /// The why (mission, P24).
    Why,
    /// Anything else.
    Other,
}

/// A template of one's own.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// Its number in this vault.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// What it is for.
    pub occasion: TemplateOccasion,
    /// What it is called.
    pub name: String,
    /// CommonMark.
    pub text: String,
    /// Whether it stands in the place of the ready-made one of its occasion.
    pub stands_for: bool,
}

/// A template as it is to be saved.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(Debug, ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct TemplateDraft {
    /// Which one; none: a new one.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub id: Option<i64>,
    /// What it is for.
    pub occasion: TemplateOccasion,
    /// What it is called.
    pub name: String,
    /// CommonMark.
    pub text: String,
    /// Whether it stands in the place of the ready-made one of its occasion.
    pub stands_for: bool,
}

impl TemplateDraft {
    /// Its name made one line, its text within the limit of an entry.
    ///
    /// # Errors
    /// [`crate::Error::TooLong`].
    pub fn checked(mut self) -> Result<Self> {
        self.name = text::line(&self.name)?;
        text::entry(&self.text)?;
        Ok(self)
    }
}

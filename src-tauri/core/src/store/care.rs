//! Queries for care: rows of JSON beside the settings.

use rusqlite::Connection;

use super::settings::keep;
use super::{Store, word};
use crate::care::{Care, DraftName, word_list};
use crate::error::Result;
use crate::text;

const HELP_CARD: &str = "help_card";
const THERAPY_SAID: &str = "therapy_said";
const FEELINGS: &str = "feelings";

impl Store {
    /// How Onward takes care.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn care(&self) -> Result<Care> {
        Ok(Care {
            help_card: self.kept::<Option<String>>(HELP_CARD)?.flatten(),
            therapy_said: self.kept(THERAPY_SAID)?.unwrap_or(false),
            writing_weighs: self.writing_weighs()?,
        })
    }

    /// Keeps the help card; none is the ready-made one again.
    ///
    /// # Errors
    /// [`crate::Error::TooLong`].
    pub fn help_card_save(&mut self, words: Option<&str>) -> Result<Care> {
        let words = words.map(text::entry).transpose()?;
        self.keep(HELP_CARD, &words)?;
        self.care()
    }

    /// It was said that Onward is no therapy.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn therapy_said(&mut self) -> Result<Care> {
        self.keep(THERAPY_SAID, &true)?;
        self.care()
    }

    /// One's own list of feeling words; none is the ready-made one.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn feeling_words(&self) -> Result<Option<Vec<String>>> {
        Ok(self.kept::<Option<Vec<String>>>(FEELINGS)?.flatten())
    }

    /// Keeps the list.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`], [`crate::Error::TooLong`].
    pub fn feeling_words_save(&mut self, words: Option<&[String]>) -> Result<Option<Vec<String>>> {
        let words = words.map(word_list).transpose()?;
        self.keep(FEELINGS, &words)?;
        Ok(words)
    }

    /// What was being typed there.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn draft(&self, name: DraftName) -> Result<Option<String>> {
        self.kept(&row_of(name)?)
    }

    /// Keeps what is being typed; nothing typed is no draft.
    ///
    /// # Errors
    /// [`crate::Error::TooLong`], [`crate::Error::DiskFull`].
    pub fn draft_keep(&mut self, name: DraftName, words: &str) -> Result<()> {
        let words = text::entry(words)?;
        self.write(|change| {
            if words.is_empty() {
                forget(change, name)
            } else {
                keep(change, &row_of(name)?, &words)
            }
        })
    }
}

/// Forgets a draft together with the deed it was written for: a crash between the two would
/// have it done twice.
pub(super) fn forget(change: &Connection, name: DraftName) -> Result<()> {
    change.execute("DELETE FROM settings WHERE name = ?1", [row_of(name)?])?;
    Ok(())
}

fn row_of(name: DraftName) -> Result<String> {
    Ok(format!("draft:{}", word(&name)?))
}

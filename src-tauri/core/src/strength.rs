//! How hard a passphrase is to guess, by zxcvbn. Nothing leaves the computer.

use serde::Serialize;
use zxcvbn::feedback::Warning;

/// An estimate of how hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// From 0 (guessed at once) to 4 (beyond reach), as zxcvbn counts.
    pub score: u8,
    /// The decimal logarithm of the guesses needed.
    pub guesses_log10: f64,
    /// What makes it weak, where there is one thing to name.
    pub warning: Option<StrengthWarning>,
}

/// What makes a passphrase easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum StrengthWarning {
    /// A row of neighbouring keys.
    StraightRow,
    /// A short pattern on the keyboard.
    KeyboardPattern,
    /// The same thing again and again.
    Repeats,
    /// A sequence such as abc or 6543.
    Sequence,
    /// A year of our time.
    RecentYear,
    /// A date.
    Dates,
    /// A password that many people use.
    CommonPassword,
    /// One word of the dictionary.
    SingleWord,
    /// A name.
    Names,
}

/// zxcvbn looks at the first hundred characters only; more would be quadratic time.
const LOOKED_AT: usize = 100;

/// Estimates `passphrase`.
pub fn estimate(passphrase: &str) -> Strength {
    let end = passphrase
        .char_indices()
        .nth(LOOKED_AT)
        .map_or(passphrase.len(), |(at, _)| at);
    let entropy = zxcvbn::zxcvbn(&passphrase[..end], &["onward", "journal"]);
    Strength {
        score: entropy.score() as u8,
        guesses_log10: entropy.guesses_log10(),
        warning: entropy
            .feedback()
            .and_then(|feedback| feedback.warning())
            .map(StrengthWarning::from),
    }
}

impl From<Warning> for StrengthWarning {
    fn from(warning: Warning) -> Self {
        match warning {
            Warning::StraightRowsOfKeysAreEasyToGuess => Self::StraightRow,
            Warning::ShortKeyboardPatternsAreEasyToGuess => Self::KeyboardPattern,
            Warning::RepeatsLikeAaaAreEasyToGuess
            | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Self::Repeats,
            Warning::SequencesLikeAbcAreEasyToGuess => Self::Sequence,
            Warning::RecentYearsAreEasyToGuess => Self::RecentYear,
            Warning::DatesAreOftenEasyToGuess => Self::Dates,
            Warning::AWordByItselfIsEasyToGuess => Self::SingleWord,
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess => Self::Names,
            _ => Self::CommonPassword,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_password_scores_low_and_says_why() {
        let weak = estimate("password");
        assert_eq!(weak.score, 0);
        assert_eq!(weak.warning, Some(StrengthWarning::CommonPassword));
    }

    #[test]
    fn four_unrelated_words_score_high() {
        assert!(estimate("lantern gravel oboe thursday").score >= 3);
    }

    #[test]
    fn a_very_long_passphrase_is_estimated_without_cutting_a_character_in_two() {
        assert!(estimate(&"ö".repeat(1000)).score <= 4);
    }
}

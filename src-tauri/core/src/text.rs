//! Limits of what can be typed, checked before anything is stored.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::secret::PASSPHRASE_BYTES;

/// The most bytes of UTF-8 in one entry: a thick book's chapter, and still fluent.
pub const ENTRY_BYTES: usize = 1_000_000;
/// The most bytes of UTF-8 in one line: a company, a role, a feeling, a goal, a ritual.
pub const LINE_BYTES: usize = 500;

/// The limits, for the user interface to say before it is too late.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// See [`ENTRY_BYTES`].
    pub entry_bytes: usize,
    /// See [`LINE_BYTES`].
    pub line_bytes: usize,
    /// See [`PASSPHRASE_BYTES`].
    pub passphrase_bytes: usize,
}

/// The limits in force.
pub const LIMITS: Limits = Limits {
    entry_bytes: ENTRY_BYTES,
    line_bytes: LINE_BYTES,
    passphrase_bytes: PASSPHRASE_BYTES,
};

/// Takes an entry's text as it is, if it is not too long.
///
/// # Errors
/// [`Error::TooLong`] above [`ENTRY_BYTES`].
pub fn entry(text: &str) -> Result<&str> {
    within(text, ENTRY_BYTES)
}

/// Takes one line: trimmed, its line breaks turned into spaces.
///
/// # Errors
/// [`Error::TooLong`] above [`LINE_BYTES`].
pub fn line(text: &str) -> Result<String> {
    within(text, LINE_BYTES)?;
    Ok(text
        .split(['\r', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" "))
}

fn within(text: &str, limit: usize) -> Result<&str> {
    if text.len() > limit {
        Err(Error::TooLong { limit })
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_ten_megabytes_is_refused_with_its_limit() {
        let refused = entry(&"x".repeat(10_000_000)).map(|_| ()).unwrap_err();
        assert!(matches!(refused, Error::TooLong { limit: ENTRY_BYTES }));
    }

    #[test]
    fn a_line_is_trimmed_and_stays_one_line() {
        assert_eq!(line("  Blue\r\n Kiln ").unwrap(), "Blue Kiln");
    }

    #[test]
    fn a_limit_counts_bytes_not_letters() {
        assert!(line(&"ö".repeat(LINE_BYTES / 2)).is_ok());
        assert!(line(&"ö".repeat(LINE_BYTES / 2 + 1)).is_err());
    }
}

//! What was written as CommonMark, as plain text and back.

mod escape;
mod plain;
mod prose;
mod tags;

pub use escape::escape;
pub(crate) use plain::image_number;
pub use plain::{images, plain};
pub(crate) use tags::tag_at_start;
pub use tags::{TAG_CHARS, tags};

use unicode_segmentation::UnicodeSegmentation;

/// How many words there are in plain text, by Unicode's rules (UAX #29).
pub fn words(plain: &str) -> u32 {
    u32::try_from(plain.unicode_words().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;

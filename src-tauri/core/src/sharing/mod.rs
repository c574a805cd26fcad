//! Entries written for the world outside: as a page ([`html`]) or as Markdown
//! ([`markdown`]). Nothing here opens a file or reads the store: entries and pictures are
//! handed in, bytes are handed out.

pub mod html;
pub mod markdown;

use chrono::{NaiveDate, NaiveTime};

/// How the destination of a picture begins that lies in the vault; its number follows.
const OWN_PICTURE: &str = "image:";

/// An entry as it is shared.
#[derive(Clone, Copy)]
pub struct SharedEntry<'a> {
    /// Its title; empty where it has none.
    pub title: &'a str,
    /// The day it belongs to.
    pub date: NaiveDate,
    /// When on that day, on the writer's clock.
    pub time: NaiveTime,
    /// Its words.
    pub text: &'a str,
    /// Whether its words are CommonMark; else they are plain text.
    pub commonmark: bool,
    /// Its tags, with or without their `#`.
    pub tags: &'a [String],
}

/// The number of the vault's picture that this destination names.
fn own_picture(destination: &str) -> Option<i64> {
    let number = destination.strip_prefix(OWN_PICTURE)?;
    // Digits alone: `parse` would take a sign too.
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests;

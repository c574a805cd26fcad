//! Entries written for the world outside: as a page ([`html`]) or as Markdown
//! ([`markdown`]). Nothing here opens a file or reads the store: entries and pictures are
//! handed in, bytes are handed out.

pub mod html;
pub mod markdown;

use chrono::{NaiveDate, NaiveTime};

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
    /// What is said of it besides (a star, a mood, whom it is about), in words.
    pub about: &'a [String],
    /// Its tags, with or without their `#`.
    pub tags: &'a [String],
}

#[cfg(test)]
mod tests;

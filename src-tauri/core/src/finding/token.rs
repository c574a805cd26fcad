//! One word of a text, or two letters of a script without spaces.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::fold_token;

/// Longer words are cut here, in bytes of the folded word, in the index and in queries.
pub const TOKEN_BYTES: usize = 64;

/// One token, where it stands.
#[derive(Clone, Copy)]
pub struct Token<'a> {
    /// As it was written.
    pub(super) written: &'a str,
    /// Its first byte in the text.
    pub(super) start: usize,
    /// The bytes of its first letter, if it is of a script without spaces.
    pub(super) head: usize,
    /// What its folded form begins with.
    pub(super) first: char,
    pub(super) kind: Kind,
}

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// Two neighbours of a script without spaces.
    Pair,
    /// The last letter after a pair.
    Last,
    /// A letter without neighbours.
    Alone,
}

impl<'a> Token<'a> {
    /// Without case and accents, at most [`TOKEN_BYTES`] long, never empty: ASCII letters
    /// and figures, and what is not ASCII.
    pub fn folded(&self) -> Cow<'a, str> {
        fold_token(self.written, TOKEN_BYTES)
    }

    /// The bytes of the text it covers.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.written.len()
    }

    /// The first letter, of a script without spaces.
    pub(super) fn head(&self) -> &'a str {
        self.written.get(..self.head).unwrap_or_default()
    }

    /// That letter, folded.
    pub(super) fn folded_head(&self) -> Cow<'a, str> {
        fold_token(self.head(), TOKEN_BYTES)
    }
}

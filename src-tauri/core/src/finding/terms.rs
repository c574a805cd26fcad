//! One thing a query looks for: a word, or several in a row.

use std::ops::Range;

use super::token::{Kind, Token};
use super::tokens::{Tokens, tokens};

/// Of longer phrases the first tokens count, so that a text full of their beginnings is
/// still looked through in time.
const MOST_NEEDLES: usize = 64;

/// A token to be found.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub(super) struct Needle {
    first: char,
    pub(super) folded: String,
}

/// Tokens that stand one after the other.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub(super) struct Term {
    pub(super) needles: Vec<Needle>,
    /// The last of them may go on.
    pub(super) prefix: bool,
    /// It is one word of a script with spaces.
    pub(super) is_word: bool,
}

impl Term {
    /// What is to be found of `text`; none if no word is in it.
    ///
    /// Where a run of a script without spaces ends the text, the run may go on: its last
    /// letter is no token of its own then, and a letter alone is a beginning.
    pub(super) fn of(text: &str, mut prefix: bool) -> Option<Self> {
        let mut found: Vec<Token> = tokens(text).collect();
        match found.last()?.kind {
            Kind::Last => {
                found.pop();
            }
            Kind::Alone => prefix = true,
            Kind::Word | Kind::Pair => {}
        }
        if found.len() > MOST_NEEDLES {
            found.truncate(MOST_NEEDLES);
            prefix = false;
        }
        Some(Self {
            is_word: found.len() == 1 && found.iter().all(|one| one.kind == Kind::Word),
            needles: found.iter().map(Needle::of).collect(),
            prefix,
        })
    }

    /// The letter, where it is one of a to z or a figure that may go on.
    pub(super) fn is_one_letter_typed(&self) -> Option<char> {
        let [needle] = self.needles.as_slice() else {
            return None;
        };
        let one = self.prefix && needle.folded.len() == 1;
        one.then_some(needle.first)
            .filter(char::is_ascii_alphanumeric)
    }

    /// The bytes it covers if it begins with `token`, after which `rest` comes.
    pub(super) fn found_at(&self, token: &Token, rest: &Tokens) -> Option<Range<usize>> {
        let (last, before) = self.needles.split_last()?;
        if self.needles.first()?.first != token.first {
            return None;
        }
        let mut rest = rest.clone();
        let mut token = *token;
        let start = token.range().start;
        for needle in before {
            if token.folded() != needle.folded {
                return None;
            }
            token = rest.next()?;
        }
        let end = last.end_in(&token, self.prefix)?;
        Some(start..end)
    }
}

impl Needle {
    fn of(token: &Token) -> Self {
        Self {
            first: token.first,
            folded: token.folded().into_owned(),
        }
    }

    /// Where it ends in the text, if `token` is it, or begins with it where `prefix` will
    /// do. Of a pair only as many letters are meant as were asked for, else the whole.
    fn end_in(&self, token: &Token, prefix: bool) -> Option<usize> {
        let folded = token.folded();
        let found = if prefix {
            folded.starts_with(&self.folded)
        } else {
            folded == self.folded
        };
        if !found {
            return None;
        }
        let range = token.range();
        if token.kind == Kind::Pair && token.folded_head().starts_with(&self.folded) {
            return Some(range.start + token.head().len());
        }
        Some(range.end)
    }
}

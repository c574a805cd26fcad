//! A text as the index has it: its words one by one, folded.
//!
//! A word is a run of letters, figures and their marks; everything else separates, so
//! "don't" is "don" and "t" here and in a query. Scripts without spaces have no such
//! runs: there each two neighbours are a token, and the last letter of the run is one
//! too. So one letter is found as the beginning of a token, and more of them as a
//! sequence of pairs.

use super::fold::{first_letter, is_mark, is_part_of_words, is_unseen};
use super::scripts::{is_attached, is_spaceless};
use super::token::{Kind, Token};

/// The tokens of a text, in order.
#[derive(Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The letter at `at` has been the second of a pair.
    paired: bool,
}

/// The tokens of `text`, in order.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens {
        text,
        at: 0,
        paired: false,
    }
}

/// `text` as an index with `tokenize='ascii'` takes it: its tokens with a space between.
pub fn index_text(text: &str) -> String {
    let mut indexed = String::with_capacity(text.len() + text.len() / 8);
    for token in tokens(text) {
        if !indexed.is_empty() {
            indexed.push(' ');
        }
        indexed.push_str(&token.folded());
    }
    indexed
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let (letter, first) = self.skip_to_a_word()?;
        let start = self.at;
        if !is_spaceless(letter) {
            self.at = self.end_of_word(start + letter.len_utf8());
            self.paired = false;
            return Some(self.token(start, self.at, 0, first, Kind::Word));
        }
        let head = self.end_of_letter(start + letter.len_utf8());
        self.at = head;
        let next = self.rest(head).chars().next();
        let next = next.filter(|next| is_spaceless(*next) && first_letter(*next).is_some());
        let was_paired = std::mem::replace(&mut self.paired, next.is_some());
        let (end, kind) = match next {
            Some(next) => (self.end_of_letter(head + next.len_utf8()), Kind::Pair),
            None if was_paired => (head, Kind::Last),
            None => (head, Kind::Alone),
        };
        Some(self.token(start, end, head - start, first, kind))
    }
}

impl<'a> Tokens<'a> {
    fn rest(&self, from: usize) -> &'a str {
        self.text.get(from..).unwrap_or_default()
    }

    fn token(&self, start: usize, end: usize, head: usize, first: char, kind: Kind) -> Token<'a> {
        Token {
            written: self.text.get(start..end).unwrap_or_default(),
            start,
            head,
            first,
            kind,
        }
    }

    /// Moves to where a word begins: its first letter, and what that is folded to.
    fn skip_to_a_word(&mut self) -> Option<(char, char)> {
        loop {
            let skipped = count(self.rest(self.at), |byte| {
                byte.is_ascii() && !byte.is_ascii_alphanumeric()
            });
            self.at += skipped;
            self.paired &= skipped == 0;
            let letter = self.rest(self.at).chars().next()?;
            if let Some(first) = first_letter(letter) {
                return Some((letter, first));
            }
            self.at += letter.len_utf8();
            self.paired = false;
        }
    }

    fn end_of_word(&self, from: usize) -> usize {
        let from = from + count(self.rest(from), |byte| byte.is_ascii_alphanumeric());
        self.end_of(from, |letter| {
            letter.is_ascii_alphanumeric()
                || !letter.is_ascii()
                    && (is_part_of_words(letter) && (!is_spaceless(letter) || is_mark(letter))
                        || is_unseen(letter))
        })
    }

    fn end_of_letter(&self, from: usize) -> usize {
        self.end_of(from, |letter| {
            is_mark(letter) || is_unseen(letter) || is_attached(letter)
        })
    }

    fn end_of(&self, from: usize, goes_on: impl Fn(char) -> bool) -> usize {
        let letters = self
            .rest(from)
            .chars()
            .take_while(|letter| goes_on(*letter));
        from + letters.map(char::len_utf8).sum::<usize>()
    }
}

/// How many bytes of that kind `text` begins with.
fn count(text: &str, kind: impl Fn(&u8) -> bool) -> usize {
    text.bytes().take_while(kind).count()
}

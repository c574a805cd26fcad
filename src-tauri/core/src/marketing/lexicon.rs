//! The words met so far, each with a number, so that they're compared quickly.

use std::collections::{HashMap, HashSet};

use super::filler;
use super::language::Tongue;
use super::words::{self, Word};

/// How much a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It holds others together: a stop word, a bare number, a single letter.
    Stop,
    /// A stop word that binds the two nouns of a phrase in Romance languages.
    Link,
    /// Every job description says it.
    Hollow,
    /// It says something together with another word only.
    Plain,
    /// One sign of a script that puts no space between words.
    Sign,
    /// It says something.
    Telling,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The number of its spelling.
    pub spelling: u32,
    /// The number of its stem.
    pub stem: u32,
    /// How much it says.
    pub weight: Weight,
}

/// The words met so far, in one language.
pub(super) struct Lexicon {
    tongue: Tongue,
    hollow: HashSet<String>,
    plain: HashSet<String>,
    known: HashMap<String, Known>,
    numbers: HashMap<String, u32>,
}

impl Lexicon {
    /// The code of its language, where it is known.
    pub fn code(&self) -> Option<&'static str> {
        self.tongue.code
    }

    /// An empty one.
    pub fn new(tongue: Tongue) -> Self {
        let stems = |list: &str| -> HashSet<String> {
            list.split_whitespace()
                .map(|word| tongue.stem(word))
                .collect()
        };
        let filler = filler::of(tongue.code);
        Self {
            hollow: stems(filler.hollow),
            plain: stems(filler.plain),
            tongue,
            known: HashMap::new(),
            numbers: HashMap::new(),
        }
    }

    /// What is known of a word, from now on at the latest.
    pub fn word(&mut self, word: &Word<'_>) -> Known {
        let folded = words::fold(word.text);
        let known = match self.known.get(&folded) {
            Some(known) => *known,
            None => self.learn(folded),
        };
        // The languages C and R are written large.
        match word.text {
            "C" | "R" => Known {
                weight: Weight::Telling,
                ..known
            },
            _ => known,
        }
    }

    fn learn(&mut self, folded: String) -> Known {
        let stem = self.tongue.stem(&folded);
        let weight = self.weigh(&folded, &stem);
        let known = Known {
            spelling: self.number(folded.clone()),
            stem: self.number(stem),
            weight,
        };
        self.known.insert(folded, known);
        known
    }

    fn weigh(&self, folded: &str, stem: &str) -> Weight {
        let mut chars = folded.chars();
        let (first, more) = (chars.next().unwrap_or(' '), chars.next().is_some());
        let cased = first.is_lowercase() || first.is_uppercase();
        if folded.len() > words::MOST_BYTES || !folded.contains(char::is_alphabetic) {
            Weight::Stop
        } else if filler::of(self.tongue.code).links.contains(&folded) {
            Weight::Link
        } else if self.tongue.is_stop_word(folded) || (!more && cased) {
            Weight::Stop
        } else if self.hollow.contains(stem) {
            Weight::Hollow
        } else if !more {
            Weight::Sign
        } else if self.plain.contains(stem) {
            Weight::Plain
        } else {
            Weight::Telling
        }
    }

    fn number(&mut self, text: String) -> u32 {
        // Texts are shorter than four billion words.
        let next = u32::try_from(self.numbers.len() + 1).unwrap_or(u32::MAX);
        *self.numbers.entry(text).or_insert(next)
    }

    /// The number of what remains of `text` without its spaces and hyphens, taken as
    /// one word.
    pub fn closed_up(&mut self, text: &str) -> u32 {
        let stem = self.closed_up_stem(text);
        self.number(stem)
    }

    /// As [`Self::closed_up`], if it was met before.
    pub fn met_closed_up(&self, text: &str) -> Option<u32> {
        self.numbers.get(&self.closed_up_stem(text)).copied()
    }

    /// Whether joined words are what every job description says: "full-time".
    pub fn is_hollow_closed_up(&self, text: &str) -> bool {
        self.hollow.contains(&self.closed_up_stem(text))
    }

    fn closed_up_stem(&self, text: &str) -> String {
        let mut folded = words::fold(text);
        folded.retain(char::is_alphanumeric);
        self.tongue.stem(&folded)
    }
}

//! What a résumé says, to ask whether it has a term.

use std::collections::HashSet;

use super::lexicon::{Known, Lexicon, Weight};
use super::phrases::{Joined, Key, MOST_JOINED};
use super::terms::Found;
use super::words::{self, Before, Word};

/// The words of a résumé and their neighbours.
#[derive(Default)]
pub(super) struct Seen {
    words: HashSet<u32>,
    /// Two words next to each other, the smaller number first: who managed projects did
    /// project management.
    pairs: HashSet<(u32, u32)>,
    /// Up to four words in a row, by their spellings.
    rows: HashSet<Joined>,
}

impl Seen {
    /// All that `resume` says of what is `wanted`, in the language of the lexicon.
    pub fn of(resume: &str, wanted: &[Found<'_>], lexicon: &mut Lexicon) -> Self {
        let mut seen = Self::default();
        // Of the many rows only those that are asked for are kept.
        let wanted: HashSet<Joined> = wanted
            .iter()
            .filter_map(|term| match term.key {
                Key::Joined(row) => Some(row),
                _ => None,
            })
            .collect();
        let words = words::of(resume, 0);
        for sentence in words.chunk_by(|_, next| next.before != Before::Start) {
            let known: Vec<Known> = sentence.iter().map(|word| lexicon.word(word)).collect();
            seen.note(&known, &wanted);
        }
        for joined in words.chunk_by(|_, next| next.before == Before::Joined('-')) {
            if let [first, .., last] = joined {
                seen.note_closed_up(resume, first, last, lexicon);
            }
        }
        seen
    }

    fn note(&mut self, sentence: &[Known], wanted: &HashSet<Joined>) {
        self.words.extend(sentence.iter().map(|known| known.stem));
        let mut last = None;
        for known in sentence {
            // "Management of projects": what holds words together doesn't part them.
            if matches!(known.weight, Weight::Stop | Weight::Link) {
                continue;
            }
            if let Some(last) = last {
                self.pairs.insert(in_order(last, known.stem));
            }
            last = Some(known.stem);
        }
        for at in 0..sentence.len() {
            let mut row = Joined::default();
            for (place, known) in sentence[at..].iter().take(MOST_JOINED).enumerate() {
                row[place] = known.spelling;
                if wanted.contains(&row) {
                    self.rows.insert(row);
                }
            }
        }
    }

    /// "Front-end" is "frontend" too.
    fn note_closed_up(
        &mut self,
        resume: &str,
        first: &Word<'_>,
        last: &Word<'_>,
        lexicon: &mut Lexicon,
    ) {
        let joined = &resume[first.from..last.from + last.text.len()];
        if joined.len() <= words::MOST_BYTES {
            self.words.insert(lexicon.closed_up(joined));
        }
    }

    /// Whether the résumé has that term.
    pub fn has(&self, term: &Found<'_>, lexicon: &Lexicon) -> bool {
        let apart = match term.key {
            Key::Word(stem) => return self.words.contains(&stem),
            Key::Pair(first, second) => self.pairs.contains(&in_order(first, second)),
            Key::Joined(row) => {
                let parts = &term.parts;
                let all = parts.iter().all(|part| self.words.contains(part));
                self.rows.contains(&row) || (all && !parts.is_empty())
            }
        };
        let closed_up = || lexicon.met_closed_up(term.text());
        apart || closed_up().is_some_and(|word| self.words.contains(&word))
    }
}

fn in_order(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

//! The terms of a job description, counted, and whether a résumé has them.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::lexicon::{Lexicon, Weight};
use super::phrases::{self, Item, Key};
use super::verbs::Verbs;
use super::words::{self, Before, Word};
use super::{MOST_TERMS, Term, filler};

/// More spellings of a term than this aren't told apart.
const MOST_SPELLINGS: usize = 8;
/// A phrase comes at least so often, or is plainly one.
const FEWEST_TIMES: u32 = 2;

/// A term as it's found.
pub(super) struct Found<'a> {
    /// What it counts as.
    pub key: Key,
    /// As it's spelled, and how often so within a sentence, where large letters mean
    /// something.
    spellings: Vec<(&'a str, u32)>,
    /// The parts of joined words with a slash, by their stems.
    pub parts: Vec<u32>,
    times: u32,
    named: bool,
    order: usize,
}

/// The telling terms of a job description, the most telling first: those that come
/// most often, of these phrases before words, names before others, in order.
pub(super) fn of<'a>(job: &'a str, lexicon: &mut Lexicon) -> Vec<Found<'a>> {
    let mut words: Vec<Word<'a>> = Vec::new();
    for sentence in sentences(job) {
        if !filler::is_boilerplate(sentence) {
            let base = sentence.as_ptr() as usize - job.as_ptr() as usize;
            words.extend(words::of(sentence, base));
        }
    }
    let items = phrases::items(&words, lexicon);
    let verbs = Verbs::of(lexicon.code());
    let pairs = pairs(&items);
    let phrase_at = |at: usize| pairs.get(at).copied().flatten().filter(|pair| pair.counts);
    let mut found: HashMap<Key, Found<'a>> = HashMap::new();
    let mut at = 0;
    while let Some(item) = items.get(at) {
        // Of two phrases that share a word, the one that comes more often; of equal ones the
        // first, but not "plans kiln" where there are "kiln schedules".
        let begins_with_a_deed = || {
            let word = job[item.span.0..item.span.1].to_lowercase();
            verbs.as_ref().is_some_and(|verbs| verbs.has(&word))
        };
        let phrase = phrase_at(at).filter(|one| {
            phrase_at(one.other).is_none_or(|next| {
                one.times > next.times || (one.times == next.times && !begins_with_a_deed())
            })
        });
        let (key, end, last) = match phrase {
            Some(pair) => (pair.key, items[pair.other].span.1, pair.other),
            None => (item.key, item.span.1, at),
        };
        if phrase.is_some() || item.weight == Weight::Telling {
            let text = &job[item.span.0..end];
            note(&mut found, key, text, item, lexicon);
        }
        at = last + 1;
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_unstable_by_key(|one| {
        let word = !matches!(one.key, Key::Pair(..));
        (Reverse(one.times), word, !one.named, one.order)
    });
    found
}

fn note<'a>(
    found: &mut HashMap<Key, Found<'a>>,
    key: Key,
    text: &'a str,
    item: &Item,
    lexicon: &mut Lexicon,
) {
    let one = found.entry(key).or_insert_with(|| Found {
        key,
        spellings: Vec::new(),
        parts: if text.contains('/') {
            let parts = words::of(text, 0);
            parts.iter().map(|part| lexicon.word(part).stem).collect()
        } else {
            Vec::new()
        },
        times: 0,
        named: false,
        order: item.span.0,
    });
    one.times = one.times.saturating_add(1);
    one.named |= item.named;
    let within = u32::from(item.before != Before::Start);
    let spellings = &mut one.spellings;
    if let Some((_, times)) = spellings.iter_mut().find(|(other, _)| *other == text) {
        *times = times.saturating_add(within);
    } else if spellings.len() < MOST_SPELLINGS {
        spellings.push((text, within));
    }
}

impl<'a> Found<'a> {
    /// As it's spelled most often; of several, the first.
    pub fn text(&self) -> &'a str {
        let most = self.spellings.iter().rev().max_by_key(|(_, times)| *times);
        most.map_or("", |(text, _)| text)
    }
}

/// Parts of a text that are left out or kept as a whole.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('\n')
        .flat_map(|line| line.split_inclusive(". "))
}

#[derive(Clone, Copy)]
struct Pair {
    key: Key,
    other: usize,
    times: u32,
    /// It is a phrase.
    counts: bool,
}

/// The pair that begins at each item, if one does.
fn pairs(items: &[Item]) -> Vec<Option<Pair>> {
    let mut times: HashMap<Key, (u32, bool)> = HashMap::new();
    let mut pairs: Vec<Option<Pair>> = (0..items.len())
        .map(|at| {
            let other = phrases::partner(items, at)?;
            let (one, next) = (&items[at], &items[other]);
            let (Key::Word(first), Key::Word(second)) = (one.key, next.key) else {
                return None;
            };
            let key = Key::Pair(first, second);
            let plainly = next.before == Before::Joined('-') || (one.named && next.named);
            let count = times.entry(key).or_default();
            *count = (count.0.saturating_add(1), count.1 || plainly);
            Some(Pair {
                key,
                other,
                times: 0,
                counts: false,
            })
        })
        .collect();
    for pair in pairs.iter_mut().flatten() {
        let (count, plainly) = times.get(&pair.key).copied().unwrap_or_default();
        (pair.times, pair.counts) = (count, plainly || count >= FEWEST_TIMES);
    }
    pairs
}

/// The first of them, as they're shown.
pub(super) fn shown(found: Vec<Found<'_>>) -> Vec<Term> {
    let term = |one: Found<'_>| Term {
        text: one.text().to_owned(),
        times: one.times,
    };
    found.into_iter().take(MOST_TERMS).map(term).collect()
}

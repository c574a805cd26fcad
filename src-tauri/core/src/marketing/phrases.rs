//! Words that belong together: "CI/CD" and "go-to-market" are one, "full-stack" is two.

use super::lexicon::{Known, Lexicon, Weight};
use super::words::{Before, Word};

/// The most words that are one because of their hyphens or slashes.
pub(super) const MOST_JOINED: usize = 4;
/// The numbers of the spellings of joined words; zero where there are fewer.
pub(super) type Joined = [u32; MOST_JOINED];

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A word, by its stem.
    Word(u32),
    /// Two, by their stems.
    Pair(u32, u32),
    /// Joined words, by their spellings.
    Joined(Joined),
}

/// A word or joined words, where they stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    /// What it counts as, by itself.
    pub key: Key,
    /// How much it says.
    pub weight: Weight,
    /// Where it begins and ends, in bytes.
    pub span: (usize, usize),
    /// What stands before it.
    pub before: Before,
    /// Written like a name: large within a sentence, or with digits or signs in it.
    pub named: bool,
}

/// The items of `words`, in order.
pub(super) fn items(words: &[Word<'_>], lexicon: &mut Lexicon) -> Vec<Item> {
    let mut items = Vec::with_capacity(words.len());
    let joins = |word: &Word<'_>| matches!(word.before, Before::Joined(_));
    // The sign changes where a name ends: "CI/CD-Pipeline" is "CI/CD" and a word.
    let same = |one: &Word<'_>, next: &Word<'_>| !joins(one) || one.before == next.before;
    for chain in words.chunk_by(|one, next| joins(next) && same(one, next)) {
        let known: Vec<Known> = chain.iter().map(|word| lexicon.word(word)).collect();
        let whole = as_one(chain, &known, lexicon);
        if let Some(one) = whole {
            items.push(one);
            continue;
        }
        let hyphen = is_compound(chain, &known);
        items.extend(
            chain
                .iter()
                .zip(known)
                .enumerate()
                .map(|(at, (word, known))| {
                    let apart = at > 0 && !hyphen;
                    Item {
                        key: Key::Word(known.stem),
                        weight: known.weight,
                        span: (word.from, word.from + word.text.len()),
                        before: if apart { Before::Break } else { word.before },
                        named: is_named(word),
                    }
                }),
        );
    }
    items
}

fn says_something(known: &Known) -> bool {
    matches!(known.weight, Weight::Plain | Weight::Telling)
}

/// Two words that say something, with a hyphen between them.
fn is_compound(chain: &[Word<'_>], known: &[Known]) -> bool {
    chain.len() == 2 && chain[1].before == Before::Joined('-') && known.iter().all(says_something)
}

fn as_one(chain: &[Word<'_>], known: &[Known], lexicon: &Lexicon) -> Option<Item> {
    if !(2..=MOST_JOINED).contains(&chain.len()) {
        return None;
    }
    let text: String = chain.iter().map(|word| word.text).collect();
    let hollow = lexicon.is_hollow_closed_up(&text);
    let hyphens = chain[1..]
        .iter()
        .all(|word| word.before == Before::Joined('-'));
    let as_one = if hyphens {
        hollow || (!is_compound(chain, known) && known.iter().any(says_something))
    } else {
        is_abbreviation(chain)
    };
    if !as_one {
        return None;
    }
    let mut joined = Joined::default();
    for (number, known) in joined.iter_mut().zip(known) {
        *number = known.spelling;
    }
    let last = chain.last()?;
    Some(Item {
        key: Key::Joined(joined),
        weight: if hollow {
            Weight::Hollow
        } else {
            Weight::Telling
        },
        span: (chain[0].from, last.from + last.text.len()),
        before: chain[0].before,
        named: !hyphens || chain.iter().any(is_named),
    })
}

/// "CI/CD", "R&D", "A/B": short parts in large letters. Lone letters between slashes
/// are the sexes of an applicant, except those of a test.
fn is_abbreviation(chain: &[Word<'_>]) -> bool {
    let short = chain.iter().all(|word| {
        word.text.chars().count() <= 4 && word.text.starts_with(|c: char| c.is_uppercase())
    });
    let slashes = chain[1..]
        .iter()
        .all(|word| word.before == Before::Joined('/'));
    let letters = chain.iter().all(|word| word.text.chars().count() == 1);
    let test = matches!(chain, [a, b] if a.text == "A" && b.text == "B");
    short && (test || !(slashes && letters))
}

fn is_named(word: &Word<'_>) -> bool {
    let mut chars = word.text.chars();
    let first = chars.next().unwrap_or(' ');
    let odd = |c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '+' | '#' | '.');
    (first.is_uppercase() && word.before != Before::Start) || chars.any(odd)
}

/// The place of the word that makes a phrase with the one at `at`, if it has one.
pub(super) fn partner(items: &[Item], at: usize) -> Option<usize> {
    let one = &items[at];
    let mut other = at + 1;
    if items.get(other)?.weight == Weight::Link && items[other].before == Before::Space {
        other += 1;
    }
    let next = items.get(other)?;
    let near = match next.before {
        Before::Space | Before::Joined('-') => true,
        Before::Nothing => one.weight == Weight::Sign && next.weight == Weight::Sign,
        _ => false,
    };
    let words = matches!((one.key, next.key), (Key::Word(_), Key::Word(_)));
    let say = matches!(
        (one.weight, next.weight),
        (Weight::Telling, Weight::Telling | Weight::Plain)
            | (Weight::Plain, Weight::Telling)
            | (Weight::Sign, Weight::Sign)
    );
    (near && words && say).then_some(other)
}

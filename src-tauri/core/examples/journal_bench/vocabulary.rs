//! Words as often as real ones: the share of the word at rank r is near 1 / (r + q), the law
//! of Zipf and Mandelbrot. With q = 1 over 40,000 words it gives English within a third:
//! "the" 4.9 % (7.0 % in the Brown corpus), the tenth word 0.9 % (0.95 %), the hundredth
//! 0.1 % (0.08 %).

use std::collections::HashSet;

use crate::chance::Chance;

/// How many different words there are in all.
const WORDS: usize = 40_000;
/// Mandelbrot's q.
const SHIFT: f64 = 1.0;

/// The hundred most frequent words of written English, in their order (Brown corpus). What
/// stands in nearly every entry is what makes searching slow.
const HEAD: &str = "the of and to a in that is was he for it with as his on be at by i this \
    had not are but from or have an they which one you were all her she there would their we \
    him been has when who will no more if out so up said what its about than into them can \
    only other time new some could these two may first then do any like my now over such our \
    man me even most made after also did many off before must well back through years much \
    where your way down should";

/// Parts of words, the common ones first.
const STARTS: &[&str] = &[
    "re", "con", "in", "de", "pro", "st", "com", "pre", "tr", "ma", "pa", "se", "di", "ca", "lo",
    "ha", "mi", "su", "be", "fa", "gr", "no", "pe", "ti", "ra", "vi", "bo", "cl", "fo", "hu", "la",
    "mo", "ne", "po", "qua", "ro", "sa", "te", "u", "wa", "sch", "thr", "ya", "ze", "ki", "jo",
];
const MIDDLES: &[&str] = &[
    "ta", "ri", "ve", "lo", "ni", "se", "me", "ra", "di", "no", "ca", "li", "mu", "pe", "si", "to",
    "ke", "ba", "gi", "fu", "ho", "wi", "an", "er", "or", "ul",
];
const ENDS: &[&str] = &[
    "n", "r", "t", "s", "ing", "ed", "er", "ly", "tion", "ment", "ness", "al", "d", "l", "ble",
    "ful", "m", "ck", "nd", "st", "y", "ous", "ive", "ght",
];

pub struct Vocabulary {
    words: Vec<String>,
    /// Up to which share of all text the words so far go.
    reach: Vec<f64>,
}

impl Vocabulary {
    pub fn new(chance: &mut Chance) -> Self {
        let mut words: Vec<String> = HEAD.split_whitespace().map(str::to_owned).collect();
        let mut known: HashSet<String> = words.iter().cloned().collect();
        while words.len() < WORDS {
            // Rare words are longer ones.
            let parts = 1 + usize::from(words.len() > 300) + usize::from(words.len() > 6000);
            let word = made_up(parts, chance);
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let mut reach: Vec<f64> = (1..=WORDS)
            .map(|rank| {
                sum += 1.0 / (rank as f64 + SHIFT);
                sum
            })
            .collect();
        for share in &mut reach {
            *share /= sum;
        }
        Self { words, reach }
    }

    /// A word, as often as it is written.
    pub fn word(&self, chance: &mut Chance) -> &str {
        let share = chance.share();
        let rank = self.reach.partition_point(|reach| *reach <= share);
        &self.words[rank.min(WORDS - 1)]
    }

    /// The word at this rank, the most frequent one being the first.
    pub fn at_rank(&self, rank: usize) -> &str {
        &self.words[rank - 1]
    }
}

fn made_up(parts: usize, chance: &mut Chance) -> String {
    // The lesser of two: the common parts come more often, so that beginnings are shared.
    let mut pick = |from: &[&'static str]| {
        let [one, other] = [(); 2].map(|()| chance.below(from.len() as u64));
        from[one.min(other) as usize]
    };
    let mut word = pick(STARTS).to_owned();
    for _ in 0..parts {
        word.push_str(pick(MIDDLES));
    }
    word.push_str(pick(ENDS));
    word
}

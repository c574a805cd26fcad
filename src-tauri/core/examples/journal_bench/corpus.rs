//! A journal of many years, the same at every run: about 120 words an entry.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::chance::Chance;
use crate::vocabulary::Vocabulary;

/// In exactly five entries.
pub const RARE: &str = "zanzibar";
/// In three of ten.
pub const COMMON: &str = "interview";
/// The rank of a word that stands in one of twenty entries or so.
const UNCOMMON_RANK: usize = 230;

pub struct Written {
    pub title: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

pub struct Corpus {
    vocabulary: Vocabulary,
    pub entries: usize,
    /// The day of the last entry.
    pub last_day: NaiveDate,
    first: DateTime<Utc>,
    a_day: usize,
}

impl Corpus {
    /// So many entries, up to a day: three a day, more where thirty years would not do.
    pub fn of(entries: usize, last_day: NaiveDate) -> Self {
        let a_day = entries.div_ceil(30 * 365).max(3);
        let days = entries.div_ceil(a_day) as i64;
        let midnight = last_day - TimeDelta::days(days - 1);
        Self {
            vocabulary: Vocabulary::new(&mut Chance::seeded(6)),
            entries,
            last_day,
            first: midnight.and_time(chrono::NaiveTime::MIN).and_utc(),
            a_day,
        }
    }

    /// Every entry, the oldest first.
    pub fn all(&self) -> impl Iterator<Item = Written> {
        (0..self.entries).map(|number| self.entry(number))
    }

    /// A word that stands in one of twenty entries or so.
    pub fn uncommon(&self) -> &str {
        self.vocabulary.at_rank(UNCOMMON_RANK)
    }

    /// The one that was written as the so-manieth, from 0 on.
    pub fn entry(&self, number: usize) -> Written {
        let mut chance = Chance::seeded(0x0A11_CE00 + number as u64);
        let count = 60 + chance.below(121) as usize;
        let mut words: Vec<String> = (0..count)
            .map(|_| self.vocabulary.word(&mut chance).to_owned())
            .collect();
        if chance.per_mille(300) {
            words[chance.below(count as u64) as usize] = COMMON.to_owned();
        }
        let fifth = (self.entries / 5).max(1);
        if number % fifth == fifth / 2 {
            words[count / 2] = RARE.to_owned();
        }
        let title = if chance.per_mille(400) {
            sentence(&words[..3])
        } else {
            String::new()
        };
        Written {
            title,
            text: laid_out(&words, &mut chance),
            at: self.time(number, &mut chance),
        }
    }

    /// Between seven in the morning and eleven at night, one after the other.
    fn time(&self, number: usize, chance: &mut Chance) -> DateTime<Utc> {
        const WAKING: i64 = 16 * 60;
        let day = (number / self.a_day) as i64;
        let slot = WAKING / self.a_day as i64;
        let minute = slot * (number % self.a_day) as i64 + chance.below(slot as u64) as i64;
        self.first + TimeDelta::days(day) + TimeDelta::minutes(7 * 60 + minute)
    }
}

/// Sentences and paragraphs; Markdown in a fifth of the entries, tags in another.
fn laid_out(words: &[String], chance: &mut Chance) -> String {
    let marked = chance.per_mille(200);
    let mut text = String::new();
    for (at, words) in words.chunks(14).enumerate() {
        let sentence = sentence(words);
        match (marked, at) {
            (true, 0) => text.push_str(&format!("## {sentence}\n\n")),
            (true, 2) => text.push_str(&format!("**{}** {}. ", words[0], words[1..].join(" "))),
            (true, 3) => text.push_str(&format!("\n\n- {}\n- {sentence}\n\n", words[0])),
            (_, 4) => text.push_str(&format!("\n\n{sentence}. ")),
            _ => text.push_str(&format!("{sentence}. ")),
        }
    }
    if chance.per_mille(200) {
        const TAGS: &[&str] = &["#win", "#calls", "#letters", "#family", "#money", "#rest"];
        text.push_str(TAGS[chance.below(TAGS.len() as u64) as usize]);
    }
    text.trim_end().to_owned()
}

fn sentence(words: &[String]) -> String {
    let joined = words.join(" ");
    let mut letters = joined.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => joined,
    }
}

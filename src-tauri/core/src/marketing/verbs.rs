//! The verbs of doing a line of a résumé is looked through for.

use std::collections::HashSet;

use super::language::Tongue;
use super::verb_words::{ENGLISH, FRENCH, GERMAN, SPANISH};

/// The verbs of doing in a language.
pub(super) struct Verbs {
    tongue: Tongue,
    forms: HashSet<&'static str>,
    stems: HashSet<String>,
}

impl Verbs {
    /// In the language with this code, if they're known.
    pub fn of(language: Option<&'static str>) -> Option<Self> {
        let list = match language? {
            "en" => ENGLISH,
            "de" => GERMAN,
            "fr" => FRENCH,
            "es" => SPANISH,
            _ => return None,
        };
        let tongue = Tongue::new(language);
        let forms: HashSet<_> = list.split_whitespace().collect();
        let stems = forms.iter().map(|form| tongue.stem(form)).collect();
        Some(Self {
            tongue,
            forms,
            stems,
        })
    }

    /// Whether one of the folded words is one.
    pub fn any_in(&self, words: &[String]) -> bool {
        let mut words = words.iter().enumerate();
        words.any(|(at, word)| self.has(word) && (at == 0 || !self.is_rather_a_noun(word)))
    }

    /// "Plan a budget" is a deed at the beginning of a line, "the budget plan" is none.
    fn is_rather_a_noun(&self, word: &str) -> bool {
        let one = word.strip_suffix('s').unwrap_or(word);
        let is = |noun: &str| noun == word || noun == one;
        self.tongue.code == Some("en") && RATHER_NOUNS.split(' ').any(is)
    }

    /// Whether the folded word is one.
    pub fn has(&self, word: &str) -> bool {
        if self.forms.contains(word) {
            return true;
        }
        // "Manager" and "management" have the stem of "managed", and tell of no deed.
        let noun =
            self.tongue.code == Some("en") && ENGLISH_NOUNS.iter().any(|end| word.ends_with(end));
        !noun && self.stems.contains(&self.tongue.stem(word))
    }
}

const ENGLISH_NOUNS: [&str; 12] = [
    "ment", "ments", "er", "ers", "or", "ors", "ion", "ions", "ance", "ive", "al", "able",
];

const RATHER_NOUNS: &str = "audit balance budget building code control cut design document draft drive form gain guide \
    hand head host influence increase lead lecture map market marketing measure model order \
    plan pilot process processing programme program project report research review support \
    training test";

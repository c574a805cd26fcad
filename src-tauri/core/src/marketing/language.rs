//! Which language a text is in, and what is known of that language.

use std::collections::HashSet;

use frostem::{Algorithm, Stemmer};
use whatlang::{Detector, Lang};

use super::words;

/// This much of a text is enough to know its language, in bytes.
const SAMPLE: usize = 8_000;
/// Where the letters don't tell, this many of a language's stop words do.
const FEWEST_STOP_WORDS: usize = 2;

/// The languages whose words are stemmed.
const STEMMED: [(&str, Algorithm); 7] = [
    ("en", Algorithm::English),
    ("de", Algorithm::German),
    ("fr", Algorithm::French),
    ("es", Algorithm::Spanish),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("pt", Algorithm::Portuguese),
];

/// The two-letter codes of the languages that have one, by their three-letter codes.
/// Latin and Esperanto are left out: lists of bare names look like them.
const CODES: &str = "afr af aka ak amh am ara ar aze az bel be ben bn bul bg cat ca ces cs \
    cmn zh cym cy dan da deu de ell el eng en est et fin fi fra fr guj gu heb he hin hi \
    hrv hr hun hu hye hy ind id ita it jav jv jpn ja kan kn kat ka khm km kor ko lav lv \
    lit lt mal ml mar mr mkd mk mya my nep ne nld nl nob no ori or pan pa pes fa pol pl \
    por pt ron ro rus ru sin si slk sk slv sl sna sn spa es srp sr swe sv tam ta tel te \
    tgl tl tha th tuk tk tur tr ukr uk urd ur uzb uz vie vi yid yi zul zu";

/// The language of `text` (ISO 639-1), if it is long enough to tell.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let info = Detector::with_denylist(vec![Lang::Lat, Lang::Epo]).detect(sample)?;
    let guess = two_letters(info.lang());
    if info.is_reliable() {
        guess
    } else {
        by_stop_words(sample, guess)
    }
}

fn two_letters(lang: Lang) -> Option<&'static str> {
    let mut codes = CODES.split_whitespace();
    codes.find(|code| *code == lang.code())?;
    codes.next()
}

/// The language with the most stop words in a text of few words. Where two have as many,
/// the guess by its letters, if it's one of them.
fn by_stop_words(sample: &str, guess: Option<&'static str>) -> Option<&'static str> {
    let words: Vec<String> = words::of(sample, 0)
        .iter()
        .map(|word| words::fold(word.text))
        .collect();
    let counts = STEMMED.map(|(code, _)| {
        let stop = stop_words(Some(code));
        let found = words.iter().filter(|word| stop.contains(word.as_str()));
        (code, found.count())
    });
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let first: Vec<&'static str> = counts
        .into_iter()
        .filter(|(_, count)| *count == most && most >= FEWEST_STOP_WORDS)
        .map(|(code, _)| code)
        .collect();
    match first[..] {
        [one] => Some(one),
        _ => guess.filter(|guess| first.contains(guess)),
    }
}

fn stop_words(code: Option<&str>) -> HashSet<&'static str> {
    code.and_then(stop_words::lookup)
        .unwrap_or_default()
        .iter()
        .copied()
        .collect()
}

/// What is known of a language; of an unknown one, nothing, and its words stay whole.
pub(super) struct Tongue {
    /// Its code.
    pub code: Option<&'static str>,
    stemmer: Option<Stemmer>,
    stop: HashSet<&'static str>,
}

impl Tongue {
    /// Of the language with this code.
    pub fn new(code: Option<&'static str>) -> Self {
        let stemmed = STEMMED.iter().find(|(one, _)| Some(*one) == code);
        Self {
            code,
            stemmer: stemmed.map(|(_, algorithm)| Stemmer::new(*algorithm)),
            stop: stop_words(code),
        }
    }

    /// The stem of a folded word.
    pub fn stem(&self, folded: &str) -> String {
        match self.stemmer {
            Some(stemmer) if folded.len() <= words::MOST_BYTES => stemmer.stem(folded).into_owned(),
            _ => folded.to_owned(),
        }
    }

    /// Whether a folded word only holds the others together.
    pub fn is_stop_word(&self, folded: &str) -> bool {
        self.stop.contains(folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_can_be_told_has_its_two_letters() {
        for lang in Lang::all() {
            let known = two_letters(*lang).is_some_and(|code| code.len() == 2);
            assert_eq!(known, !matches!(lang, Lang::Lat | Lang::Epo), "{lang}");
        }
    }

    #[test]
    fn a_sentence_is_enough_to_tell_the_language_and_bare_names_are_not() {
        assert_eq!(of("You will manage projects."), Some("en"));
        assert_eq!(of("Nous cherchons un développeur web."), Some("fr"));
        assert_eq!(of("Wir suchen Verstärkung für unser Labor."), Some("de"));
        assert_eq!(of("Buscamos una enfermera con experiencia."), Some("es"));
        assert_eq!(of("我们正在寻找一位产品经理"), Some("zh"));
        assert_eq!(of("Python, SQL, Docker, Kubernetes"), None);
        assert_eq!(of(""), None);
    }
}

//! What every job description says, whatever the job.

use super::filler_words::{ENGLISH, FRENCH, GERMAN, ITALIAN, NONE, PORTUGUESE, SPANISH};

/// The filler of a language, in folded words.
pub(super) struct Filler {
    /// Says nothing, not even next to another word.
    pub hollow: &'static str,
    /// Says something next to another word only: "user experience".
    pub plain: &'static str,
    /// Binds two nouns: "gestion de projet".
    pub links: &'static [&'static str],
}

/// Of the language with this code.
pub(super) fn of(code: Option<&str>) -> &'static Filler {
    match code {
        Some("en") => &ENGLISH,
        Some("de") => &GERMAN,
        Some("fr") => &FRENCH,
        Some("es") => &SPANISH,
        Some("it") => &ITALIAN,
        Some("pt") => &PORTUGUESE,
        _ => &NONE,
    }
}

/// Whether a sentence stands in job descriptions by law or by custom: equal chances,
/// what's offered, how to apply. In any of the languages, for they're often mixed.
pub(super) fn is_boilerplate(sentence: &str) -> bool {
    let folded = super::words::fold(sentence);
    MARKS.iter().any(|mark| folded.contains(mark))
}

const MARKS: [&str; 41] = [
    "equal opportunit",
    "equal employment",
    "regardless of",
    "without regard to",
    "sexual orientation",
    "gender identity",
    "veteran status",
    "reasonable accommodation",
    "we offer",
    "what we offer",
    "we look forward to",
    "how to apply",
    "apply now",
    "health insurance",
    "paid time off",
    "chancengleichheit",
    "schwerbehindert",
    "sexueller orientierung",
    "sexuellen orientierung",
    "geschlechtsidentität",
    "unabhängig von",
    "wir bieten",
    "wir freuen uns auf",
    "bewirb dich",
    "bewerben sie sich",
    "bewerbungsunterlagen",
    "altersvorsorge",
    "égalité des chances",
    "orientation sexuelle",
    "situation de handicap",
    "sans distinction",
    "nous offrons",
    "nous vous offrons",
    "lettre de motivation",
    "tickets restaurant",
    "igualdad de oportunidades",
    "orientación sexual",
    "identidad de género",
    "discapacidad",
    "ofrecemos",
    "seguro médico",
];

//! The lines of a résumé that could say more: what was done, and how much of it.

use unicode_segmentation::UnicodeSegmentation;

use super::numbers::Numbers;
use super::verbs::Verbs;
use super::{LineHint, MOST_LINES, words};
use crate::journal;

/// Fewer words than this after a bullet are a name.
const FEWEST_WORDS: usize = 3;
/// Fewer words than this without a bullet are a heading.
const FEWEST_WITHOUT_BULLET: usize = 4;
/// A line this long, in bytes, was wrapped where the next begins with a small letter.
const WRAPPED: usize = 60;
/// So many digits in a line of little else are a telephone number.
const PHONE_DIGITS: usize = 7;

/// A line with the ones it was wrapped into.
struct Line {
    number: u32,
    text: String,
}

/// The lines of `resume`, in `language`, without a number or a verb of doing.
pub(super) fn hints(resume: &str, language: Option<&'static str>) -> Vec<LineHint> {
    let verbs = Verbs::of(language);
    let numbers = Numbers::new();
    whole_lines(resume)
        .iter()
        .filter(|line| tells_of_doing(&line.text, &numbers))
        .filter_map(|line| {
            let words: Vec<String> = line.text.unicode_words().map(words::fold).collect();
            let no_number = !words.iter().any(|word| numbers.is_number(word));
            let no_verb = verbs.as_ref().map(|verbs| !verbs.any_in(&words));
            (no_number || no_verb == Some(true)).then(|| LineHint {
                line: line.number,
                text: journal::excerpt(without_bullet(&line.text)),
                no_number,
                no_verb,
            })
        })
        .take(MOST_LINES)
        .collect()
}

fn whole_lines(resume: &str) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::new();
    let mut wrapped = false;
    for (number, line) in (1_u32..).zip(resume.lines()) {
        let text = line.trim();
        let goes_on = text.starts_with(char::is_lowercase);
        match whole.last_mut() {
            Some(last) if wrapped && goes_on => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            _ => whole.push(Line {
                number,
                text: text.to_owned(),
            }),
        }
        wrapped = text.len() >= WRAPPED && !text.ends_with(['.', '!', '?', ':', ';']);
    }
    whole
}

/// Whether the line is one to look at: no heading, date, address, list or name.
fn tells_of_doing(line: &str, numbers: &Numbers) -> bool {
    let bullet = without_bullet(line).len() < line.len();
    let text = without_bullet(line);
    if text.starts_with('#') || text.ends_with(':') || is_contact(text) || is_list(text) {
        return false;
    }
    let words: Vec<&str> = text
        .unicode_words()
        .filter(|word| !numbers.is_of_a_date(&words::fold(word)))
        .collect();
    if bullet {
        words.len() >= FEWEST_WORDS
    } else {
        words.len() >= FEWEST_WITHOUT_BULLET && !is_title(&words)
    }
}

fn without_bullet(line: &str) -> &str {
    let sign = |c: char| !c.is_alphanumeric() && !matches!(c, '#' | '(' | '+' | '"' | '$' | '€');
    line.trim_start_matches(sign)
}

/// Every word is large, but for short ones in between: a post, a school, a heading.
fn is_title(words: &[&str]) -> bool {
    words.iter().all(|word| {
        let first = word.chars().next().unwrap_or(' ');
        !first.is_lowercase() || word.chars().count() <= 3
    }) && words
        .iter()
        .any(|word| word.starts_with(char::is_uppercase))
        && words
            .iter()
            .skip(1)
            .any(|word| word.chars().count() > 3 && word.starts_with(char::is_uppercase))
}

fn is_contact(text: &str) -> bool {
    let folded = words::fold(text);
    let address = ["@", "://", "www.", "linkedin.", "github.com"];
    let label = [
        "tel", "phone", "mobil", "e-mail", "email", "address", "adresse",
    ];
    let labelled = |mark: &&str| folded.starts_with(*mark) && folded.contains(':');
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    address.iter().any(|mark| folded.contains(mark))
        || label.iter().any(labelled)
        || (digits >= PHONE_DIGITS && letters < digits)
}

/// Three names or more with signs between them, or two after a label: "Python, SQL,
/// Docker", "Languages: English, French".
fn is_list(text: &str) -> bool {
    let (fewest, names) = match text.split_once(':') {
        Some((label, names)) if label.split_whitespace().count() <= 2 => (2, names),
        _ => (3, text),
    };
    let parts = names.split([',', ';', '|', '·', '•', '/']);
    let (parts, words) = parts.fold((0, 0), |(parts, words), part| {
        (parts + 1, words + part.split_whitespace().count())
    });
    parts >= fewest && words <= parts * 2
}

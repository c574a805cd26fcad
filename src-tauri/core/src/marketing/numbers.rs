//! Numbers and dates in a line of a résumé.

use std::collections::HashSet;

/// The words that are numbers or belong to dates, in all the languages together.
pub(super) struct Numbers {
    numbers: HashSet<&'static str>,
    dates: HashSet<&'static str>,
}

impl Numbers {
    /// All that are known.
    pub fn new() -> Self {
        let mut dates: HashSet<_> = DATES.split_whitespace().collect();
        for month in MONTHS.split_whitespace() {
            dates.insert(month);
            // "Sep" and "Sept" are written as well.
            for length in [3, 4] {
                let short = month.char_indices().nth(length);
                dates.extend(short.map(|(end, _)| &month[..end]));
            }
        }
        Self {
            numbers: NUMBERS.split_whitespace().collect(),
            dates,
        }
    }

    /// Whether a folded word is a number. "One" isn't: it's "someone" as often.
    pub fn is_number(&self, word: &str) -> bool {
        word.starts_with(char::is_numeric) || self.numbers.contains(word)
    }

    /// Whether a folded word belongs to a date: a year, a month, "until today".
    pub fn is_of_a_date(&self, word: &str) -> bool {
        let digits = word.chars().all(|c| c.is_ascii_digit());
        let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        (digits && year) || self.dates.contains(word)
    }
}

const NUMBERS: &str = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty \
    fifty hundred hundreds thousand thousands million millions billion dozen dozens half \
    halved twice double doubled triple tripled zwei drei vier fünf sechs sieben acht neun zehn \
    elf zwölf zwanzig dreißig fünfzig hundert hunderte tausend tausende millionen dutzend \
    hälfte halbiert verdoppelt verdreifacht deux trois quatre cinq sept huit neuf dix douze \
    quinze vingt trente cent mille douzaine moitié doublé triplé dos tres cuatro cinco seis \
    siete ocho nueve diez doce veinte cien mil docena mitad dupliqué";

const DATES: &str = "since until till to present now today current seit bis heute von depuis jusqu aujourd'hui \
    présent desde hasta actualidad hoy actual à";

const MONTHS: &str = "january february march april may june july august september october november december \
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet \
    août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto \
    septiembre noviembre diciembre";

//! What is known of scripts without a look into Unicode's tables.

/// Whether `letter` is of a script that is written without spaces: Thai, Lao, Burmese, Khmer, Hiragana, Katakana
/// or Han (blocks of Unicode 16).
pub(super) fn is_spaceless(letter: char) -> bool {
    letter >= '\u{e00}'
        && matches!(letter,
            '\u{e00}'..='\u{eff}' // Thai, Lao
            | '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}'
            | '\u{1780}'..='\u{17ff}' // Khmer
            | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{3035}'
            | '\u{3038}'..='\u{303c}'
            | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}'
            | '\u{1aff0}'..='\u{1b16f}' // more Kana
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}')
}

/// What is a letter to Unicode and a mark to a reader: the voicing marks of half-width
/// Katakana, the vowel AM of Thai and Lao (which has a mark for its first half).
pub(super) fn is_attached(letter: char) -> bool {
    matches!(letter, '\u{ff9e}' | '\u{ff9f}' | '\u{e33}' | '\u{eb3}')
}

/// Letters, and no marks, that most texts outside ASCII consist of. Others may be letters
/// too: those are looked up.
pub(super) fn is_common_letter(letter: char) -> bool {
    matches!(letter,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ'
        | 'Α'..='Ρ' | 'Σ'..='ώ'
        | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ'
        | 'א'..='ת' | 'ء'..='غ' | 'ف'..='ي'
        | 'ぁ'..='ゖ' | 'ァ'..='ヺ'
        | '\u{4e00}'..='\u{9fff}' | '가'..='힣')
}

/// Those of them that are folded to one letter without being taken apart.
pub(super) fn common_folded(letter: char) -> Option<char> {
    match letter {
        'α'..='ρ' | 'σ'..='ω' | 'а'..='и' | 'к'..='я' | 'א'..='ת' | '\u{4e00}'..='\u{9fff}' => {
            Some(letter)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::{fold, is_mark};
    use super::*;

    #[test]
    fn the_tables_say_the_same() {
        for letter in ('\u{80}'..char::MAX).filter(|letter| is_common_letter(*letter)) {
            assert!(letter.is_alphanumeric() && !is_mark(letter), "{letter}");
            if let Some(folded) = common_folded(letter) {
                assert_eq!(fold(&letter.to_string()), folded.to_string());
            }
        }
    }
}

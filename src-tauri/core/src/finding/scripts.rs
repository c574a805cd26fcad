//! Scripts that are written without spaces between words.

/// Whether `letter` belongs to one of them: Thai, Lao, Burmese, Khmer, Hiragana, Katakana
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

/// The voicing marks of half-width Katakana: letters to Unicode, marks to a reader.
pub(super) fn is_voicing(letter: char) -> bool {
    matches!(letter, '\u{ff9e}' | '\u{ff9f}')
}

//! Text on a page.

/// Text that is text wherever it stands, also within a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(visible(letter)),
        }
    }
    escaped
}

/// A page may hold no control characters; a mark stands for them.
pub(super) fn visible(letter: char) -> char {
    if letter.is_control() && !matches!(letter, '\n' | '\t') {
        char::REPLACEMENT_CHARACTER
    } else {
        letter
    }
}

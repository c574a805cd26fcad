//! The beginning of an entry, as it stands in a list.

/// How many characters of an entry stand in a list.
pub const EXCERPT_CHARS: usize = 160;

/// The beginning of `text` in one line of at most [`EXCERPT_CHARS`] characters.
pub fn excerpt(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let room = EXCERPT_CHARS - length;
        let gap = usize::from(!line.is_empty());
        let wanted = word.chars().count() + gap;
        if wanted > room {
            if line.is_empty() {
                line.extend(word.chars().take(room - 1));
            }
            line.push('…');
            break;
        }
        if gap == 1 {
            line.push(' ');
        }
        line.push_str(word);
        length += wanted;
        if length == EXCERPT_CHARS {
            break;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_excerpt_is_one_line_and_says_where_it_was_cut() {
        assert_eq!(excerpt("One\n\n two\tthree "), "One two three");
        let long = excerpt(&"word ".repeat(100));
        assert!(long.ends_with('…'));
    }

    proptest! {
        #[test]
        fn an_excerpt_of_any_text_is_one_short_line(text in "\\PC{0,400}|[\\s\\S]{0,400}") {
            let line = excerpt(&text);
            prop_assert!(line.chars().count() <= EXCERPT_CHARS + 1);
            prop_assert!(!line.contains('\n'));
        }
    }
}

//! The beginning of an entry, as it stands in a list.

/// How many characters of an entry stand in a list.
pub const EXCERPT_CHARS: usize = 160;

/// The beginning of `text` in one line of at most [`EXCERPT_CHARS`] characters and a "…".
/// What stood in lines of its own stays apart.
pub fn excerpt(text: &str) -> String {
    let mut excerpt = String::new();
    let mut length = 0;
    for line in text.lines() {
        let mut gap = between_lines(&excerpt);
        for word in line.split_whitespace() {
            let wanted = gap.chars().count() + word.chars().count();
            if length + wanted > EXCERPT_CHARS {
                if excerpt.is_empty() {
                    excerpt.extend(word.chars().take(EXCERPT_CHARS - 1));
                }
                excerpt.push('…');
                return excerpt;
            }
            excerpt.push_str(gap);
            excerpt.push_str(word);
            length += wanted;
            gap = " ";
        }
    }
    excerpt
}

/// What stands in one line between two that were apart: a space after a sentence, and a dot
/// where nothing ended, after a heading or one thing of a list.
pub(crate) fn between_lines(before: &str) -> &'static str {
    match before.trim_end().chars().next_back() {
        None => "",
        Some(last) if last.is_alphanumeric() || matches!(last, ')' | '”' | '"' | '’') => " · ",
        Some(_) => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_excerpt_is_one_line_and_says_where_it_was_cut() {
        assert_eq!(excerpt("One\n\n two\tthree "), "One · two three");
        assert_eq!(excerpt("A day.\nMilk\nBread"), "A day. Milk · Bread");
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

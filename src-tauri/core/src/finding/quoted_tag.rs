//! Tags that were asked for in quotes.

use super::marks::tag_mark;

/// What joins the words of a tag.
const JOINTS: [&str; 2] = ["-", "_"];
/// A quoted tag of more words is tried with one joint throughout, and not with every mix.
const MOST_MIXED: usize = 5;

/// A tag that stood in quotes, where a space, a hyphen and an underscore are alike: the tokens
/// it may be in the index. No tag there has a space.
pub(super) fn quoted_tag(tag: &str) -> Vec<String> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '_');
    let words: Vec<&str> = tag.split(is_gap).filter(|word| !word.is_empty()).collect();
    let spelled = if words.len() <= MOST_MIXED {
        joined(&words)
    } else {
        JOINTS.map(|joint| words.join(joint)).to_vec()
    };
    let mut marks = vec![tag_mark(tag)];
    marks.extend(spelled.iter().map(|tag| tag_mark(tag)));
    marks.sort();
    marks.dedup();
    marks
}

/// The words with every mix of joints between them.
fn joined(words: &[&str]) -> Vec<String> {
    let Some((first, rest)) = words.split_first() else {
        return Vec::new();
    };
    rest.iter().fold(vec![(*first).to_owned()], |begun, word| {
        let longer = |begun: &String| JOINTS.map(|joint| format!("{begun}{joint}{word}"));
        begun.iter().flat_map(longer).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_tag_is_every_tag_of_its_words() {
        let marks = |tags: &[&str]| {
            let mut marks: Vec<String> = tags.iter().map(|tag| tag_mark(tag)).collect();
            marks.sort();
            marks
        };
        assert_eq!(quoted_tag("win"), marks(&["win"]));
        assert_eq!(quoted_tag("job-hunt"), marks(&["job-hunt", "job_hunt"]));
        let mixed = quoted_tag("a  b c");
        let expected = ["a  b c", "a-b-c", "a-b_c", "a_b-c", "a_b_c"];
        assert_eq!(mixed, marks(&expected));
        assert_eq!(quoted_tag("a b c d e f").len(), 3);
        assert_eq!(quoted_tag("-"), marks(&["-"]));
    }
}

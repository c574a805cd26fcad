use proptest::prelude::*;

use super::super::*;
use crate::finding::fold;

#[test]
fn tags_are_typed_between_words() {
    let text = "#Job (#été) «#東京» #job_2-x, a#no ##no #3 #-- #Été! #end-\n#x\u{301}y #क्ष";
    assert_eq!(
        tags(text),
        ["Job", "été", "東京", "job_2-x", "end", "x\u{301}y", "क्ष"]
    );
}

#[test]
fn a_tag_has_fifty_letters_at_most() {
    let tag = "é".repeat(TAG_CHARS);
    assert_eq!(tags(&format!("#{tag}")), [tag.as_str()]);
    assert_eq!(tags(&format!("#{tag}e")), [""; 0]);
}

proptest! {
    #[test]
    fn every_tag_is_there_once(text in "[#aAé1_ (\\-]{0,60}") {
        let tags = tags(&text);
        let mut folded: Vec<_> = tags.iter().map(|tag| fold(tag)).collect();
        for tag in &tags {
            let typed = format!("#{tag}");
            prop_assert!(text.contains(&typed) && tag.chars().any(char::is_alphabetic));
        }
        folded.sort_unstable();
        folded.dedup();
        prop_assert_eq!(folded.len(), tags.len());
    }
}

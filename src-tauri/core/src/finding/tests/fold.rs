use std::borrow::Cow;

use proptest::prelude::*;

use super::super::fold::*;

#[test]
fn case_and_accents_do_not_matter() {
    for (one, other) in [
        ("Élève", "eleve"),
        ("e\u{301}", "E"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("Þór", "thor"),
        ("İstanbul ılık", "istanbul ilik"),
        ("ΟΔΟΣ", "οδός"),
        ("Ёлка Йод", "елка иод"),
        ("שָׁלוֹם", "שלום"),
        ("مَرْحَبًا", "مرحبا"),
        ("ﬁn", "FIN"),
        ("ｶﾞｽ", "ガス"),
        ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
    ] {
        assert_eq!(fold(one), fold(other), "{one}");
    }
}

#[test]
fn signs_that_make_another_word_stay() {
    assert_ne!(fold("がき"), fold("かき"));
    assert_ne!(fold("कि"), fold("क"));
}

#[test]
fn what_is_folded_already_is_borrowed() {
    assert!(matches!(fold("as it is, 12"), Cow::Borrowed(_)));
}

#[test]
fn a_token_is_cut_between_letters() {
    assert_eq!(fold_token(&"é".repeat(99), 64), "e".repeat(64));
    assert_eq!(fold_token(&"字".repeat(99), 64), "字".repeat(21));
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
        let once = fold(&text).into_owned();
        prop_assert_eq!(fold(&once), once.as_str());
    }

    #[test]
    fn what_begins_a_word_is_what_its_folded_form_begins_with(text in "\\PC{1,4}") {
        let folded = fold_token(&text, 64);
        if let (Some(first), Some(begins)) = (
            text.chars().next().and_then(first_letter),
            folded.chars().next(),
        ) {
            prop_assert_eq!(first_letter(begins).unwrap_or(begins), first);
        }
    }
}

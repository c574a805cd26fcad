use proptest::prelude::*;

use super::super::*;

fn folded(text: &str) -> Vec<String> {
    tokens(text).map(|one| one.folded().into_owned()).collect()
}

#[test]
fn words_end_at_everything_that_is_no_letter_or_figure() {
    assert_eq!(
        folded("Don't stop—no. 3 full-time_jobs, C'est l’été!"),
        [
            "don", "t", "stop", "no", "3", "full", "time", "jobs", "c", "est", "l", "ete"
        ]
    );
    assert_eq!(folded(" \u{0}🙂 — …"), [""; 0]);
}

#[test]
fn what_is_not_seen_ends_no_word() {
    assert_eq!(
        folded("Bewer\u{ad}bung 1\u{fe0f}\u{20e3}"),
        ["bewerbung", "1"]
    );
}

#[test]
fn scripts_without_spaces_become_pairs_and_the_last_letter() {
    assert_eq!(folded("東京都、大"), ["東京", "京都", "都", "大"]);
    assert_eq!(folded("A東京b"), ["a", "東京", "京", "b"]);
    assert_eq!(folded("ｶﾞｽ"), folded("ガス"));
    assert_eq!(folded("ที่นี่"), ["ที่นี่", "นี่"]);
    assert_eq!(folded("น้ำ"), ["น้\u{e4d}\u{e32}"]);
}

#[test]
fn a_token_knows_where_it_stands() {
    let text = "Ça «ÉTÉ» 東京";
    let written: Vec<&str> = tokens(text).map(|one| &text[one.range()]).collect();
    assert_eq!(written, ["Ça", "ÉTÉ", "東京", "京"]);
}

#[test]
fn long_words_are_cut() {
    assert_eq!(folded(&"x".repeat(1_000_000)), ["x".repeat(TOKEN_BYTES)]);
}

#[test]
fn what_looks_like_a_letter_and_is_none_makes_no_token() {
    for text in [
        "\u{640}",
        "\u{fe70}",
        "\u{10eab}\u{9bc}",
        "\u{37a}",
        "\u{345}",
        "\u{301}",
    ] {
        assert_eq!(folded(text), [""; 0], "{text:?}");
    }
}

proptest! {
    #[test]
    fn an_index_sees_letters_figures_and_single_spaces(text in any::<String>()) {
        let indexed = index_text(&text);
        let plain = |one: char| !one.is_ascii() || one == ' ' || one.is_ascii_digit();
        prop_assert!(indexed.chars().all(|one| plain(one) || one.is_ascii_lowercase()));
        for token in indexed.split(' ').filter(|_| !indexed.is_empty()) {
            prop_assert!((1..=TOKEN_BYTES).contains(&token.len()));
        }
    }

    #[test]
    fn tokens_come_in_order_and_between_letters(text in any::<String>()) {
        let mut before = 0;
        for token in tokens(&text) {
            let range = token.range();
            prop_assert!(range.start >= before && text.get(range.clone()).is_some());
            before = range.start + 1;
        }
    }
}

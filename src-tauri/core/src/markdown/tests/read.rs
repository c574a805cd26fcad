use std::borrow::Cow;

use proptest::prelude::*;

use super::super::plain::read_aloud;
use super::super::prose::prose;
use super::super::*;

#[test]
fn commonmark_reads_as_plain_text() {
    for (text, read) in [
        (
            "# A *day*\n\nIt was\ngood.\\\nYes.",
            "A day\nIt was good.\nYes.",
        ),
        (
            "- [x] **done**\n- [ ] not yet\n  1. inner\n\nafter",
            "done\nnot yet\ninner\nafter",
        ),
        (
            "see [the page](https://a.example/b_c \"t\") now",
            "see the page now",
        ),
        ("<https://a.example>", "https://a.example"),
        ("before ![a cat](image:12) after", "before a cat after"),
        (
            "run `a *b*` and\n\n```sh\nx <y>\n\n  z\n```\nend",
            "run a *b* and\nx <y>\n\n  z\nend",
        ),
        (
            "a <b>c</b>\n\n<div>\nd\n</div>\n\ne",
            "a <b>c</b>\n<div>\nd\n</div>\ne",
        ),
        ("> said\n> so\n\n---\n\nA\n===\nB", "said so\nA\nB"),
        ("~~no~~ &amp; \\# | a | $x$", "~~no~~ & # | a | $x$"),
        ("- a\n\n  b\n- # c\n  d", "a\nb\nc\nd"),
        ("", ""),
    ] {
        assert_eq!(plain(text), read, "{text:?}");
    }
}

#[test]
fn ordinary_prose_is_borrowed() {
    for text in [
        "A well-known day - with hyphens, 3.5 hours (or so)! #job; 50% > 40%, a~b | c ] + d = e",
        "#job was the word",
        "2026 was long.",
        "«Été» 東京 🙂",
    ] {
        assert!(
            matches!(plain(text), Cow::Borrowed(same) if same == text),
            "{text}"
        );
    }
}

#[test]
fn prose_in_lines_needs_no_parser() {
    let text = "one\ntwo\n\n\nthree\n";
    assert_eq!(prose(text).unwrap(), "one two\nthree");
    assert_eq!(read_aloud(text), "one two\nthree");
}

#[test]
fn images_are_named_once_in_order() {
    let text = "![](image:12) ![b *c*][x] ![](image:12) ![](image:-1) ![](image:x) \
        ![](https://a.example/image:3) [l](image:4) `![](image:5)` ![](image:99999999999999999999)\
        \n\n- ![](<image:&#55;>)\n\n[x]: image:8";
    assert_eq!(images(text), [12, 8, 7]);
    assert_eq!(images("no ![ image:3"), [0_i64; 0]);
}

#[test]
fn words_are_counted_by_their_letters() {
    assert_eq!(words("Don't — stop, 3.5 times! 🙂"), 4);
    assert_eq!(words(""), 0);
}

#[test]
fn deep_and_long_texts_are_read() {
    for part in [
        "> ", "- ", "*a", "[", "![", "<", "`", "&#", "\\", "\n", "1. ", "<!--", "_a_", "[a](",
    ] {
        let text = part.repeat(50_000 / part.len());
        read_aloud(&text);
        images(&text);
    }
}

fn almost_prose() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "a", "word", " ", "  ", "    ", "\n", "\n\n", "-", "- ", "+ ", "#", "# ", "1.", "12) ",
        "=", "===", "---", ">", "~", "~~~", "|", "!", "]", "\t", "\u{b}", "\u{c}", "é", "\u{a0}",
        "\u{2028}", ":", "\u{85}", "\"", "(",
    ]);
    prop::collection::vec(parts, 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn without_a_parser_it_reads_the_same(text in almost_prose(), other in any::<String>()) {
        for text in [text, other] {
            if let Some(read) = prose(&text) {
                prop_assert_eq!(read, read_aloud(&text));
            }
        }
    }
}

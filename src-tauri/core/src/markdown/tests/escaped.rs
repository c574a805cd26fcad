use proptest::prelude::*;

use super::super::plain::read_aloud;
use super::super::*;
use crate::finding::testing::naughty;

/// What is promised to be kept: all letters, white space but at the end of a line, and
/// line breaks, several as one.
fn kept(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\0', "\u{fffd}");
    let lines = text
        .split('\n')
        .map(|line| line.trim_end_matches([' ', '\t', '\u{b}', '\u{c}']));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[test]
fn escaped_text_is_still_readable() {
    for (text, escaped) in [
        ("A day. #job snake_case!", "A day. #job snake_case!"),
        ("one\ntwo\n\n\nthree", "one\\\ntwo\n\nthree"),
        (
            "# no\n- no\n1. no\n> no",
            "\\# no\\\n\\- no\\\n1\\. no\\\n\\> no",
        ),
        (
            "*a* [b](c) <d> &amp; `e`",
            "\\*a\\* \\[b](c) \\<d> \\&amp; \\`e\\`",
        ),
        ("  in", "&#32; in"),
        ("![a](image:1)", "!\\[a](image:1)"),
    ] {
        assert_eq!(escape(text), escaped);
    }
}

#[test]
fn naughty_strings_are_kept() {
    for text in naughty() {
        assert_eq!(plain(&escape(&text)), kept(&text), "{text:?}");
        plain(&text);
        images(&text);
        tags(&text);
        words(&text);
    }
}

fn marked_up() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "a",
        "é",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "- ",
        "-",
        "+",
        "*",
        "**",
        "_",
        "#",
        "# ",
        "1.",
        "0)",
        "1234567890. ",
        "=",
        "---",
        ">",
        "~~~",
        "```",
        "`",
        "|",
        "|-|",
        "!",
        "[",
        "]",
        "(b)",
        "]: c",
        "<b>",
        "</",
        "<!--",
        "&amp;",
        "&#32;",
        "&",
        ";",
        "\\",
        "\t",
        "\u{b}",
        "\u{c}",
        "\0",
        "[ ]",
        "[x] ",
        ":",
        "http://a.b",
    ]);
    prop::collection::vec(parts, 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_escaped_reads_back(text in marked_up(), other in any::<String>()) {
        for text in [text, other] {
            let escaped = escape(&text);
            prop_assert_eq!(plain(&escaped), kept(&text), "{:?}", escaped);
            prop_assert_eq!(read_aloud(&escaped), kept(&text), "{:?}", escaped);
            prop_assert_eq!(images(&escaped), Vec::<i64>::new());
        }
    }
}

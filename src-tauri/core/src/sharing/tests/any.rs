//! Anything at all, and the strings that break programs.

use proptest::prelude::*;

use super::*;

/// minimaxir/big-list-of-naughty-strings, under its licence.
const NAUGHTY: &str = include_str!("../../../../../tests/fixtures/blns.json");

fn naughty() -> Vec<String> {
    serde_json::from_str(NAUGHTY).unwrap()
}

/// Bits of CommonMark and HTML in any order.
fn any_text() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"",
        "javascript:",
        "](javascript:alert(1))",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](image:1)",
        "](image:99)",
        "](https://x.y \"t\")",
        "](data:text/html,x)",
        "[r]: javascript:x\n",
        "[r]: image:2\n",
        "[r]: https://x.y '\">'\n",
        "[r]",
        "![r]",
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&lt;",
        "&#x3c;",
        "`",
        "```",
        "```\" onclick=\"x\n",
        "~~~\n",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "*",
        "_",
        "**",
        "\\",
        "\\\n",
        "  \n",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<div onclick=x>",
        "<style>",
        "<https://x.y>",
        "<javascript:x>",
        "<a@b.c>",
        "\0",
        "\u{202e}",
        "\u{7f}",
        "on",
        "=",
        "ü",
        "日本",
        "word ",
        "|",
        "---\n",
        "===\n",
        "\t",
        "\r\n",
        "\r",
    ]);
    let built = prop::collection::vec(bits, 0..40).prop_map(|bits| bits.concat());
    prop_oneof![4 => built, 1 => "\\PC{0,200}", 1 => any::<String>()]
}

fn both_ways(title: &str, text: &str) -> std::result::Result<(), String> {
    let tags = [title.to_owned()];
    for commonmark in [true, false] {
        let shared = SharedEntry {
            title,
            text,
            commonmark,
            tags: &tags,
            ..entry("")
        };
        let page = page(&[shared]);
        scan::is_harmless(&page)?;
        if page
            .chars()
            .any(|one| one.is_control() && !matches!(one, '\n' | '\t'))
        {
            return Err("a control character".into());
        }
    }
    Ok(())
}

#[test]
fn no_naughty_string_becomes_anything_but_text() {
    for text in naughty() {
        both_ways(&text, &text).unwrap();
        both_ways(
            "",
            &format!("[{text}]({text}) ![{text}](image:1 \"{text}\")\n\n```{text}\nx"),
        )
        .unwrap();
    }
}

#[test]
fn below_any_naughty_string_the_next_entry_begins_anew() {
    for text in naughty() {
        let shared = file(&[entry(&text), entry("below")]);
        let last = SharedEntry {
            title: "",
            ..entry("below")
        };
        assert!(shared.ends_with(&file(&[last])), "{text:?}");
        let own = files::headings(&file(&[entry(&text)]));
        assert_eq!(files::headings(&shared), own + 1, "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_becomes_a_page_that_does_anything(title in any_text(), text in any_text()) {
        both_ways(&title, &text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn in_no_file_does_an_entry_take_in_the_next(text in any_text()) {
        let alone = files::headings(&file(&[entry(&text)]));
        let shared = file(&[entry(&text), entry("below")]);
        prop_assert_eq!(files::headings(&shared), alone + 1, "{}", shared);
    }

    #[test]
    fn every_picture_of_the_vault_is_named_by_its_file(text in any_text()) {
        let before = files::destinations(&text).0;
        let (after, _) = files::destinations(&file(&[entry(&text)]));
        let left = after.iter().find(|one| one.starts_with("image:"));
        prop_assert_eq!(left, None);
        let there = |one: &&String| one.as_str() == "image:1" || one.as_str() == "image:2";
        let named = after.iter().filter(|one| one.starts_with("images/")).count();
        prop_assert_eq!(before.iter().filter(there).count(), named);
    }
}

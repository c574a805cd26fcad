use proptest::prelude::*;

use super::super::testing::Index;
use super::super::*;

#[test]
fn case_accents_and_scripts_do_not_matter() {
    let index = Index::of(&[
        "Élève à l'ÉCOLE",
        "東京大学に行く",
        "ฉันไปโรงเรียน",
        "Łódź. Straße",
    ]);
    for (query, found) in [
        ("eleve ecole", 1),
        ("e\u{301}le\u{300}ve ", 1),
        ("\"a l'ecole\"", 1),
        ("大", 2),
        ("京大学", 2),
        ("大学 行く ", 2),
        ("โรงเรียน", 3),
        ("ไป", 3),
        ("lod", 4),
        ("STRASSE ", 4),
    ] {
        assert_eq!(index.find(query), [found], "{query}");
    }
}

#[test]
fn a_word_is_a_beginning_only_while_it_is_typed() {
    let index = Index::of(&["interview", "inter"]);
    assert_eq!(index.find("inter"), [1, 2]);
    assert_eq!(index.find("inter "), [2]);
    assert_eq!(index.find("inter* "), [1, 2]);
    assert_eq!(index.find("\"inter\""), [2]);
    assert_eq!(index.find("interview -inter"), [1]);
}

#[test]
fn title_words_and_marks_are_kept_apart() {
    let index = Index::new();
    let starred = Facts {
        starred: true,
        ..Facts::default()
    };
    let tagged = Facts {
        tags: vec!["Win".into()],
        mood: Some(4),
        ..Facts::default()
    };
    index.add(1, "A call", "s e i", &starred);
    index.add(2, "", "call of the day", &tagged);
    assert_eq!(index.find("is:starred "), [1]);
    assert_eq!(index.find("a call"), [1]);
    assert_eq!(index.find("call day "), [2]);
    assert_eq!(index.find("#win mood:light"), [2]);
    assert_eq!(index.find("twin"), [0; 0]);
    assert_eq!(index.find("-#win"), [1]);
    assert_eq!(index.find("-day "), [1]);
    assert_eq!(index.find("after:2000"), [1, 2]);
}

#[test]
fn the_longest_queries_are_valid() {
    let index = Index::of(&["東京"]);
    for part in [
        "東",
        "a'",
        "-a ",
        "\"",
        "é",
        "x:",
        "#a ",
        "*",
        "\u{0}",
        "🙂",
        "(",
        "a* ",
        "tag:\"a b c d e\" ",
    ] {
        let times = QUERY_CHARS / part.chars().count();
        index.find(&part.repeat(times));
        index.find(&part.repeat(100_000 / part.len()));
    }
}

fn query() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "word", "é", "東京", "ไ", "\"", "-", "*", " ", "  ", ":", "#", "tag:", "mood:", "2", "low",
        "on:", "2026", "-05", "has:", "image", "NOT", "AND", "(", ")", "{", "}", "NEAR(", "^", "+",
        "\0", "'", ";", "🙂", "“", "”", "\u{301}", "--", "marks:", "\n", "\u{200d}",
    ]);
    prop::collection::vec(parts, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn whatever_is_typed_is_a_valid_query(text in any::<String>(), made in query()) {
        let index = Index::new();
        index.find(&text);
        index.find(&made);
    }

    #[test]
    fn every_word_of_a_text_is_found(text in "(\\PC{0,6} ){0,6}") {
        let index = Index::of(&[&text]);
        for token in tokens(&text) {
            let written = &text[token.range()];
            prop_assert_eq!(index.find(&format!("{written} ")), [1], "{}", written);
            prop_assert_eq!(index.find(&format!("\"{written}\"")), [1]);
        }
    }

    #[test]
    fn the_beginning_of_a_word_is_found(word in "[0-9A-Za-zÀ-ÖØ-öø-ɏα-ωА-я가-힣]{1,80}") {
        let index = Index::of(&[&word]);
        let second_is_plain = word.chars().nth(1).is_none_or(|it| fold(&it.to_string()).is_ascii());
        for (end, letter) in word.char_indices() {
            // One letter of a to z before another script is found by two.
            if end == 0 && !second_is_plain {
                continue;
            }
            prop_assert_eq!(index.find(&word[..end + letter.len_utf8()]), [1]);
        }
    }

    #[test]
    fn any_part_of_a_text_without_spaces_is_found(
        run in prop::collection::vec(
            prop::sample::select(vec!["東", "京", "は", "カ", "ー", "ก", "นี่", "ท", "ဗ", "ក", "ລ"]),
            1..12,
        ),
        from in 0usize..12,
        to in 1usize..=12,
    ) {
        let index = Index::of(&[&format!("a {} b", run.concat())]);
        let from = from.min(run.len() - 1);
        let part = run[from..to.clamp(from + 1, run.len())].concat();
        for query in [part.clone(), format!("{part} "), format!("\"{part}\"")] {
            prop_assert_eq!(index.find(&query), [1], "{}", query);
        }
    }
}

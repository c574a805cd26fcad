use proptest::prelude::*;

use super::super::testing::Index;
use super::super::*;

fn shown(pieces: &[Piece]) -> String {
    let mark = |piece: &Piece| match piece.hit {
        true => format!("[{}]", piece.text),
        false => piece.text.clone(),
    };
    pieces.iter().map(mark).collect()
}

fn snip(text: &str, query: &str, chars: usize) -> String {
    shown(&snippet(text, &Query::parse(query), chars))
}

#[test]
fn a_title_is_shown_whole_with_what_was_found() {
    for (title, query, expected) in [
        ("A Call  with Élodie", "elo call ", "A [Call]  with Élodie"),
        ("A call with Élodie", "call elo", "A [call] with [Élodie]"),
        ("Don't, they said", "don't ", "[Don't], they said"),
        (
            "the day of the call",
            "\"the call\"",
            "the day of [the call]",
        ),
        ("東京大学", "京大", "東[京大]学"),
        ("東京大学", "大", "東京[大]学"),
        ("東京大学", "大学 ", "東京[大学]"),
        ("No hit", "#no -hit", "No hit"),
        ("", "no", ""),
    ] {
        assert_eq!(
            shown(&highlight(title, &Query::parse(query))),
            expected,
            "{query}"
        );
    }
}

#[test]
fn a_snippet_is_around_the_first_place_where_most_stands_together() {
    let text = "A red fox. Long nothing here. Then a blue dog.\n\nAnd then the blue fox ran away over the hills";
    assert_eq!(
        snip(text, "blue fox ", 30),
        "…then the [blue] [fox] ran away…"
    );
    assert_eq!(snip(text, "fox", 20), "A red [fox]. Long…");
    assert_eq!(snip(text, "hills ", 20), "…away over the [hills]");
    assert_eq!(snip(text, "cat ", 15), "A red fox. Long…");
}

#[test]
fn white_space_is_one_space_and_what_had_lines_of_its_own_stays_apart() {
    assert_eq!(snip(" a  \tb\u{2028}c ", "b ", 50), "a [b] c");
    assert_eq!(
        snip("Milk\nBread\n\nA day.\nb", "bread ", 50),
        "Milk · [Bread] · A day. b"
    );
    assert_eq!(snip("  ", "b", 50), "");
}

#[test]
fn half_a_word_is_no_hit() {
    let long = format!("{}art{} art", "x".repeat(100), "y".repeat(100));
    assert_eq!(snip(&long, "art ", 10), "…yyyyyy [art]");
    assert!(!snip(&long, "yyy ", 10).contains('['));
}

#[test]
fn a_text_without_spaces_is_cut_between_letters() {
    let text = "東京大学".repeat(20);
    assert_eq!(snip(&text, "京大学東 ", 12), "東[京大学東京大学東京大学]…");
    let family = "👩‍👩‍👧‍👦".repeat(30);
    let cut = snip(&family, "x", 20);
    assert!(cut.strip_suffix('…').unwrap().ends_with("👩‍👩‍👧‍👦"));
}

fn typed() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "fox",
        "Fo",
        "é",
        "E",
        "東京",
        "京",
        "\"fox é\"",
        "don't",
        "d*",
        "นี่",
        "-fox",
    ]);
    prop::collection::vec(words, 1..5).prop_map(|words| words.join(" "))
}

fn written() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "fox",
        "FOX",
        "foxes",
        "É",
        "e\u{301}",
        "東京大学",
        "京",
        "don’t",
        "d",
        "ที่นี่",
        "\n",
        "…",
        "other",
    ]);
    prop::collection::vec(words, 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn what_is_marked_is_what_matches(text in written(), query in typed()) {
        let parsed = Query::parse(&query);
        let all = highlight(&text, &parsed);
        prop_assert_eq!(all.iter().map(|one| one.text.as_str()).collect::<String>(), text.clone());
        let positive: Vec<&str> = query.split_inclusive(' ').filter(|one| !one.starts_with('-')).collect();
        for piece in all.iter().filter(|piece| piece.hit) {
            let index = Index::of(&[&piece.text]);
            let found = positive.iter().any(|one| !index.find(&one.replace('"', "")).is_empty());
            prop_assert!(found || query.contains('"'), "{:?} is not in {}", piece, query);
        }
        let found = !Index::of(&[&text]).find(&positive.concat()).is_empty();
        prop_assert!(!found || positive.is_empty() || all.iter().any(|piece| piece.hit));
    }

    #[test]
    fn what_is_found_is_seen_in_the_snippet(text in written(), query in typed(), chars in 20usize..200) {
        let parsed = Query::parse(&query);
        let in_text = highlight(&text, &parsed).iter().any(|piece| piece.hit);
        let in_snippet = snippet(&text, &parsed, chars).iter().any(|piece| piece.hit);
        prop_assert_eq!(in_text, in_snippet);
    }

    #[test]
    fn a_snippet_is_one_short_line(text in any::<String>(), query in any::<String>(), chars in 0usize..80) {
        let pieces = snippet(&text, &Query::parse(&query), chars);
        let line: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        // Where lines were apart there is a dot between two spaces.
        prop_assert!(line.chars().count() <= chars + 2 + 2 * text.lines().count());
        prop_assert!(!line.contains("  ") && !line.contains('\n'));
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
    }
}

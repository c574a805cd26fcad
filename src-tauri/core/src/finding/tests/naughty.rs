use super::super::testing::{Index, naughty};
use super::super::*;

#[test]
fn naughty_strings_can_be_looked_for_and_are_found_by_their_words() {
    let index = Index::new();
    for (number, text) in (1..).zip(naughty()) {
        index.add(
            number,
            &text,
            &text,
            &Facts {
                tags: vec![text.clone()],
                ..Facts::default()
            },
        );
        let found = index.find(&text);
        let query = Query::parse(&text);
        let plain = !query.is_empty() && query.from.is_none() && !text.contains(['-', ':']);
        if plain && tokens(&text).next().is_some() {
            assert!(found.contains(&number) || text.starts_with('#'), "{text}");
        }
        for token in tokens(&text) {
            assert!(
                index
                    .find(&format!("\"{}\"", token.folded()))
                    .contains(&number),
                "{text}"
            );
        }
    }
}

#[test]
fn naughty_strings_are_shown() {
    for text in naughty() {
        let query = Query::parse(&text);
        for chars in [0, 1, 12, 160] {
            snippet(&text, &query, chars);
        }
        let title: String = highlight(&text, &query)
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        assert_eq!(title, text);
    }
}

use crate::finding::{Hit, QueryProblem, SearchAsk, SearchOrder, SearchPage};
use crate::journal::{EntryDraft, EntryKind};
use crate::store::Store;
use crate::store::testing::{berlin, day, found, page, store};

const NOTHING: [i64; 0] = [];

pub(super) fn ask(query: &str, order: SearchOrder) -> SearchAsk {
    SearchAsk {
        query: query.into(),
        order,
        before: None,
        limit: 10,
    }
}

pub(super) fn newest(store: &mut Store, query: &str) -> SearchPage {
    let ask = ask(query, SearchOrder::Newest);
    store.search(&ask, day("2026-12-31")).unwrap()
}

pub(super) fn ids(page: &SearchPage) -> Vec<i64> {
    page.hits.iter().map(|hit| hit.entry.id).collect()
}

fn titled(store: &mut Store, title: &str, text: &str, at: &str) -> i64 {
    let (title, text) = (title.into(), text.into());
    let draft = EntryDraft { title, text };
    store
        .entry_create(EntryKind::Page, draft, berlin(at))
        .unwrap()
        .id
}

pub(super) fn marked(hit: &Hit) -> Vec<&str> {
    let pieces = hit.title.iter().chain(&hit.snippet);
    pieces
        .filter(|piece| piece.hit)
        .map(|piece| piece.text.as_str())
        .collect()
}

#[test]
fn the_newest_come_first_or_what_fits_best() {
    let (_folder, mut store) = store();
    let filler = "and a good deal of other words that say something else ".repeat(4);
    let in_title = titled(&mut store, "The heron", &filler, "2026-05-01T10:00:00Z");
    let once = page(
        &mut store,
        &format!("{filler} heron"),
        "2026-05-02T10:00:00Z",
    );
    let newest_of_all = page(
        &mut store,
        &format!("heron {filler} {filler}"),
        "2026-05-03T10:00:00Z",
    );
    page(&mut store, &filler, "2026-05-04T10:00:00Z");
    assert_eq!(
        ids(&newest(&mut store, "heron")),
        [newest_of_all, once, in_title]
    );
    let ask = ask("heron", SearchOrder::Best);
    let page = store.search(&ask, day("2026-12-31")).unwrap();
    assert_eq!(ids(&page), [in_title, once, newest_of_all]);
    assert!(page.order == SearchOrder::Best && !page.fell_back);
}

#[test]
fn a_hit_shows_what_was_found_in_its_title_and_in_its_words_without_markup() {
    let (_folder, mut store) = store();
    titled(
        &mut store,
        "Heron, again",
        "A grey **hérons** [nest](https://x.example).",
        "2026-05-01T10:00:00Z",
    );
    let page = newest(&mut store, "heron*");
    assert_eq!(marked(&page.hits[0]), ["Heron", "hérons"]);
    let snippet: String = page.hits[0]
        .snippet
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(snippet, "A grey hérons nest.");
    assert_eq!(
        found(&mut store, "example"),
        NOTHING,
        "an address is no word of the text"
    );
}

#[test]
fn words_phrases_exclusions_filters_and_days_narrow_what_is_found() {
    let (_folder, mut store) = store();
    let first = page(&mut store, "a grey heron #bird", "2026-05-01T10:00:00Z");
    let second = page(&mut store, "heron, grey and old", "2026-05-02T10:00:00Z");
    for (query, expected) in [
        ("grey heron", vec![second, first]),
        ("\"grey heron\"", vec![first]),
        ("heron -old", vec![first]),
        ("heron #bird", vec![first]),
        ("heron -#bird", vec![second]),
        ("GRÉY her", vec![second, first]),
        ("heron before:2026-05-02", vec![first]),
        ("after:2026-05-01", vec![second]),
        ("on:2026-05", vec![second, first]),
        ("heron is:starred", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(found(&mut store, query), expected, "{query}");
    }
}

#[test]
fn what_of_a_query_says_nothing_is_told_and_left_out() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "heron", "2026-05-01T10:00:00Z");
    let page = newest(&mut store, "heron before:soon");
    assert_eq!(ids(&page), [id]);
    assert_eq!(page.problems, [QueryProblem::BadDate]);
}

#[test]
fn one_letter_finds_the_words_it_begins() {
    let (_folder, mut store) = store();
    let at = |minute: u32| format!("2026-05-14T10:{minute:02}:00Z");
    let letter = page(&mut store, "plan t", &at(1));
    let word = page(&mut store, "The otter", &at(2));
    let other = page(&mut store, "an otter", &at(3));
    assert_eq!(found(&mut store, "t"), [word, letter]);
    assert_eq!(found(&mut store, "o"), [other, word]);
    assert_eq!(found(&mut store, "otter t"), [word]);
}

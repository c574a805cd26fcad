use super::search::{ask, ids, marked, newest};
use crate::finding::SearchOrder;
use crate::journal::ListPart;
use crate::store::testing::{berlin, day, found, page, store};

#[test]
fn a_slip_is_corrected_where_nothing_is_found_and_only_then() {
    let (_folder, mut store) = store();
    let id = page(
        &mut store,
        "The interview went well",
        "2026-05-01T10:00:00Z",
    );
    let found = newest(&mut store, "intervew well ");
    assert_eq!(ids(&found), [id]);
    assert_eq!(found.corrected.as_deref(), Some("interview well "));
    assert_eq!(marked(&found.hits[0]), ["interview", "well"]);
    let slip = page(&mut store, "intervew", "2026-05-02T10:00:00Z");
    let found = newest(&mut store, "intervew ");
    assert_eq!((ids(&found), found.corrected), (vec![slip], None));
    let nothing = newest(&mut store, "hippopotamus ");
    assert!(nothing.hits.is_empty() && nothing.corrected.is_none());
}

#[test]
fn a_slip_that_was_put_right_in_the_text_is_no_known_word_any_more() {
    let (_folder, mut store) = store();
    let now = "2026-05-01T10:00:00Z";
    let id = page(&mut store, "an intervew", now);
    assert_eq!(found(&mut store, "intervew "), [id]);
    store
        .entry_save(id, "an interview", None, berlin(now))
        .unwrap();
    let found = newest(&mut store, "intervew ");
    assert_eq!(found.corrected.as_deref(), Some("interview "));
    assert_eq!(ids(&found), [id]);
}

#[test]
fn a_sealed_entry_is_found_by_nothing_until_its_day_nor_offered_as_a_correction() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "a heron #bird", "2026-05-14T10:00:00Z");
    store.entry_seal(id, Some(day("2026-05-16"))).unwrap();
    for order in [SearchOrder::Newest, SearchOrder::Best] {
        for query in ["heron", "herron ", "#bird", "on:2026-05-14"] {
            let page = store.search(&ask(query, order), day("2026-05-15")).unwrap();
            assert!(page.hits.is_empty() && page.corrected.is_none(), "{query}");
            let page = store.search(&ask(query, order), day("2026-05-16")).unwrap();
            assert_eq!(ids(&page), [id], "{query}");
        }
    }
    store.entry_seal(id, None).unwrap();
    let page = store.search(&ask("heron", SearchOrder::Best), day("2026-05-15"));
    assert_eq!(ids(&page.unwrap()), [id]);
    let listed = store.entries(ListPart::default(), 1).unwrap();
    assert_eq!(listed.entries[0].id, id);
}

#[test]
fn a_corrected_word_is_shown_as_it_stands_in_what_was_found() {
    let (_folder, mut store) = store();
    let id = page(&mut store, "Façade of the café", "2026-05-01T10:00:00Z");
    let found = newest(&mut store, "fasade cafe ");
    assert_eq!(ids(&found), [id]);
    assert_eq!(found.corrected.as_deref(), Some("façade café "));
}

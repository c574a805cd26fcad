use std::time::Duration;

use crate::finding::{SearchAsk, SearchOrder, SearchPage};
use crate::journal::EntryKind;
use crate::store::Store;
use crate::store::journal;
use crate::store::testing::{berlin, day, page, store};

const NO_TIME: Duration = Duration::ZERO;
const LONG: Duration = Duration::from_secs(600);

/// Entries that all hold the word, some of them more than once, written in one transaction.
fn with_herons(store: &mut Store, entries: usize) {
    let (start, minute) = (
        berlin("2026-05-01T10:00:00Z"),
        chrono::TimeDelta::minutes(1),
    );
    let written = store.write(|change| {
        let mut at = start;
        for number in 0..entries {
            at.utc += minute;
            let words = format!(
                "{} {}",
                "heron ".repeat(1 + number % 3),
                "other ".repeat(number % 7)
            );
            journal::insert(change, EntryKind::Page, &words, at)?;
        }
        Ok(())
    });
    written.unwrap();
}

/// Every hit, page after page; each page's order.
fn all(store: &mut Store, order: SearchOrder, patience: Duration) -> (Vec<i64>, Vec<SearchPage>) {
    let mut ask = SearchAsk {
        query: "heron ".into(),
        order,
        before: None,
        limit: 7,
    };
    let (mut ids, mut pages) = (Vec::new(), Vec::new());
    loop {
        let page = store
            .search_within(patience, &ask, day("2026-12-31"))
            .unwrap();
        ids.extend(page.hits.iter().map(|hit| hit.entry.id));
        ask.before = page.next;
        pages.push(page);
        if ask.before.is_none() {
            return (ids, pages);
        }
    }
}

fn is_each_once(mut ids: Vec<i64>, entries: i64) -> bool {
    ids.sort_unstable();
    ids.into_iter().eq(1..=entries)
}

#[test]
fn pages_hold_every_hit_once_the_newest_first() {
    let (_folder, mut store) = store();
    with_herons(&mut store, 35);
    let (ids, pages) = all(&mut store, SearchOrder::Newest, LONG);
    assert!(ids.iter().copied().eq((1..=35).rev()));
    assert!(
        pages
            .iter()
            .all(|page| page.order == SearchOrder::Newest && !page.fell_back)
    );
}

#[test]
fn pages_hold_every_hit_once_the_best_first() {
    let (_folder, mut store) = store();
    with_herons(&mut store, 36);
    let (ids, pages) = all(&mut store, SearchOrder::Best, LONG);
    assert!(is_each_once(ids.clone(), 36));
    assert!(
        pages
            .iter()
            .all(|page| page.order == SearchOrder::Best && !page.fell_back)
    );
    let newest: Vec<i64> = (1..=36).rev().collect();
    assert_ne!(ids, newest, "three times is better than once");
}

#[test]
fn where_the_best_would_take_too_long_the_newest_come_and_every_page_goes_on_so() {
    let (_folder, mut store) = store();
    with_herons(&mut store, 400);
    let (ids, pages) = all(&mut store, SearchOrder::Best, NO_TIME);
    assert!(ids.iter().copied().eq((1..=400).rev()));
    assert!(
        pages
            .iter()
            .all(|page| page.order == SearchOrder::Newest && page.fell_back)
    );
    // What took too long once does not hang on.
    let (ids, pages) = all(&mut store, SearchOrder::Best, LONG);
    assert!(is_each_once(ids, 400));
    assert!(pages[0].order == SearchOrder::Best);
}

#[test]
fn a_page_of_the_best_goes_on_with_the_best_also_where_it_would_now_take_too_long() {
    let (_folder, mut store) = store();
    with_herons(&mut store, 400);
    let mut ask = SearchAsk {
        query: "heron ".into(),
        order: SearchOrder::Best,
        before: None,
        limit: 7,
    };
    let today = day("2026-12-31");
    let first = store.search_within(LONG, &ask, today).unwrap();
    ask.before = first.next;
    let second = store.search_within(NO_TIME, &ask, today).unwrap();
    assert!(second.order == SearchOrder::Best && !second.fell_back);
    assert!(second.hits.iter().all(|hit| !first.hits.contains(hit)));
    assert_eq!(second.hits.len(), 7);
}

#[test]
fn any_cursor_and_any_limit_is_an_answer() {
    let (_folder, mut store) = store();
    page(&mut store, "heron", "2026-05-01T10:00:00Z");
    for before in [i64::MIN, -1, 0, 1 << 40, (1 << 40) + 1, i64::MAX] {
        for order in [SearchOrder::Best, SearchOrder::Newest] {
            for limit in [0, 1, u32::MAX] {
                let ask = SearchAsk {
                    query: "heron".into(),
                    order,
                    before: Some(before),
                    limit,
                };
                store.search(&ask, day("2026-12-31")).unwrap();
            }
        }
    }
}

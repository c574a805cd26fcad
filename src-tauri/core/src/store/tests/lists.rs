use crate::error::Error;
use crate::journal::{EntryPage, ListPart};
use crate::store::Store;
use crate::store::testing::{berlin, day, page, store};

/// Entries of three months and of 1969, each with its date as its text, not in order.
fn with_dates(store: &mut Store) {
    for date in [
        "2026-05-02",
        "1969-12-31",
        "2026-03-01",
        "2026-05-01",
        "1970-01-01",
        "2026-04-09",
        "1900-01-01",
    ] {
        let id = page(store, date, "2026-06-01T10:00:00Z");
        let noon = "12:00:00".parse().unwrap();
        let now = berlin("2026-06-01T10:00:00Z");
        store.entry_move(id, day(date), noon, now).unwrap();
    }
}

const NEWEST_FIRST: [&str; 7] = [
    "2026-05-02",
    "2026-05-01",
    "2026-04-09",
    "2026-03-01",
    "1970-01-01",
    "1969-12-31",
    "1900-01-01",
];

fn texts(page: &EntryPage) -> Vec<&str> {
    page.entries
        .iter()
        .map(|one| one.excerpt.as_str())
        .collect()
}

fn before(place: Option<i64>) -> ListPart {
    ListPart {
        before: place,
        ..ListPart::default()
    }
}

fn after(place: Option<i64>) -> ListPart {
    ListPart {
        after: place,
        ..ListPart::default()
    }
}

fn until(date: &str) -> ListPart {
    ListPart {
        until: Some(day(date)),
        ..ListPart::default()
    }
}

#[test]
fn the_list_goes_down_by_own_dates_also_before_1970_and_up_again() {
    let (_folder, mut store) = store();
    with_dates(&mut store);
    let mut part = ListPart::default();
    let mut down = Vec::new();
    let lowest = loop {
        let page = store.entries(part, 2).unwrap();
        down.extend(texts(&page).into_iter().map(str::to_owned));
        match page.next {
            Some(next) => part = before(Some(next)),
            None => break page,
        }
    };
    assert_eq!(down, NEWEST_FIRST);

    let mut up: Vec<String> = texts(&lowest).into_iter().map(str::to_owned).collect();
    let mut previous = lowest.previous;
    while previous.is_some() {
        let page = store.entries(after(previous), 2).unwrap();
        up.splice(0..0, texts(&page).into_iter().map(str::to_owned));
        previous = page.previous;
    }
    assert_eq!(up, NEWEST_FIRST);
}

#[test]
fn the_top_has_nothing_before_it_and_a_page_of_newer_ones_goes_on_to_the_older() {
    let (_folder, mut store) = store();
    with_dates(&mut store);
    let top = store.entries(ListPart::default(), 3).unwrap();
    assert_eq!(top.previous, None);
    let second = store.entries(before(top.next), 3).unwrap();
    let again = store.entries(after(second.previous), 3).unwrap();
    assert!(again == top);
    let second_again = store.entries(before(again.next), 3).unwrap();
    assert!(second_again == second);
}

#[test]
fn a_list_until_a_day_begins_with_its_last_entry_or_the_one_before() {
    let (_folder, mut store) = store();
    with_dates(&mut store);
    let on_the_day = store.entries(until("2026-05-01"), 2).unwrap();
    assert_eq!(texts(&on_the_day), &NEWEST_FIRST[1..3]);
    let between = store.entries(until("2026-04-30"), 2).unwrap();
    assert_eq!(texts(&between), &NEWEST_FIRST[2..4]);
    let newer = store.entries(after(between.previous), 9).unwrap();
    assert_eq!(texts(&newer), &NEWEST_FIRST[..2]);
    let all = store.entries(until("2100-01-01"), 9).unwrap();
    assert_eq!((all.entries.len(), all.previous), (7, None));
}

#[test]
fn an_empty_page_before_everything_leads_to_the_newer_ones() {
    let (_folder, mut store) = store();
    page(&mut store, "first", "2026-05-14T10:00:00Z");
    page(&mut store, "second", "2026-05-15T10:00:00Z");
    let empty = store.entries(until("2026-05-13"), 9).unwrap();
    assert_eq!((empty.entries.len(), empty.next), (0, None));
    let newer = store.entries(after(empty.previous), 1).unwrap();
    assert_eq!(texts(&newer), ["first"]);
    let of_nothing = store.entries(before(Some(i64::MIN)), 9).unwrap();
    assert_eq!(of_nothing.entries.len(), 0);
    assert!(of_nothing.previous.is_some());
}

#[test]
fn entries_of_one_minute_keep_their_order_and_their_day_also_at_its_end() {
    let (_folder, mut store) = store();
    let evening = "2026-05-14T21:59:10Z"; // 23:59 in Berlin
    for number in 0..5 {
        page(&mut store, &number.to_string(), evening);
    }
    page(&mut store, "the next day", "2026-05-14T22:00:00Z");
    let that_day = store.entries(until("2026-05-14"), 9).unwrap();
    assert_eq!(texts(&that_day), ["4", "3", "2", "1", "0"]);
    let entries = &that_day.entries;
    assert!(entries.iter().all(|one| one.date == day("2026-05-14")));
    assert!(entries.iter().all(|one| one.time.to_string() == "23:59:00"));
    let all = store.entries(ListPart::default(), 9).unwrap();
    assert_eq!(texts(&all)[0], "the next day");
}

#[test]
fn any_page_that_is_asked_for_is_an_answer() {
    let (_folder, mut store) = store();
    with_dates(&mut store);
    for place in [i64::MIN, -1, 0, 1, i64::MAX] {
        for limit in [0, 1, u32::MAX] {
            store.entries(before(Some(place)), limit).unwrap();
            store.entries(after(Some(place)), limit).unwrap();
        }
    }
    assert!(matches!(store.entry(99), Err(Error::NotFound(_))));
}

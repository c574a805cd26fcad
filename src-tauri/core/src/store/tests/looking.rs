use crate::store::Store;
use crate::store::testing::{berlin, day, page, store};

fn on_this_day(store: &Store, today: &str) -> (Vec<i64>, Option<i64>) {
    let found = store.on_this_day(day(today)).unwrap();
    let years = found.years.iter().map(|one| one.id).collect();
    (years, found.month_ago.map(|one| one.id))
}

#[test]
fn this_day_comes_back_from_earlier_years_and_a_month_ago() {
    let (_folder, mut store) = store();
    page(&mut store, "today", "2026-05-14T10:00:00Z");
    let last_year = page(&mut store, "", "2025-05-14T10:00:00Z");
    let later_that_day = page(&mut store, "", "2025-05-14T12:00:00Z");
    let long_ago = page(&mut store, "", "1972-05-14T10:00:00Z");
    page(&mut store, "the day after", "2025-05-15T10:00:00Z");
    page(&mut store, "", "2026-04-14T08:00:00Z");
    let month_ago = page(&mut store, "", "2026-04-14T18:00:00Z");
    let found = on_this_day(&store, "2026-05-14");
    assert_eq!(
        found,
        (vec![later_that_day, last_year, long_ago], Some(month_ago))
    );
    store
        .entry_delete(long_ago, berlin("2026-05-14T10:00:00Z"))
        .unwrap();
    store
        .entry_seal(last_year, Some(day("2026-05-15")))
        .unwrap();
    store
        .entry_seal(month_ago, Some(day("2026-05-14")))
        .unwrap();
    let found = on_this_day(&store, "2026-05-14");
    assert_eq!(found, (vec![later_that_day], Some(month_ago)));
}

#[test]
fn the_twenty_ninth_of_february_comes_back_in_leap_years_alone() {
    let (_folder, mut store) = store();
    let leap = page(&mut store, "", "2024-02-29T10:00:00Z");
    let before = page(&mut store, "", "2023-02-28T10:00:00Z");
    assert_eq!(on_this_day(&store, "2028-02-29"), (vec![leap], None));
    assert_eq!(on_this_day(&store, "2026-02-28"), (vec![before], None));
    assert_eq!(on_this_day(&store, "2026-03-01"), (vec![], None));
    assert_eq!(on_this_day(&store, "2024-03-31"), (vec![], Some(leap)));
}

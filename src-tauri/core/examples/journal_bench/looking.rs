//! The list, opening and closing.

use std::time::{Duration, Instant};

use crate::corpus::Corpus;
use crate::made::Made;
use crate::ours::Ours;
use crate::raw::Raw;
use crate::searching::in_turn;
use crate::table::{Limit, Row};
use crate::{Outcome, PAGE};

const LISTS: usize = 41;
const OPENINGS: usize = 15;

/// The first page of the list, and the thousandth, or the last where there are fewer.
pub fn lists(raw: &Raw, ours: &Ours, corpus: &Corpus) -> Outcome<Vec<Row>> {
    let last = corpus.entries.div_ceil(PAGE).min(1000);
    let mut rows = Vec::new();
    for number in [1, last] {
        let mut row = Row::new(format!("page {number} of the list"), Limit::Times(2.0));
        let under = (corpus.entries - (number - 1) * PAGE) as i64 + 1;
        let before = ours.before_page(number)?;
        for round in 0..LISTS {
            in_turn(
                round,
                &mut || {
                    let start = Instant::now();
                    raw.page(under)?;
                    row.times.raw.push(start.elapsed());
                    Ok(())
                },
                &mut || {
                    let start = Instant::now();
                    ours.page(before)?;
                    row.times.ours.push(start.elapsed());
                    Ok(())
                },
            )?;
        }
        let [raw, ours] = [raw.page(under)?[0].id, ours.page(before)?.entries[0].id];
        if raw != ours {
            return Err("another page than raw's".into());
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Opening with the first page of the list, once the key is known, and letting go of it.
pub fn openings(made: &Made, corpus: &Corpus) -> Outcome<Vec<Row>> {
    let opened = Limit::AtMost(Duration::from_millis(50));
    let closed = Limit::AtMost(Duration::from_millis(200));
    let mut opening = Row::new("opened, once the key is known", opened);
    let mut closing = Row::new("closed, keys wiped", closed);
    for _ in 0..OPENINGS {
        let start = Instant::now();
        let raw = made.open_raw()?;
        raw.page(i64::MAX)?;
        opening.times.raw.push(start.elapsed());
        let start = Instant::now();
        drop(raw);
        closing.times.raw.push(start.elapsed());
        let start = Instant::now();
        let ours = made.open_ours(corpus)?;
        ours.page(None)?;
        opening.times.ours.push(start.elapsed());
        let start = Instant::now();
        ours.close()?;
        closing.times.ours.push(start.elapsed());
    }
    Ok(vec![opening, closing])
}

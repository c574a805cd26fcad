//! Saving, the list, opening and closing.

use std::time::{Duration, Instant};

use crate::corpus::{COMMON, Corpus, Written};
use crate::made::Made;
use crate::ours::Ours;
use crate::raw::Raw;
use crate::searching::in_turn;
use crate::table::{Limit, Row};
use crate::{Outcome, PAGE};

const SAVES: usize = 61;
const LISTS: usize = 41;
const OPENINGS: usize = 15;

/// A durable save, and the first search after it, which has to know of it.
pub fn saves(raw: &mut Raw, ours: &mut Ours, corpus: &Corpus) -> Outcome<Vec<Row>> {
    let mut save = Row::new("a durable save", Limit::Times(1.5));
    let ten = Limit::AtMost(Duration::from_millis(10));
    let mut search = Row::new("the first search after it", ten);
    let mut both = Row::new("both", Limit::Times(1.5));
    for round in 0..SAVES {
        // All over the journal, another entry each time.
        let number = (round * 7919) % corpus.entries;
        let id = number as i64 + 1;
        let Written { title, text, .. } = corpus.entry(number);
        let text = format!("{text} And once more, {round}.");
        let mut keep = |row: usize, took: [Duration; 2]| {
            for (kept, took) in [
                (&mut save, took[0]),
                (&mut search, took[1]),
                (&mut both, took[0] + took[1]),
            ] {
                let times = &mut kept.times;
                [&mut times.raw, &mut times.ours][row].push(took);
            }
        };
        let mut of_raw = [Duration::ZERO; 2];
        let mut of_ours = [Duration::ZERO; 2];
        in_turn(
            round,
            &mut || {
                let start = Instant::now();
                raw.save(id, &text)?;
                of_raw[0] = start.elapsed();
                raw.search(&format!("\"{COMMON}\" *"))?;
                of_raw[1] = start.elapsed() - of_raw[0];
                Ok(())
            },
            &mut || {
                let start = Instant::now();
                ours.save(id, &title, &text)?;
                of_ours[0] = start.elapsed();
                ours.search(COMMON)?;
                of_ours[1] = start.elapsed() - of_ours[0];
                Ok(())
            },
        )?;
        keep(0, of_raw);
        keep(1, of_ours);
    }
    Ok(vec![save, search, both])
}

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

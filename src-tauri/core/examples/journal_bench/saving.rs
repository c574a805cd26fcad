//! Saving, at all sizes in the same rounds: a disk has better and worse minutes.

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::corpus::{COMMON, Corpus, Written};
use crate::ours::Ours;
use crate::raw::Raw;
use crate::searching::{THROUGH_THE_COMMAND, in_turn};
use crate::table::{Limit, Row};

const ROUNDS: usize = 61;
/// As often as raw.
const BESIDE_RAW: Limit = Limit::Times(1.5);
/// "The same at every size": as often as at the smallest.
const SAME: Limit = Limit::Times(1.25);

/// One size of the journal, both ways.
pub struct Beside {
    pub corpus: Corpus,
    pub raw: Raw,
    pub ours: Ours,
}

/// A durable save, and a search that follows at once, so that the index learns the new words
/// first: as a rule the app has seen to that in the meantime. For each size.
pub fn saves(all: &mut [Beside]) -> Outcome<Vec<Vec<Row>>> {
    let rows = |_: &Beside| {
        vec![
            Row::new("a durable save", BESIDE_RAW),
            Row::new("a search right after it", THROUGH_THE_COMMAND),
        ]
    };
    let mut found: Vec<Vec<Row>> = all.iter().map(rows).collect();
    for round in 0..ROUNDS {
        for (beside, rows) in all.iter_mut().zip(&mut found) {
            beside.save(round, rows)?;
        }
    }
    Ok(found)
}

impl Beside {
    fn save(&mut self, round: usize, rows: &mut [Row]) -> Outcome<()> {
        // All over the journal, another entry each time.
        let number = (round * 7919) % self.corpus.entries;
        let id = number as i64 + 1;
        let Written { title, text, .. } = self.corpus.entry(number);
        let text = format!("{text} And once more, {round}.");
        let [mut of_raw, mut of_ours] = [[Duration::ZERO; 2]; 2];
        in_turn(
            round,
            &mut || {
                let start = Instant::now();
                self.raw.save(id, &text)?;
                of_raw[0] = start.elapsed();
                self.raw.search(&format!("\"{COMMON}\" *"))?;
                of_raw[1] = start.elapsed() - of_raw[0];
                Ok(())
            },
            &mut || {
                let start = Instant::now();
                self.ours.save(id, &title, &text)?;
                of_ours[0] = start.elapsed();
                self.ours.search(COMMON)?;
                of_ours[1] = start.elapsed() - of_ours[0];
                Ok(())
            },
        )?;
        for (row, (raw, ours)) in rows.iter_mut().zip(of_raw.into_iter().zip(of_ours)) {
            row.times.raw.push(raw);
            row.times.ours.push(ours);
        }
        Ok(())
    }
}

/// Our saves at each size beside those at the smallest.
pub fn same_at_every_size(all: &[Beside], saves: &[Vec<Row>]) -> Vec<Row> {
    let of = |rows: &[Row]| rows.first().map(|row| row.times.ours.clone());
    let smallest = saves.first().and_then(|rows| of(rows)).unwrap_or_default();
    let larger = all.iter().zip(saves).skip(1);
    larger
        .map(|(beside, rows)| {
            let mut row = Row::new(format!("{} entries", beside.corpus.entries), SAME);
            row.times.raw = smallest.clone();
            row.times.ours = of(rows).unwrap_or_default();
            row
        })
        .collect()
}

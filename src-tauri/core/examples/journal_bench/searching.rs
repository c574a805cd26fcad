//! Searching as one types: the last word is still being typed, so it matches as a beginning.

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::corpus::{COMMON, Corpus, RARE};
use crate::ours::Ours;
use crate::raw::Raw;
use crate::table::{Limit, Row};

const ROUNDS: usize = 41;
/// Ranking costs more the more is found: fewer rounds do.
const BEST_ROUNDS: usize = 9;
/// As often as raw, with the same answer.
const BESIDE_RAW: Limit = Limit::Times(1.5);
/// Through the real command.
pub const THROUGH_THE_COMMAND: Limit = Limit::AtMost(Duration::from_millis(10));
/// Ranking gives up after 50 ms; then the newest are to be found.
const BEST: Limit = Limit::AtMost(Duration::from_millis(60));

/// What is typed, and how the same is asked of raw.
struct Asked {
    what: &'static str,
    typed: String,
    raw: String,
}

fn all_asked(corpus: &Corpus) -> [Asked; 7] {
    let uncommon = corpus.uncommon();
    let asked = |what, typed: &str, raw: String| Asked {
        what,
        typed: typed.into(),
        raw,
    };
    let begun = |word: &str| format!("\"{word}\" *");
    [
        asked("a word in five entries", RARE, begun(RARE)),
        asked("a word in 30 % of them", COMMON, begun(COMMON)),
        asked("\"the\"", "the ", "\"the\"".into()),
        asked("\"the\", still being typed", "the", begun("the")),
        asked("three letters", "pre", begun("pre")),
        asked("one letter", "t", begun("t")),
        asked(
            "two words",
            &format!("{COMMON} {uncommon}"),
            format!("\"{COMMON}\" {}", begun(uncommon)),
        ),
    ]
}

/// The first 50, newest first, with snippets; then the same with the answer as JSON.
pub fn newest(raw: &Raw, ours: &mut Ours, corpus: &Corpus) -> Outcome<[Vec<Row>; 2]> {
    let mut beside = Vec::new();
    let mut through = Vec::new();
    for asked in all_asked(corpus) {
        agree(raw, ours, &asked)?;
        let mut row = Row::new(asked.what, BESIDE_RAW);
        let mut command = Row::new(asked.what, THROUGH_THE_COMMAND);
        for round in 0..ROUNDS {
            in_turn(
                round,
                &mut || {
                    let start = Instant::now();
                    raw.search(&asked.raw)?;
                    row.times.raw.push(start.elapsed());
                    Ok(())
                },
                &mut || {
                    let start = Instant::now();
                    let answer = ours.search(&asked.typed)?;
                    row.times.ours.push(start.elapsed());
                    let json = serde_json::to_vec(&answer)?;
                    command.times.ours.push(start.elapsed());
                    command.remark = format!("{} KB", json.len() / 1000);
                    Ok(())
                },
            )?;
        }
        row.remark = format!("in {}", raw.times(&asked.raw)?);
        beside.push(row);
        through.push(command);
    }
    Ok([beside, through])
}

/// The best 50 instead.
pub fn best(raw: &Raw, ours: &mut Ours, corpus: &Corpus) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    for asked in all_asked(corpus) {
        let mut row = Row::new(asked.what, BEST);
        for _ in 0..BEST_ROUNDS {
            let start = Instant::now();
            raw.search_best(&asked.raw)?;
            row.times.raw.push(start.elapsed());
            let start = Instant::now();
            let answer = ours.search_best(&asked.typed)?;
            row.times.ours.push(start.elapsed());
            if answer.fell_back {
                row.remark = "fell back to the newest".into();
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The same entries, in the same order: else they would not have done the same.
fn agree(raw: &Raw, ours: &mut Ours, asked: &Asked) -> Outcome<()> {
    let expected: Vec<i64> = raw.search(&asked.raw)?.iter().map(|hit| hit.id).collect();
    let answer = ours.search(&asked.typed)?;
    let found = answer.hits.iter().map(|hit| hit.entry.id);
    if found.eq(expected) {
        Ok(())
    } else {
        Err(format!("{}: not what raw finds", asked.what).into())
    }
}

/// One and the other, and the next time the other first.
pub fn in_turn(
    round: usize,
    one: &mut dyn FnMut() -> Outcome<()>,
    other: &mut dyn FnMut() -> Outcome<()>,
) -> Outcome<()> {
    if round.is_multiple_of(2) {
        one()?;
        other()
    } else {
        other()?;
        one()
    }
}

//! The journal beside raw SQLCipher through rusqlite: the same generated journal, the same
//! settings of the database, the same disk, one and the other in turn. Run by
//! `cargo xtask bench` in a release build:
//!
//! ```text
//! cargo run --release -p onward-core --example journal_bench -- 1000 10000 100000
//! ```
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

mod chance;
mod corpus;
mod keeping;
mod made;
mod ours;
mod raw;
mod searching;
mod table;
mod vocabulary;

use std::error::Error;
use std::time::Duration;

use onward_core::vault::{Cost, TARGET};

use corpus::Corpus;
use made::Made;
use table::{Limit, Row};

/// What is done, or why not.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// How many entries a view asks for at once.
pub(crate) const PAGE: usize = 50;

/// How many bytes a journal may have for one of raw's, beyond what an empty vault has.
const SIZE: f64 = 1.1;

fn main() -> Outcome<()> {
    let mut over = Vec::new();
    let mut saves = Vec::new();
    for entries in std::env::args().skip(1) {
        let corpus = Corpus::of(entries.parse()?, "2026-05-14".parse()?);
        saves.push((corpus.entries, measured(&corpus, &mut over)?));
    }
    over.extend(table::print(
        "A durable save, at every size",
        &same_at_every_size(saves),
    ));
    let cost = Cost::calibrated(TARGET)?;
    println!(
        "\nMedians. \"As JSON\" is the answer as the command hands it on; what carries it to the page is not \
         measured here. A new passphrase costs here {} MiB, {} passes.",
        cost.memory_kib / 1024,
        cost.passes
    );
    match over.is_empty() {
        true => Ok(()),
        false => Err(format!("over the limit:\n  {}", over.join("\n  ")).into()),
    }
}

/// Everything at one size; how long saves took.
fn measured(corpus: &Corpus, over: &mut Vec<String>) -> Outcome<Vec<Duration>> {
    println!("\n{} entries are being written, twice …", corpus.entries);
    let made = Made::of(corpus)?;
    sizes(&made, corpus, over)?;
    let mut raw = made.open_raw()?;
    let mut ours = made.open_ours(corpus)?;
    let [beside, through] = searching::newest(&raw, &mut ours, corpus)?;
    let best = searching::best(&raw, &mut ours, corpus)?;
    let lists = keeping::lists(&raw, &ours, corpus)?;
    let saves = keeping::saves(&mut raw, &mut ours, corpus)?;
    ours.close()?;
    drop(raw);
    let openings = keeping::openings(&made, corpus)?;
    let took = saves.first().map(|row| row.times.ours.clone());
    for (what, rows) in [
        ("Found, newest first", beside),
        ("Found, newest first, as JSON", through),
        ("Found, best first", best),
        ("The list", lists),
        ("Saved", saves),
        ("Opened and closed", openings),
    ] {
        let title = format!("{what} ({} entries)", corpus.entries);
        over.extend(table::print(&title, &rows));
    }
    Ok(took.unwrap_or_default())
}

/// What the entries take on the disk. An empty vault holds the tables of everything else
/// Onward does; that is said, and not counted.
fn sizes(made: &Made, corpus: &Corpus, over: &mut Vec<String>) -> Outcome<()> {
    let [raw, ours, empty] = made.sizes()?;
    let times = (ours - empty) as f64 / raw as f64;
    println!(
        "  file: raw {} KB, Onward {} KB, of which an empty vault {} KB; without it {times:.2} (limit {SIZE})",
        raw / 1000,
        ours / 1000,
        empty / 1000
    );
    if times > SIZE {
        over.push(format!("{} entries: the file's size", corpus.entries));
    }
    Ok(())
}

/// Saves of each size beside those of the smallest one.
fn same_at_every_size(saves: Vec<(usize, Vec<Duration>)>) -> Vec<Row> {
    let Some((_, smallest)) = saves.first().cloned() else {
        return Vec::new();
    };
    let rows = saves.into_iter().skip(1).map(|(entries, took)| {
        let mut row = Row::new(format!("{entries} entries"), Limit::Times(1.25));
        row.times.raw = smallest.clone();
        row.times.ours = took;
        row.remark = "(\"raw\" here: Onward at the smallest size)".into();
        row
    });
    rows.collect()
}

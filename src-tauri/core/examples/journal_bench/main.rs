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
mod looking;
mod made;
mod ours;
mod raw;
mod saving;
mod searching;
mod table;
mod vocabulary;

use std::error::Error;

use onward_core::vault::{Cost, TARGET};

use corpus::Corpus;
use made::Made;
use saving::Beside;

/// What was measured, or why it could not be.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// How many entries a view asks for at once.
pub(crate) const PAGE: usize = 50;

/// How many bytes a journal may have for one of raw's, beyond what an empty vault has.
const SIZE: f64 = 1.1;

fn main() -> Outcome<()> {
    let mut over = Vec::new();
    let mut made = Vec::new();
    let mut all = Vec::new();
    for entries in std::env::args().skip(1) {
        let corpus = Corpus::of(entries.parse()?, "2026-05-14".parse()?);
        println!("\n{entries} entries are written twice, one by one …");
        let here = Made::of(&corpus)?;
        all.push(measured(&here, corpus, &mut over)?);
        made.push(here);
    }
    let saves = saving::saves(&mut all)?;
    for (beside, rows) in all.iter().zip(&saves) {
        let title = format!("Saved ({} entries)", beside.corpus.entries);
        over.extend(table::print(&title, "raw", rows));
    }
    let same = saving::same_at_every_size(&all, &saves);
    over.extend(table::print("A durable save", "smallest", &same));
    say_what_it_is()?;
    if over.is_empty() {
        Ok(())
    } else {
        println!("\nOver the limit:\n  {}", over.join("\n  "));
        Err(format!("{} rows are over their limit", over.len()).into())
    }
}

/// Everything at one size but saving.
fn measured(made: &Made, corpus: Corpus, over: &mut Vec<String>) -> Outcome<Beside> {
    sizes(made, &corpus, over)?;
    let openings = looking::openings(made, &corpus)?;
    let raw = made.open_raw()?;
    let mut ours = made.open_ours(&corpus)?;
    let lists = looking::lists(&raw, &ours, &corpus)?;
    let [beside, through] = searching::newest(&raw, &mut ours, &corpus)?;
    let best = searching::best(&raw, &mut ours, &corpus)?;
    for (what, rows) in [
        ("Opened and closed", openings),
        ("The list", lists),
        ("Found, newest first", beside),
        ("The same, as JSON", through),
        ("Found, best first", best),
    ] {
        let title = format!("{what} ({} entries)", corpus.entries);
        over.extend(table::print(&title, "raw", &rows));
    }
    Ok(Beside { corpus, raw, ours })
}

/// What the entries take on the disk. An empty vault holds the tables of everything else
/// Onward does; that is said, and not counted.
fn sizes(made: &Made, corpus: &Corpus, over: &mut Vec<String>) -> Outcome<()> {
    let [raw, ours, empty] = made.sizes()?.map(|bytes| bytes as f64 / 1000.0);
    let times = (ours - empty) / raw;
    println!(
        "  the file: raw {raw:.0} KB, Onward {ours:.0} KB, of which {empty:.0} KB is an empty vault; without it \
         {times:.2} times raw (limit {SIZE})"
    );
    if times > SIZE {
        over.push(format!("The file ({} entries)", corpus.entries));
    }
    Ok(())
}

fn say_what_it_is() -> Outcome<()> {
    let cost = Cost::calibrated(TARGET)?;
    println!(
        "\nMedians. Raw has an index of beginnings too (two and three letters): who searches as one types needs one.\n\
         \"As JSON\" ends with the bytes the command hands on; the way to the page is not in it.\n\
         A new passphrase costs here {} MiB, {} passes.",
        cost.memory_kib / 1024,
        cost.passes
    );
    Ok(())
}

//! The journal beside raw SQLCipher on the same generated journal, in turn.
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

mod chance;
mod corpus;
mod raw;
mod vocabulary;

use std::time::Instant;
use corpus::*;
use raw::Raw;

pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
pub const PAGE: usize = 50;

fn main() -> Outcome<()> {
    for arg in std::env::args().skip(1) {
        let n: usize = arg.parse()?;
        let corpus = Corpus::of(n);
        let first = corpus.entries().next().unwrap();
        println!("{}\n{}\n{}\n", first.at, first.title, first.text);
        let shm = tempfile::tempdir_in("/dev/shm")?;
        let disk = tempfile::tempdir()?;
        let start = Instant::now();
        let made = Raw::make(shm.path(), &corpus)?;
        println!("{n} made in {:?}, {} bytes", start.elapsed(), std::fs::metadata(&made)?.len());
        let path = disk.path().join("raw.db");
        std::fs::copy(made, &path)?;
        let mut raw = Raw::open(&path)?;
        let two = format!("\"{COMMON}\" \"{}\"*", corpus.uncommon());
        let two_whole = format!("\"{COMMON}\" \"{}\"", corpus.uncommon());
        for asked in ["zanzibar", "\"zanzibar\"*", "interview", "\"interview\"*", "the", "\"the\"*", "\"t\"*", "\"th\"*", "\"re\"*", "\"rev\"*", "\"pres\"*", &two, &two_whole] {
            let mut t: Vec<_> = (0..21).map(|_| { let s = Instant::now(); let h = raw.search(asked).unwrap(); (s.elapsed(), h.len()) }).collect();
            t.sort();
            let mut b: Vec<_> = (0..5).map(|_| { let s = Instant::now(); raw.search_best(asked).unwrap(); s.elapsed() }).collect();
            b.sort();
            println!("{asked:30} in {:6}: {:?} median {:?} worst {:?}, best {:?}", raw.times(asked)?, t[10].1, t[10].0, t[20].0, b[2]);
        }
        for p in [1, 2, (n / PAGE).min(1000)] {
            let mut t: Vec<_> = (0..21).map(|_| { let s = Instant::now(); raw.page((n - (p - 1) * PAGE) as i64 + 1).unwrap(); s.elapsed() }).collect();
            t.sort();
            println!("page {p}: {:?}", t[10]);
        }
        let mut t: Vec<_> = (0..31).map(|i| { let s = Instant::now(); raw.save((n / 33 * (i + 1)) as i64, &first.text).unwrap(); s.elapsed() }).collect();
        t.sort();
        println!("save {:?} worst {:?}", t[15], t[30]);
    }
    Ok(())
}

//! Promise: cut short at any length, a file is damaged by name, or nothing is changed.

use std::fs::{self, File};
use std::path::Path;

use crate::changed::{
    Tally, change_both_headers, change_one_header, look, look_into_backup, specimen,
};
use crate::figures::{grouped, report};
use crate::threads::spread;

fn cut(path: &Path, length: usize) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_len(length as u64).unwrap();
}

fn cut_database(step: usize) -> Tally {
    let specimen = specimen();
    let good = &specimen.files["journal.db"];
    let tallies = spread(0..good.len().div_ceil(step), |own| {
        let top = tempfile::tempdir().unwrap();
        let folder = specimen.lay_out(&top.path().join("vault"));
        let path = folder.root().join("journal.db");
        let mut tally = Tally::default();
        // From long to short: what is cut off need not be written again.
        let lengths: Vec<usize> = own.map(|number| number * step).collect();
        for length in lengths.into_iter().rev() {
            cut(&path, length);
            let context = format!("the database cut to {length} bytes");
            tally.add(look(&folder, specimen, &context));
            let left = fs::read(&path).unwrap();
            assert!(left == good[..length], "{context}: it was changed");
        }
        tally
    });
    Tally::sum(tallies)
}

fn cut_headers(step: usize) -> Tally {
    let specimen = specimen();
    let good = &specimen.files["header"];
    let tallies = spread(0..good.len().div_ceil(step), |own| {
        let top = tempfile::tempdir().unwrap();
        let folder = specimen.lay_out(&top.path().join("vault"));
        let mut tally = Tally::default();
        for length in own.map(|number| number * step) {
            let bytes = &good[..length];
            let context = format!("the header cut to {length} bytes");
            for name in ["header", "header.copy"] {
                tally.add(change_one_header(&folder, name, bytes, &context));
            }
            tally.add(change_both_headers(&folder, bytes, &context));
        }
        tally
    });
    Tally::sum(tallies)
}

fn cut_backup(step: usize) -> Tally {
    let good = &specimen().backup;
    let tallies = spread(0..good.len().div_ceil(step), |own| {
        let top = tempfile::tempdir().unwrap();
        let mut tally = Tally::default();
        for length in own.map(|number| number * step) {
            let context = format!("a backup cut to {length} bytes");
            tally.add(look_into_backup(&good[..length], top.path(), &context));
        }
        tally
    });
    Tally::sum(tallies)
}

#[test]
fn files_cut_short_at_some_lengths_are_never_silently_wrong() {
    let database = cut_database(1021);
    assert_eq!(database.refused, database.changes);
    cut_headers(17);
    cut_backup(1021);
}

#[test]
#[ignore = "minutes: cargo xtask torture"]
fn files_cut_short_at_every_length_are_a_named_error_or_change_nothing() {
    let database = cut_database(1);
    assert_eq!(database.refused, database.changes, "a cut nobody noticed");
    let headers = cut_headers(1);
    let backup = cut_backup(1);
    report(
        "cut short",
        &format!(
            "{} lengths of the database and {} of a backup, all refused; {} of headers, {} of one copy repaired from the other, {} of both refused; 0 other content, 0 panics",
            grouped(database.changes),
            grouped(backup.changes),
            grouped(headers.changes),
            grouped(headers.changes - headers.refused),
            grouped(headers.refused),
        ),
    );
}

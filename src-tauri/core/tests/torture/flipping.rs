//! Promise: a flipped byte is never silently wrong. Each byte of a small closed vault and
//! of a backup of it is changed in turn.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use crate::changed::{
    Tally, change_both_headers, change_one_header, look, look_into_backup, specimen,
};
use crate::figures::{grouped, report};
use crate::threads::spread;

/// Another bit at each place, so that all eight are met.
fn flipped(byte: u8, at: usize) -> u8 {
    byte ^ 1 << (at.wrapping_mul(0x9E37_79B1) >> 7 & 7)
}

/// Writes one byte of a file.
fn put(path: &Path, at: usize, byte: u8) {
    let mut file = File::options().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at as u64)).unwrap();
    file.write_all(&[byte]).unwrap();
}

fn flip_database(step: usize) -> Tally {
    let specimen = specimen();
    let good = &specimen.files["journal.db"];
    let tallies = spread(0..good.len() / step, |own| {
        let top = tempfile::tempdir().unwrap();
        let folder = specimen.lay_out(&top.path().join("vault"));
        let path = folder.root().join("journal.db");
        let mut bytes = good.clone();
        let mut tally = Tally::default();
        for number in own {
            let at = number * step + number % step;
            bytes[at] = flipped(good[at], at);
            put(&path, at, bytes[at]);
            let context = format!("byte {at} of the database");
            tally.add(look(&folder, specimen, &context));
            assert!(
                fs::read(&path).unwrap() == bytes,
                "{context}: it was changed"
            );
            bytes[at] = good[at];
            put(&path, at, good[at]);
        }
        tally
    });
    Tally::sum(tallies)
}

fn flip_headers(step: usize, patterns: &[u8]) -> Tally {
    let specimen = specimen();
    let good = &specimen.files["header"];
    let tallies = spread(0..good.len() / step, |own| {
        let top = tempfile::tempdir().unwrap();
        let folder = specimen.lay_out(&top.path().join("vault"));
        let mut tally = Tally::default();
        for at in own.map(|number| number * step) {
            for pattern in patterns {
                let mut bytes = good.clone();
                bytes[at] ^= pattern;
                let context = format!("byte {at} of the header, by {pattern:#x}");
                tally.add(change_one_header(&folder, "header", &bytes, &context));
                tally.add(change_one_header(&folder, "header.copy", &bytes, &context));
                tally.add(change_both_headers(&folder, &bytes, &context));
            }
        }
        tally
    });
    Tally::sum(tallies)
}

fn flip_backup(step: usize) -> Tally {
    let good = &specimen().backup;
    let tallies = spread(0..good.len() / step, |own| {
        let top = tempfile::tempdir().unwrap();
        let mut bytes = good.clone();
        let mut tally = Tally::default();
        for number in own {
            let at = number * step + number % step;
            bytes[at] = flipped(good[at], at);
            let context = format!("byte {at} of the backup");
            tally.add(look_into_backup(&bytes, top.path(), &context));
            bytes[at] = good[at];
        }
        tally
    });
    Tally::sum(tallies)
}

#[test]
fn some_flipped_bytes_are_never_silently_wrong() {
    let database = flip_database(797);
    assert_eq!(database.refused, database.changes);
    flip_headers(13, &[0x10]);
    flip_backup(797);
}

#[test]
#[ignore = "minutes: cargo xtask torture"]
fn every_flipped_byte_is_a_named_error_or_changes_nothing() {
    let database = flip_database(1);
    assert_eq!(
        database.refused, database.changes,
        "a flip that no check found"
    );
    let all = [1, 2, 4, 8, 16, 32, 64, 128, 255];
    let headers = flip_headers(1, &all);
    let backup = flip_backup(1);
    report(
        "flipped bytes",
        &format!(
            "{} of the database, all refused; {} of headers, {} of one copy repaired from the other, {} of both refused; {} of a backup, all refused; 0 other content, 0 panics",
            grouped(database.changes),
            grouped(headers.changes),
            grouped(headers.changes - headers.refused),
            grouped(headers.refused),
            grouped(backup.changes),
        ),
    );
}

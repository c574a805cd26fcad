//! Promise: hostile files are refused within bounded time and memory, and stay as they are:
//! random bytes, truthful checksums over absurd numbers, lengths that lie, files of
//! terabytes.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, Instant};

use blake2::Blake2b;
use blake2::digest::Digest;
use blake2::digest::consts::U32;
use chrono::TimeDelta;
use onward_core::Error;
use onward_core::vault::VaultFolder;
use onward_core::vault::backup::{Staged, peek};

use crate::chance::Chance;
use crate::changed::{look_into_backup, specimen};
use crate::figures::{grouped, report};
use crate::specimen::{at, content, right, unlocked};
use crate::threads::spread;

/// Magic, version, generation, vault, database, inbox, count.
const FIRST_SLOT: usize = 8 + 2 + 8 + 16 + 4 + 32 + 1;
/// Kind, id, made at, length of the body: where its cost begins.
const COST: usize = FIRST_SLOT + 1 + 2 + 8 + 2;
/// Nothing may take longer, even on a slow and busy machine; the largest cost that is
/// allowed, 1 GiB, takes seconds.
const LONGEST: Duration = Duration::from_secs(20);

/// A header whose checksum is true, whatever it says. Its tag is not.
fn truthful(mut content: Vec<u8>) -> Vec<u8> {
    let checksum = Blake2b::<U32>::digest(&content);
    content.extend_from_slice(&checksum);
    content.extend_from_slice(&[7; 32]);
    content
}

/// What the checksum of the specimen's header covers.
fn good_content() -> Vec<u8> {
    let header = &specimen().files["header"];
    header[..header.len() - 64].to_vec()
}

fn with(at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut content = good_content();
    content[at..at + bytes.len()].copy_from_slice(bytes);
    truthful(content)
}

/// Headers that ask for too much.
fn absurd_headers() -> Vec<Vec<u8>> {
    let huge = u32::MAX.to_le_bytes();
    let mut headers = vec![
        with(COST, &huge),
        with(COST, &(2_u32 << 20).to_le_bytes()),
        with(COST, &0_u32.to_le_bytes()),
        with(COST + 4, &huge),
        with(COST + 4, &65_u32.to_le_bytes()),
        with(COST + 4, &0_u32.to_le_bytes()),
        with(COST + 8, &huge),
        with(COST + 8, &17_u32.to_le_bytes()),
        with(COST + 8, &0_u32.to_le_bytes()),
        with(COST, &[0xff; 12]),
        with(FIRST_SLOT - 1, &[255]),
        with(FIRST_SLOT - 1, &[0]),
        with(FIRST_SLOT, &[0]),
        with(FIRST_SLOT, &[9]),
        with(FIRST_SLOT + 11, &[0xff, 0xff]),
        with(FIRST_SLOT + 11, &[0, 0]),
        with(34, &huge),
        with(10, &[0xff; 8]),
    ];
    headers.extend((1..40).map(|length| truthful(good_content()[..length * 5].to_vec())));
    headers
}

/// Both copies are so; the vault is tried, and a note for it as well.
fn refuse_headers(folder: &VaultFolder, bytes: &[u8], context: &str) {
    for name in ["header", "header.copy"] {
        fs::write(folder.root().join(name), bytes).unwrap();
    }
    let start = Instant::now();
    match unlocked(folder, &right()) {
        Ok(_) => panic!("{context}: it opens"),
        Err(Error::Damaged(_) | Error::Newer(_) | Error::WrongPassphrase) => {}
        Err(error) => panic!("{context}: {error:?}"),
    }
    let _ = folder.ways_in();
    let took = start.elapsed();
    assert!(took < LONGEST, "{context}: {took:?}");
    for name in ["header", "header.copy"] {
        assert!(
            fs::read(folder.root().join(name)).unwrap() == bytes,
            "{context}: {name}"
        );
    }
}

/// What takes a note in holds up nothing and is kept, whatever it is.
fn put_aside(folder: &VaultFolder, bytes: &[u8], context: &str) {
    let inbox = folder.root().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    fs::write(inbox.join("0000000009-00000000.sealed"), bytes).unwrap();
    let mut vault = unlocked(folder, &right()).unwrap();
    let arrived = vault.take_in(TimeDelta::minutes(15), at(50)).unwrap();
    assert_eq!(
        (arrived.notes, arrived.noes, arrived.unreadable),
        (0, 0, 1),
        "{context}"
    );
    assert!(content(&vault).unwrap() == specimen().content, "{context}");
    let kept = inbox.join("0000000009-00000000.unreadable");
    assert!(
        fs::read(&kept).unwrap() == bytes,
        "{context}: it was changed"
    );
    fs::remove_file(kept).unwrap();
}

/// Random bytes: now all of them, now behind a true beginning, now in the midst of what
/// was good, now with a true checksum.
fn made_up(good: &[u8], magic: usize, chance: &mut Chance) -> Vec<u8> {
    let length = chance.below(good.len() as u64 * 2) as usize;
    match chance.below(3) {
        0 => chance.bytes(length),
        1 => [good[..magic].to_vec(), chance.bytes(length)].concat(),
        _ => {
            let mut bytes = good.to_vec();
            for _ in 0..=chance.below(8) {
                let at = chance.below(bytes.len() as u64) as usize;
                bytes[at] = bytes[at].wrapping_add(1 + chance.below(255) as u8);
            }
            bytes
        }
    }
}

fn refuse_made_up(rounds: usize, seed: u64) -> usize {
    let header = good_content();
    let counts = spread(0..rounds, |own| {
        let top = tempfile::tempdir().unwrap();
        let folder = specimen().lay_out(&top.path().join("vault"));
        let mut count = 0;
        for round in own {
            let mut chance = Chance::seeded(seed.wrapping_add(round as u64));
            let context = format!("round {round} of seed {seed}");
            let mut bytes = made_up(&header, 10, &mut chance);
            if bytes != header {
                // Beyond the first bytes of the memory's number: that costs seconds by right.
                if bytes.len() > COST + 4 {
                    bytes[COST + 1..COST + 4].copy_from_slice(&[0, 0, 0]);
                }
                refuse_headers(&folder, &truthful(bytes.clone()), &context);
                refuse_headers(&folder, &bytes, &context);
            }
            let backup = made_up(&specimen().backup, 22, &mut chance);
            look_into_backup(&backup, top.path(), &context);
            for name in ["header", "header.copy"] {
                fs::write(folder.root().join(name), &specimen().files["header"]).unwrap();
            }
            put_aside(
                &folder,
                &made_up(&specimen().note, 10, &mut chance),
                &context,
            );
            count += 4;
        }
        count
    });
    counts.into_iter().sum()
}

/// A file that says it is terabytes long, and holds nothing.
fn enormous(path: &Path, beginning: &[u8]) {
    fs::write(path, beginning).unwrap();
    let file = File::options().write(true).open(path).unwrap();
    file.set_len(8 << 40).unwrap();
}

fn refuse_absurd() -> usize {
    let top = tempfile::tempdir().unwrap();
    let folder = specimen().lay_out(&top.path().join("vault"));
    let mut count = 0;
    for (number, header) in absurd_headers().iter().enumerate() {
        refuse_headers(&folder, header, &format!("absurd header {number}"));
        count += 1;
    }
    // Lengths that lie: of the header in it, of the database in it.
    let good = &specimen().backup;
    let header = specimen().files["header"].len();
    for lie in [0, 1, u64::from(u32::MAX), u64::MAX - 100, u64::MAX] {
        let lie = lie.to_le_bytes();
        for (at, bytes) in [(18, &lie[..4]), (22 + header, &lie[..])] {
            let mut bent = good.clone();
            bent[at..at + bytes.len()].copy_from_slice(bytes);
            look_into_backup(&bent, top.path(), &format!("a length that lies at {at}"));
            count += 1;
        }
    }
    count + refuse_enormous(top.path(), &folder)
}

fn refuse_enormous(top: &Path, folder: &VaultFolder) -> usize {
    let start = Instant::now();
    let headers = ["header", "header.copy"].map(|name| folder.root().join(name));
    headers
        .iter()
        .for_each(|path| enormous(path, &specimen().files["header"]));
    assert!(matches!(
        unlocked(folder, &right()).map(|_| ()),
        Err(Error::Damaged(_))
    ));
    for path in &headers {
        fs::write(path, &specimen().files["header"]).unwrap();
    }
    let inbox = folder.root().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    enormous(&inbox.join("0000000001-00000000.sealed"), &specimen().note);
    let mut vault = unlocked(folder, &right()).unwrap();
    let arrived = vault.take_in(TimeDelta::minutes(15), at(50)).unwrap();
    assert_eq!(arrived.unreadable, 1);
    vault.close().unwrap();
    let backup = top.join("enormous.onward-backup");
    enormous(&backup, &specimen().backup);
    assert!(peek(&backup).is_ok());
    let opened = Staged::open(&backup, top, &right(), &mut |_, _| Ok(())).map(|_| ());
    assert!(matches!(opened, Err(Error::BackupDamaged)), "{opened:?}");
    let took = start.elapsed();
    assert!(took < LONGEST, "files of terabytes took {took:?}");
    4
}

/// The most memory this process had since it was last forgotten, in MiB.
#[cfg(target_os = "linux")]
fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024)
}

#[cfg(not(target_os = "linux"))]
fn most_memory() -> Option<u64> {
    None
}

#[test]
fn absurd_numbers_and_made_up_files_are_refused() {
    refuse_absurd();
    refuse_made_up(60, 1);
}

#[test]
#[ignore = "minutes: cargo xtask torture"]
fn thousands_of_hostile_files_are_refused_within_bounds() {
    let seed = Chance::fresh_seed();
    let start = Instant::now();
    let absurd = refuse_absurd();
    let made_up = refuse_made_up(2500, seed);
    let memory = most_memory().unwrap_or(0);
    assert!(memory < 512, "it took {memory} MiB");
    report(
        "hostile files",
        &format!(
            "{absurd} with absurd numbers, lengths that lie or terabytes, {} made up: all refused, originals untouched; at most {memory} MiB of memory, {:.1} ms each",
            grouped(made_up),
            start.elapsed().as_secs_f64() * 1000.0 / (absurd + made_up) as f64,
        ),
    );
}

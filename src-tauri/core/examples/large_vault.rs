//! How long a vault of many entries takes to open once its key is known, and to close.
//! Run by `cargo xtask bench` in a release build:
//!
//! ```text
//! cargo run --release -p onward-core --example large_vault -- 100000
//! ```
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use onward_core::journal::ListPart;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta};
use onward_core::clock::Moment;
use onward_core::journal::EntryKind;
use onward_core::secret::Passphrase;
use onward_core::vault::{Cost, RecoveryCode, Secret, TARGET, VaultFolder};

/// Opening after the key is known may take this long.
const OPENING: Duration = Duration::from_millis(100);
/// Letting go of the database and its keys may take this long.
const CLOSING: Duration = Duration::from_millis(200);
const ROUNDS: usize = 15;
/// About 120 words, the length of an entry people write.
const SENTENCE: &str = "Wrote to two people and walked the long way home beside the river again. ";

fn main() -> Result<(), Box<dyn Error>> {
    let count: i64 = std::env::args().nth(1).unwrap_or_default().parse()?;
    let (made, code) = make(count)?;
    // Made in memory where that can be, opened from a disk, as a person's is.
    let disk = tempfile::Builder::new().prefix("onward-bench-").tempdir()?;
    let folder = VaultFolder::new(copied(made.path(), disk.path())?);
    let mut opening = Vec::new();
    let mut closing = Vec::new();
    for _ in 0..ROUNDS {
        let secret = Secret::Recovery(RecoveryCode::parse(&code)?);
        let start = Instant::now();
        // A recovery code is not stretched: all that is measured follows the key.
        let vault = folder.unlock(&secret)?;
        vault.store.entries(ListPart::default(), 50)?;
        opening.push(start.elapsed());
        let start = Instant::now();
        vault.close()?;
        closing.push(start.elapsed());
    }
    let (opening, closing) = (median(opening), median(closing));
    let cost = Cost::calibrated(TARGET)?;
    println!("{count} entries, medians of {ROUNDS}:");
    println!("  opened, after the key is known   {opening:>8.1?}   (limit {OPENING:?})");
    println!("  closed, keys wiped               {closing:>8.1?}   (limit {CLOSING:?})");
    println!(
        "  a new passphrase costs here      {} MiB, {} passes",
        cost.memory_kib / 1024,
        cost.passes
    );
    if opening > OPENING || closing > CLOSING {
        return Err("over the limit".into());
    }
    Ok(())
}

fn make(count: i64) -> Result<(tempfile::TempDir, String), Box<dyn Error>> {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() {
        tempfile::tempdir_in(memory)?
    } else {
        tempfile::tempdir()?
    };
    let secret = Secret::Passphrase(Passphrase::new("a large vault".into())?);
    let start: DateTime<chrono::Utc> = "2020-01-01T08:00:00Z".parse()?;
    let at = |n: i64| Moment::new(start + TimeDelta::minutes(n * 30), chrono_tz::Tz::UTC);
    let folder = VaultFolder::new(made.path());
    let mut vault = folder.create(&secret, Cost::LEAST, at(0))?;
    let code = RecoveryCode::random()?;
    let shown = code.shown().to_string();
    let pass = vault.gate().try_secret(&secret)?;
    let new = pass.seal_for(&Secret::Recovery(code), Cost::LEAST)?;
    vault.add_way_in(&pass, new, at(0))?;
    for number in 0..count {
        let text = format!("{number}. {}", SENTENCE.repeat(9));
        vault
            .store
            .entry_create(EntryKind::Page, text.as_str(), at(number))?;
    }
    vault.close()?;
    Ok((made, shown))
}

fn copied(from: &Path, to: &Path) -> Result<PathBuf, Box<dyn Error>> {
    for file in std::fs::read_dir(from)? {
        let file = file?;
        std::fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(to.to_owned())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

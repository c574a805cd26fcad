//! Promise: a full disk loses nothing. On a small disk of its own everything is tried with
//! no room at all, with one block, with two, … until there is enough: each time it is
//! "the disk is full" and all as it was, or it is done; and with room again it goes on.
//!
//! The disk is a tmpfs in a mount namespace of its own, so it is neither seen by other
//! processes nor left behind.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use onward_core::Error;
use onward_core::journal::EntryKind;

use crate::chance::Chance;
use crate::child;
use crate::figures::{grouped, report, within};
use crate::specimen::{Specimen, at, right, unlocked};
use crate::undertaking::{ALL, Place, Undertaking};

const BLOCK: usize = 4096;
const DISK: &str = "ONWARD_TORTURE_DISK";
/// Between one number of free blocks and the next that is tried.
const STEP: &str = "ONWARD_TORTURE_STEP";

/// What is on the disk beside the vault, so that only so much is free.
struct Filler(PathBuf);

impl Filler {
    /// Takes all that is left but `free` blocks.
    fn leaving(disk: &Path, free: usize) -> Self {
        let filler = Self(disk.join("filler"));
        let mut file = File::create(&filler.0).unwrap();
        let block = [0; BLOCK];
        let mut blocks = 0_usize;
        loop {
            match file.write_all(&block) {
                Ok(()) => blocks += 1,
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::StorageFull);
                    break;
                }
            }
        }
        let kept = blocks.saturating_sub(free) * BLOCK;
        file.set_len(kept as u64).unwrap();
        filler
    }
}

impl Drop for Filler {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Tries it with more and more room; answers how many times it was refused.
fn try_with_more_and_more_room(
    disk: &Path,
    specimen: &Specimen,
    one: &Undertaking,
    step: usize,
) -> usize {
    let mut refused = 0;
    let context = |free| format!("{} with {free} free blocks", one.name);
    while within(&context(refused * step), || {
        is_refused(disk, specimen, one, refused * step)
    }) {
        refused += 1;
    }
    refused
}

/// Tries it with so many free blocks, and where it is refused once more with room.
fn is_refused(disk: &Path, specimen: &Specimen, one: &Undertaking, free: usize) -> bool {
    let top = disk.join("top");
    let place = Place::laid_out(&top, specimen, one.note_waits);
    let filler = Filler::leaving(disk, free);
    let outcome = (one.attempt)(&place);
    let refused = outcome.is_err();
    if let Err(error) = outcome {
        assert!(matches!(error, Error::DiskFull), "{error:?}");
        place.is_as_it_was(specimen, one.note_waits);
        drop(filler);
        place.is_as_it_was(specimen, one.note_waits);
        let again = (one.attempt)(&place);
        again.unwrap_or_else(|error| panic!("with room again: {error}"));
    } else {
        drop(filler);
    }
    (one.done)(&place);
    fs::remove_dir_all(&top).unwrap();
    refused
}

/// Writes until the disk is full, again and again.
fn write_until_full(disk: &Path, specimen: &Specimen, times: usize) -> usize {
    let mut chance = Chance::seeded(1);
    let top = disk.join("top");
    let place = Place::laid_out(&top, specimen, false);
    let mut acknowledged = 0;
    for _ in 0..times {
        let filler = Filler::leaving(disk, 60);
        let mut vault = unlocked(&place.vault(), &right()).unwrap();
        let error = loop {
            let words = format!(
                "text {acknowledged} {}",
                "on and on ".repeat(chance.below(900) as usize)
            );
            match vault
                .store
                .entry_create(EntryKind::Page, words.as_str(), at(acknowledged))
            {
                Ok(_) => acknowledged += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, Error::DiskFull), "{error:?}");
        // The same connection reads on, and with room again it writes on.
        let held =
            |vault: &onward_core::vault::Vault| vault.store.summary().unwrap().entries as u64 - 3;
        assert_eq!(held(&vault), acknowledged);
        drop(filler);
        vault
            .store
            .entry_create(EntryKind::Page, "text", at(acknowledged))
            .unwrap();
        acknowledged += 1;
        vault.close().unwrap();
        let vault = unlocked(&place.vault(), &right()).unwrap();
        vault.store.check().unwrap();
        assert_eq!(held(&vault), acknowledged);
    }
    fs::remove_dir_all(&top).unwrap();
    acknowledged as usize
}

/// Runs inside the namespace, told by the environment where the disk is.
pub fn play() {
    let disk = PathBuf::from(std::env::var_os(DISK).unwrap());
    let step: usize = std::env::var(STEP).unwrap().parse().unwrap();
    let specimen = Specimen::made();
    let mut refused = 0;
    for one in ALL {
        refused += try_with_more_and_more_room(&disk, &specimen, one, step);
    }
    let written = write_until_full(&disk, &specimen, if step == 1 { 10 } else { 1 });
    println!("\nfigures {refused} {written}");
}

/// Mounts a small disk where nobody else sees it, and plays there. None where this
/// system lets nobody but its administrator do so.
fn on_a_small_disk(step: usize) -> Option<(usize, usize)> {
    let folder = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=3m,mode=700 onward \"$0\" && exec \"$@\"";
    let part = child::playing("full-disk");
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "--map-root-user", "--propagation", "private"])
        .args(["sh", "-c", mount])
        .arg(folder.path())
        .arg(part.get_program())
        .args(part.get_args())
        .envs(
            part.get_envs()
                .filter_map(|(key, value)| Some((key, value?))),
        )
        .env(DISK, folder.path())
        .env(STEP, step.to_string())
        .stdin(Stdio::null());
    let output = command.output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    if !said.contains("running 1 test") {
        println!("no disk of its own here: {complained}");
        return None;
    }
    assert!(output.status.success(), "{said}{complained}");
    let line = said.lines().find_map(|line| line.strip_prefix("figures "));
    let (refused, written) = line.unwrap().split_once(' ').unwrap();
    Some((refused.parse().unwrap(), written.parse().unwrap()))
}

#[test]
fn on_a_disk_that_is_full_now_and_then_nothing_is_lost() {
    if let Some((refused, _)) = on_a_small_disk(24) {
        assert!(refused > 0, "the disk was never full");
    }
}

#[test]
#[ignore = "minutes: cargo xtask torture"]
fn on_a_disk_with_any_room_left_nothing_is_lost() {
    let figures = on_a_small_disk(1);
    let (refused, written) = figures.expect("unshare and mount, and the right to use them");
    report(
        "full disk",
        &format!(
            "{} undertakings, each with 0, 1, 2, … blocks left: {} refused as full, all as it was and done with room again; {} acknowledged writes up to a full disk, 0 lost",
            ALL.len(),
            grouped(refused),
            grouped(written),
        ),
    );
}

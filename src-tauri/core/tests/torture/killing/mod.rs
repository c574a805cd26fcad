//! Promise: killed at any moment, nothing that was acknowledged is lost.
//!
//! One vault grows while a child writes to it and says on a pipe what it tries and what
//! was acknowledged. It is killed again and again, by no signal it could answer; after
//! each time the vault is opened and compared with what was said.

mod deeds;
mod known;
mod looking;
mod reading;
mod round;
pub mod scribe;
mod undertakings;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use onward_core::vault::VaultFolder;

use crate::chance::Chance;
use crate::figures::{grouped, report};
use crate::specimen::{CHEAP, at};
use deeds::Deed;
use known::Known;
use round::Round;

#[derive(Default)]
struct Tally {
    acknowledged: usize,
    /// What was being done when the child was killed, how many times.
    interrupted: BTreeMap<&'static str, usize>,
}

#[test]
fn a_few_kills_lose_nothing_that_was_acknowledged() {
    let tally = kill_again_and_again(12, Duration::from_millis(150), Chance::fresh_seed());
    assert!(tally.acknowledged > 0, "nothing was written in between");
}

#[test]
#[ignore = "minutes: cargo xtask torture"]
fn five_hundred_kills_lose_nothing_that_was_acknowledged() {
    const KILLS: usize = 500;
    let tally = kill_again_and_again(KILLS, Duration::from_millis(800), Chance::fresh_seed());
    let within: Vec<String> = tally
        .interrupted
        .iter()
        .map(|(what, times)| format!("{what} {times}"))
        .collect();
    report(
        "kill -9",
        &format!(
            "{KILLS} kills, {} acknowledged writes, 0 lost, 0 damaged, 0 half done (killed within: {})",
            grouped(tally.acknowledged),
            within.join(", ")
        ),
    );
}

/// On a slow machine a child may be killed before it has opened the vault: then the next one
/// has longer, up to this.
const LONGEST: Duration = Duration::from_secs(5);

fn kill_again_and_again(kills: usize, mut longest: Duration, seed: u64) -> Tally {
    println!("the seed is {seed}");
    let mut chance = Chance::seeded(seed);
    let top = tempfile::tempdir().unwrap();
    let mut known = begun(top.path());
    let mut tally = Tally::default();
    for number in 0..kills {
        let round = Round::played(top.path(), &known, longest, &mut chance);
        let interrupted = known.take_over(&round.lines);
        tally.acknowledged += round.acknowledged();
        if tally.acknowledged == 0 {
            longest = (longest * 2).min(LONGEST);
        }
        let what = interrupted.as_ref().map_or("nothing", Deed::kind);
        *tally.interrupted.entry(what).or_default() += 1;
        let last = number + 1 == kills;
        let context = format!("kill {number}, seed {seed}, within {interrupted:?}");
        known = looking::settled(top.path(), known, interrupted, last, &context);
    }
    tally
}

fn begun(top: &Path) -> Known {
    let known = Known::default();
    let folder = VaultFolder::new(top.join(&known.folder));
    let vault = folder.create(&known.secret(), CHEAP, at(0)).unwrap();
    vault.close().unwrap();
    known
}

//! Promise: a disk that fails loses nothing. Everything that is done to a vault is played
//! under a tracer that makes the n-th call of a kind fail, for every n: an error is told or
//! the write is there, the old files are whole, and tried again it succeeds.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::changed::specimen;
use crate::child;
use crate::figures::{grouped, report, within};
use crate::threads::spread;
use crate::undertaking::{ALL, Place};

/// More calls than any of it makes.
const MOST: usize = 20_000;

const TOP: &str = "ONWARD_TORTURE_TOP";

/// Tries everything once, and once more where it failed. One call fails on the way.
pub fn play() {
    let top = PathBuf::from(std::env::var_os(TOP).unwrap());
    let mut failed = 0;
    println!();
    for (number, one) in ALL.iter().enumerate() {
        let place = Place::new(&top.join(number.to_string()));
        println!("{}", one.name);
        if let Err(error) = (one.attempt)(&place) {
            failed += 1;
            println!("failed: {error}");
            if let Err(error) = (one.attempt)(&place) {
                panic!("{}: tried again: {error}", one.name);
            }
        }
    }
    println!("failed {failed}");
}

/// What one sweep came to.
#[derive(Default)]
struct Sweep {
    calls: usize,
    told: usize,
}

/// Makes the n-th call fail for every `step`-th n, until there is no n-th call any more.
fn sweep(call: &str, error: &str, step: usize) -> Sweep {
    let ended = AtomicBool::new(false);
    let parts = spread(1..MOST, |own| {
        let mut part = Sweep::default();
        for n in own.filter(|n| (n - 1) % step == 0) {
            if ended.load(Ordering::Relaxed) {
                break;
            }
            match traced(call, error, n) {
                Some(told) => {
                    part.calls += 1;
                    part.told += told;
                }
                None => ended.store(true, Ordering::Relaxed),
            }
        }
        part
    });
    parts.into_iter().fold(Sweep::default(), |sum, one| Sweep {
        calls: sum.calls + one.calls,
        told: sum.told + one.told,
    })
}

/// How many errors were told; none where there is no n-th call.
fn traced(call: &str, error: &str, n: usize) -> Option<usize> {
    let top = tempfile::tempdir().unwrap();
    let log = top.path().join("calls");
    let places = ALL.iter().enumerate();
    let places: Vec<Place> = places
        .map(|(number, one)| {
            let top = top.path().join(number.to_string());
            Place::laid_out(&top, specimen(), one.note_waits)
        })
        .collect();
    let part = child::playing("failing-disk");
    let output = Command::new("strace")
        .args(["--follow-forks", "--seccomp-bpf"])
        .arg(format!("--trace={call}"))
        .arg(format!("--inject={call}:error={error}:when={n}"))
        .arg("--output")
        .arg(&log)
        .arg(part.get_program())
        .args(part.get_args())
        .envs(
            part.get_envs()
                .filter_map(|(key, value)| Some((key, value?))),
        )
        .env(TOP, top.path())
        .stdin(Stdio::null())
        .output()
        .expect("strace");
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    let calls = fs::read_to_string(&log).unwrap_or_default();
    let injected = calls.contains("(INJECTED)");
    assert!(
        output.status.success(),
        "{call} number {n} failed by {error}: {said}{complained}"
    );
    // Looked at from outside, where no call fails.
    for (one, place) in ALL.iter().zip(&places) {
        within(&format!("{call} number {n}, {error}: {}", one.name), || {
            (one.done)(place)
        });
    }
    let told = said.lines().find_map(|line| line.strip_prefix("failed "));
    injected.then(|| told.unwrap().parse().unwrap())
}

/// Whether the tracer is there and may trace.
fn can_trace() -> bool {
    let trial = Command::new("strace")
        .args(["--output", "/dev/null", "true"])
        .output();
    trial.is_ok_and(|output| output.status.success())
}

#[test]
fn a_failing_sync_now_and_then_loses_nothing() {
    if can_trace() {
        let syncs = sweep("fsync", "EIO", 31);
        assert!(syncs.calls > 0, "nothing was ever synced");
    }
}

#[test]
#[ignore = "minutes: cargo xtask torture"]
fn any_sync_that_fails_loses_nothing() {
    const SWEEPS: [(&str, &str, usize); 7] = [
        ("fsync", "EIO", 1),
        ("fdatasync", "EIO", 1),
        ("rename", "EIO", 1),
        ("ftruncate", "EIO", 1),
        ("unlink", "EIO", 1),
        ("pwrite64", "EIO", 2),
        ("pwrite64", "ENOSPC", 2),
    ];
    assert!(can_trace(), "strace, and the right to trace");
    let mut said = Vec::new();
    for (call, error, step) in SWEEPS {
        let sweep = sweep(call, error, step);
        said.push(format!(
            "{call} {error} {} ({} told)",
            grouped(sweep.calls),
            sweep.told
        ));
    }
    report(
        "failing disk",
        &format!(
            "{} undertakings, one call made to fail each time: {}; 0 lost, the old files whole, all done when tried again",
            ALL.len(),
            said.join(", "),
        ),
    );
}

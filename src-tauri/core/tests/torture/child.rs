//! The program that is killed and traced: this test program again, told by its environment
//! what to play. A part of its own, so that no other test runs beside it.

use std::process::{Command, Stdio};

const PART: &str = "ONWARD_TORTURE_PART";

/// A child that plays `part`, its lines on a pipe.
pub fn playing(part: &str) -> Command {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    command
        .args(arguments())
        .env(PART, part)
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    command
}

/// What makes this test program play a part.
pub fn arguments() -> [&'static str; 5] {
    [
        "--exact",
        "child::a_part_played_for_another_test",
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ]
}

#[test]
#[ignore = "plays a part for another test"]
fn a_part_played_for_another_test() {
    match std::env::var(PART).as_deref() {
        Ok("scribe") => crate::killing::scribe::play(),
        #[cfg(target_os = "linux")]
        Ok("full-disk") => crate::filling::play(),
        #[cfg(target_os = "linux")]
        Ok("failing-disk") => crate::refusing::play(),
        Ok(other) => panic!("no such part: {other}"),
        // All ignored tests at once: there is nothing to do.
        Err(_) => {}
    }
}

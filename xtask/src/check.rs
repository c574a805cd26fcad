//! `cargo xtask check`: what needs no running app.

use crate::failure::Outcome;
use crate::steps::Steps;
use crate::tool::Tool;
use crate::{node, packages, types, ui};

pub fn check(steps: &mut Steps) -> Outcome {
    steps.run("Look for the system's packages", || {
        packages::ensure(&[packages::BUILD])
    })?;
    steps.run("Look for Node and the UI's packages", node::ensure)?;
    steps.run("Build the UI", ui::build)?;
    looks(steps)
}

/// The checks themselves; the UI is built already.
pub fn looks(steps: &mut Steps) -> Outcome {
    steps.run("Check Rust's formatting", || {
        Tool::cargo()
            .args(["fmt", "--all", "--check"])
            .run("`cargo fmt --all` mends it.")
    })?;
    steps.run("Check the UI's types", || {
        Tool::npm()
            .args(["run", "check"])
            .run("The message above names the file to mend.")
    })?;
    steps.run("Check the UI's style", || {
        Tool::npm()
            .args(["run", "lint"])
            .run("The message above names the file to mend.")
    })?;
    steps.run("Check Rust's lints", || {
        lint(&["--all-targets"])?;
        // Left out of "all targets", since plain `cargo test` must not run it.
        lint(&["--test", "e2e"])
    })?;
    steps.run("Check the types shared with the UI", types::check)
}

fn lint(targets: &[&str]) -> Outcome {
    Tool::cargo()
        .args(["clippy", "--workspace"])
        .args(targets)
        .args(["--", "--deny", "warnings"])
        .run("Clippy names the line and usually the cure.")
}

//! `cargo xtask test`: everything a change must pass.

use crate::failure::Outcome;
use crate::steps::Steps;
use crate::tool::Tool;
use crate::{check, node, packages, twice, ui, web_driver};

/// Whether the app is also played in a real window.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum InWindow {
    Yes,
    No,
}

pub fn all(steps: &mut Steps, in_window: InWindow) -> Outcome {
    prepare(steps, in_window)?;
    check::looks(steps)?;
    steps.run("Test the UI", || {
        Tool::npm()
            .args(["test"])
            .run("The failed test is named above.")
    })?;
    steps.run("Test Rust", || {
        // The same choice of packages and targets everywhere: so that Tauri is compiled once.
        Tool::cargo()
            .args(["test", "--workspace", "--all-targets"])
            .run("The failed test is named above; run it alone with `cargo test --workspace NAME`.")
    })?;
    match in_window {
        InWindow::Yes => play(steps, None),
        InWindow::No => Ok(()),
    }
}

pub fn in_window_only(steps: &mut Steps, filter: Option<&str>) -> Outcome {
    prepare(steps, InWindow::Yes)?;
    play(steps, filter)
}

/// What the tests stand on.
pub fn prepare(steps: &mut Steps, in_window: InWindow) -> Outcome {
    let mut groups = vec![packages::BUILD, packages::TESTS];
    if in_window == InWindow::Yes {
        groups.extend([packages::SCREEN, packages::WINDOW_TESTS]);
    }
    steps.run("Look for the system's packages", || {
        packages::ensure(&groups)
    })?;
    steps.run("Look for Node and the UI's packages", node::ensure)?;
    if in_window == InWindow::Yes {
        steps.run("Look for the web driver", web_driver::ensure)?;
    }
    steps.run("Build the UI", ui::build)
}

fn play(steps: &mut Steps, filter: Option<&str>) -> Outcome {
    steps.run("Build the app and the bare window", build_for_window)?;
    steps.run("Play the app in a real window", || twice::play(filter))
}

/// The tests try their desk with the bare window first.
pub fn build_for_window() -> Outcome {
    Tool::cargo()
        .args([
            "build",
            "--workspace",
            "--bin",
            "onward",
            "--example",
            "bare",
        ])
        .run("The compiler's first error above is the one to start with.")
}

/// The test program that plays the app.
pub fn window_tests() -> Tool {
    Tool::cargo().args(["test", "--workspace", "--test", "e2e"])
}

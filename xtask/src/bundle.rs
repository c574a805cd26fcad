//! `cargo xtask bundle`: a package to install, made by Tauri's own tool.

use crate::failure::Outcome;
use crate::place;
use crate::steps::Steps;
use crate::tool::Tool;
use crate::{node, packages, ui};

pub fn bundle(steps: &mut Steps, kind: &str) -> Outcome {
    steps.run("Look for the system's packages", || {
        packages::ensure(&[packages::BUILD])
    })?;
    steps.run("Look for Node and the UI's packages", node::ensure)?;
    steps.run("Build the UI", ui::build)?;
    steps.run("Make the package", || {
        Tool::npm()
            .within(place::root())
            .args([
                "exec",
                "--prefix",
                "ui",
                "--",
                "tauri",
                "build",
                "--bundles",
                kind,
            ])
            .run("Tauri's message above says what is missing.")
    })?;
    println!("\nThe package is in target/release/bundle/.");
    Ok(())
}

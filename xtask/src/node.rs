//! Node and the UI's packages.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::failure::{Failure, Outcome};
use crate::place;
use crate::tool::Tool;

const NEEDED: (u32, u32) = (20, 19);

/// Node is new enough, and `ui/node_modules` is what the lockfile says.
pub fn ensure() -> Outcome {
    check_version()?;
    let ui = place::ui();
    let lock = modified(&ui.join("package-lock.json"));
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        println!("    the UI's packages are there");
        return Ok(());
    }
    Tool::npm().args(["ci", "--no-audit", "--no-fund"]).run(
        "If the registry could not be reached, try again later; if package.json and the lockfile \
         disagree, run `npm install` in ui/ and commit the lockfile.",
    )
}

fn check_version() -> Outcome {
    let next = format!(
        "Install Node {}.{} or newer, then run this again.",
        NEEDED.0, NEEDED.1
    );
    let Some(said) = Tool::new("node").args(["--version"]).ask() else {
        return Err(Failure::new("Node is not installed.", next));
    };
    let mut numbers = said.trim_start_matches('v').split('.').map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) if (major, minor) >= NEEDED => {
            println!("    node {said}");
            Ok(())
        }
        _ => Err(Failure::new(format!("Node {said} is too old."), next)),
    }
}

pub fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}

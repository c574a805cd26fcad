//! tauri-driver, which puts the system's web driver in front of the app.

use std::path::PathBuf;

use crate::failure::Outcome;
use crate::place::has_program;
use crate::tool::Tool;

pub fn ensure() -> Outcome {
    if has_program("tauri-driver")
        || cargo_home().is_some_and(|home| home.join("bin/tauri-driver").exists())
    {
        println!("    tauri-driver is there");
        return Ok(());
    }
    let install = ["install", "tauri-driver", "--version", "^2", "--locked"];
    Tool::cargo()
        .args(install)
        .run("Type that command by hand; `cargo xtask test --no-e2e` does without it.")
}

fn cargo_home() -> Option<PathBuf> {
    let set = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

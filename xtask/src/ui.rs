//! The UI's build: the app takes `ui/dist` in when it is compiled.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::failure::Outcome;
use crate::node::modified;
use crate::place;
use crate::tool::Tool;

/// What is not a source.
const NOT_BUILT_FROM: [&str; 3] = ["dist", "node_modules", "tests"];

pub fn build() -> Outcome {
    let ui = place::ui();
    let built = modified(&ui.join("dist/index.html"));
    if built.is_some() && built >= newest(&ui, &NOT_BUILT_FROM) {
        println!("    ui/dist is newer than its sources");
        return Ok(());
    }
    Tool::npm()
        .args(["run", "build"])
        .run("The message above names the file to mend.")
}

/// When anything in the folder was last changed.
fn newest(folder: &Path, but: &[&str]) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    entries
        .filter(|entry| !but.iter().any(|name| entry.file_name() == *name))
        .filter_map(|entry| {
            let path = entry.path();
            if path.is_dir() {
                newest(&path, &[])
            } else {
                modified(&path)
            }
        })
        .max()
}

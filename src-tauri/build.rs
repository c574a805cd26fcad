//! Tells Tauri which commands exist. Without this every local window could call all.

use std::path::Path;
use std::{env, error::Error, fs};

macro_rules! for_each_command {
    ($($module:ident :: $command:ident),* $(,)?) => {
        const COMMANDS: &[&str] = &[$(stringify!($command)),*];
    };
}
include!("src/commands/list.rs");

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/src/commands/list.rs");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let folder = Path::new(&env::var("OUT_DIR")?).join("permissions");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("commands.toml"), permission())?;
    // A build script runs once and ends: leaking is how a computed path gets 'static.
    let pattern = format!("{}/*.toml", folder.display()).leak();
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(pattern);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("./src-tauri/capabilities/*.json");
    tauri_build::try_build(attributes)?;
    Ok(())
}

/// One permission that allows every command of the list.
fn permission() -> String {
    let names: Vec<String> = COMMANDS.iter().map(|name| format!("{name:?}")).collect();
    format!(
        "[[permission]]\nidentifier = \"commands\"\n\
         description = \"Every command of Onward.\"\n\
         commands.allow = [{}]\n",
        names.join(", ")
    )
}

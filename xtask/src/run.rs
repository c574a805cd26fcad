//! `cargo xtask run`: from a fresh clone to the open window.

use std::env::var_os;

use crate::failure::Outcome;
use crate::place::{built, has_program};
use crate::steps::Steps;
use crate::tool::Tool;
use crate::virtual_screen::VirtualScreen;
use crate::{node, packages, ui};

pub fn run(steps: &mut Steps, arguments: &[&str]) -> Outcome {
    let has_screen = has_screen();
    let groups: &[&[&str]] = if has_screen {
        &[packages::BUILD]
    } else {
        &[packages::BUILD, packages::SCREEN]
    };
    steps.run("Look for the system's packages", || {
        packages::ensure(groups)
    })?;
    steps.run("Look for Node and the UI's packages", node::ensure)?;
    steps.run("Build the UI", ui::build)?;
    steps.run("Build the app", || {
        let build = Tool::cargo().args(["build", "--package", "onward", "--bin", "onward"]);
        build.run("The compiler's first error above is the one to start with.")
    })?;
    steps.run("Start the app", || start(has_screen, arguments))
}

fn start(has_screen: bool, arguments: &[&str]) -> Outcome {
    let program = built("debug", "onward").display().to_string();
    let next =
        "What it said is above; with ONWARD_HOME=FOLDER it starts with a fresh profile there.";
    if has_screen {
        return Tool::new(&program).args(arguments).run(next);
    }
    let screen = VirtualScreen::start()?;
    println!(
        "    no DISPLAY and no WAYLAND_DISPLAY: it runs on the virtual screen {}",
        screen.name
    );
    println!("    to see it: DISPLAY={} scrot picture.png", screen.name);
    println!(
        "           or: x11vnc -display {} -localhost, and a VNC viewer",
        screen.name
    );
    Tool::new("dbus-run-session")
        .args(["--", &program])
        .args(arguments)
        .env("DISPLAY", &screen.name)
        .env("GDK_BACKEND", "x11")
        .run(next)
}

/// On Linux a window needs a server; elsewhere the system always has one.
fn has_screen() -> bool {
    let is_set = |name: &str| var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux")
        || is_set("DISPLAY")
        || is_set("WAYLAND_DISPLAY")
        // Nothing to draw on and nothing to make it with: let the app say so itself.
        || (!has_program("Xvfb") && !has_program("dpkg-query"))
}

//! The system's packages: installed on Debian and its children, named elsewhere.

use std::io::IsTerminal;

use crate::failure::{Failure, Outcome};
use crate::place::has_program;
use crate::tool::Tool;

/// To build and to run.
pub const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "libssl-dev",
];

/// For a screen where there is none.
pub const SCREEN: &[&str] = &["xvfb", "openbox", "dbus"];

/// For the tests without a window: a bus of their own, a tracer, a small disk.
pub const TESTS: &[&str] = &["dbus", "strace", "util-linux", "mount"];

/// For the tests in a real window.
pub const WINDOW_TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "dunst",
    "faketime",
    "gnome-keyring",
    "xdotool",
    "scrot",
    "xclip",
    "util-linux",
];

/// For the fault injections: a tracer, and what makes disks and networks of one's own.
pub const FAULTS: &[&str] = &["strace", "util-linux", "mount", "iproute2"];

pub fn ensure(groups: &[&[&str]]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted: Vec<&str> = groups.concat();
    if !has_program("dpkg-query") {
        println!(
            "    not a Debian system: these are needed, under the names they have here: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|name| !is_installed(name))
        .collect();
    if missing.is_empty() {
        println!("    all there");
        return Ok(());
    }
    println!("    missing: {}", missing.join(" "));
    install(&missing)
}

fn is_installed(package: &str) -> bool {
    let query = ["--show", "--showformat=${db:Status-Status}", package];
    Tool::new("dpkg-query").args(query).ask().as_deref() == Some("installed")
}

fn install(missing: &[&str]) -> Outcome {
    let by_hand = format!("sudo apt-get install {}", missing.join(" "));
    let next = format!("Install them by hand, then run this again:\n  {by_hand}");
    let Some(root) = as_root() else {
        return Err(Failure::new(
            "System packages are missing, and only root may install them.",
            next,
        ));
    };
    let apt = || Tool::new(root[0]).args(&root[1..]);
    apt().args(["update"]).run(&next)?;
    apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(missing)
        .run(&next)
}

/// apt-get as root; None where that cannot be had without asking somebody who is not there.
fn as_root() -> Option<&'static [&'static str]> {
    const ROOT: &[&str] = &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    const SUDO: &[&str] = &["sudo", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if Tool::new("id").args(["-u"]).ask().as_deref() == Some("0") {
        return Some(ROOT);
    }
    let may_now = || {
        Tool::new("sudo")
            .args(["--non-interactive", "true"])
            .ask()
            .is_some()
    };
    let can_ask = std::io::stdin().is_terminal();
    (has_program("sudo") && (can_ask || may_now())).then_some(SUDO)
}

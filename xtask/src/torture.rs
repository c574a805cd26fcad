//! `cargo xtask torture`: the long fault injections, and a table of their figures.

use std::io::Write;
use std::path::PathBuf;
use std::{fs, io};

use crate::failure::{Failure, Outcome};
use crate::packages;
use crate::place::target;
use crate::steps::Steps;
use crate::test::{InWindow, build_for_window, prepare, window_tests};
use crate::tool::Tool;

/// A promise, and the test that does its worst to it.
struct Promise {
    name: &'static str,
    what: &'static str,
    test: Test,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Test {
    /// Of the vault alone.
    Vault(&'static str),
    /// Of the real app in its window.
    Window(&'static str),
    /// All tests in the window, without any network.
    Offline,
}

const PROMISES: [Promise; 9] = [
    Promise {
        name: "kill",
        what: "Kill what writes, 500 times",
        test: Test::Vault("killing::five_hundred_kills_lose_nothing_that_was_acknowledged"),
    },
    Promise {
        name: "flip",
        what: "Flip every byte",
        test: Test::Vault("flipping::every_flipped_byte_is_a_named_error_or_changes_nothing"),
    },
    Promise {
        name: "cut",
        what: "Cut files short at every length",
        test: Test::Vault(
            "cutting::files_cut_short_at_every_length_are_a_named_error_or_change_nothing",
        ),
    },
    Promise {
        name: "full",
        what: "Fill the disk to every block",
        test: Test::Vault("filling::on_a_disk_with_any_room_left_nothing_is_lost"),
    },
    Promise {
        name: "failing",
        what: "Make the disk fail at every call",
        test: Test::Vault("refusing::any_sync_that_fails_loses_nothing"),
    },
    Promise {
        name: "hostile",
        what: "Feed it with hostile files",
        test: Test::Vault("hostile::thousands_of_hostile_files_are_refused_within_bounds"),
    },
    Promise {
        name: "memory",
        what: "Look into the app's memory after locking",
        test: Test::Window("torture::memory::nothing_is_left_in_memory_after_locking"),
    },
    Promise {
        name: "network",
        what: "Trace the app's sockets",
        test: Test::Window("torture::network::no_process_of_the_app_opens_a_socket_to_a_network"),
    },
    Promise {
        name: "offline",
        what: "Play the app where there is no network",
        test: Test::Offline,
    },
];

pub fn torture(steps: &mut Steps, filter: &str) -> Outcome {
    let chosen: Vec<&Promise> = PROMISES
        .iter()
        .filter(|promise| promise.name.contains(filter))
        .collect();
    if chosen.is_empty() {
        let names = PROMISES.map(|promise| promise.name).join(", ");
        return Err(Failure::new(
            format!("Nothing is called {filter}."),
            format!("There are: {names}."),
        ));
    }
    make_ready(steps, &chosen)?;
    let figures = fresh_figures()?;
    let mut broken = Vec::new();
    for promise in &chosen {
        // The others are worth knowing, whatever became of this one.
        if let Err(failure) = steps.run(promise.what, || promise.run(&figures)) {
            println!("{failure}");
            broken.push(promise.name);
        }
    }
    println!("\n{}", fs::read_to_string(&figures).unwrap_or_default());
    if broken.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(
            format!("Promises broken: {}.", broken.join(", ")),
            "What each of them met is above. Run one alone with `cargo xtask torture NAME`.",
        ))
    }
}

fn make_ready(steps: &mut Steps, chosen: &[&Promise]) -> Outcome {
    let in_window = chosen
        .iter()
        .any(|promise| !matches!(promise.test, Test::Vault(_)));
    if in_window {
        prepare(steps, InWindow::Yes)?;
    }
    steps.run("Look for what makes things fail", || {
        packages::ensure(&[packages::BUILD, packages::FAULTS])
    })?;
    if in_window {
        steps.run("Build the app and the bare window", build_for_window)?;
    }
    Ok(())
}

/// Where the tests leave their lines.
fn fresh_figures() -> Outcome<PathBuf> {
    let path = target().join("torture.txt");
    let cleared = fs::create_dir_all(target()).and_then(|()| match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    });
    cleared.map_err(|error| {
        Failure::new(
            format!("{} can't be written: {error}.", path.display()),
            "Make it writable, or set CARGO_TARGET_DIR to another folder.",
        )
    })?;
    Ok(path)
}

impl Promise {
    fn run(&self, figures: &PathBuf) -> Outcome {
        let next = "The promise that was broken is named above, with what broke it.";
        match self.test {
            Test::Vault(test) => alone(vault_tests(), test, figures).run(next),
            Test::Window(test) => alone(window_tests(), test, figures).run(next),
            Test::Offline => offline()
                .run(
                    "What the failed test saw last is in target/e2e/. If nothing was played at \
                     all, only the administrator may take the network away here: run it as root.",
                )
                .map(|()| {
                    say(
                        figures,
                        "offline: the whole app in its window, without a network",
                    )
                }),
        }
    }
}

/// A line beside those of the tests.
fn say(figures: &PathBuf, line: &str) {
    let file = fs::File::options().create(true).append(true).open(figures);
    // The line is told all the same where there is no room for it.
    let _ = file.and_then(|mut file| writeln!(file, "{line}"));
    println!("{line}");
}

fn alone(tests: Tool, test: &str, figures: &PathBuf) -> Tool {
    tests
        .args(["--", "--ignored", "--exact", test, "--nocapture"])
        .env("ONWARD_TORTURE_FIGURES", figures)
}

fn vault_tests() -> Tool {
    Tool::cargo().args(["test", "--workspace", "--test", "torture"])
}

/// A network of its own, in which there is nothing but the loopback that the web driver is
/// spoken to by.
fn offline() -> Tool {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    Tool::new("unshare")
        .args(["--net", "--map-root-user", "--", "sh", "-c"])
        .args(["ip link set lo up && exec \"$@\"", "sh", &cargo])
        .args(["test", "--workspace", "--offline", "--test", "e2e"])
        .args(["--", "--test-threads=2"])
}

//! The project's own commands. Plain std, so that the first one starts within seconds of a clone.
#![allow(clippy::print_stdout, reason = "a command line tool talks on stdout")]

mod bench;
mod bundle;
mod check;
mod failure;
mod node;
mod packages;
mod place;
mod run;
mod steps;
mod test;
mod tool;
mod torture;
mod tour;
mod twice;
mod types;
mod ui;
mod virtual_screen;
mod web_driver;

use std::process::ExitCode;

use failure::{Failure, Outcome};
use steps::Steps;

const USAGE: &str = "\
cargo xtask <command>

  run [-- ARGUMENTS]              build and start the app; installs what is missing
  check                           formatting, lints, and the types the UI shares with Rust
  test [--no-e2e]                 everything: check, the UI's tests, Rust's tests, the app in a real window
                                  (what fails there is played once more, alone: unsteady, or failed twice)
  test --only-e2e [FILTER]        only the app in a real window
  tour                            pictures of every step, light and dark, in target/tour/
  bench [RUNS]                    a release build beside a bare window: time and memory (7 runs)
  torture [FILTER]                kill, flip, fill, trace: the long tests of what is promised (25 minutes)
  bundle [KIND]                   a package to install (deb)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut steps = Steps::default();
    let outcome = dispatch(&arguments, &mut steps);
    steps.print_summary();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String], steps: &mut Steps) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run", "--", rest @ ..] | ["run", rest @ ..] => run::run(steps, rest),
        ["check"] => check::check(steps),
        ["test"] => test::all(steps, test::InWindow::Yes),
        ["test", "--no-e2e"] => test::all(steps, test::InWindow::No),
        ["test", "--only-e2e"] => test::in_window_only(steps, None),
        ["test", "--only-e2e", filter] => test::in_window_only(steps, Some(filter)),
        ["tour"] => tour::tour(steps),
        ["bench"] => bench::bench(steps, "7"),
        ["bench", runs] => bench::bench(steps, runs),
        ["torture"] => torture::torture(steps, ""),
        ["torture", filter] => torture::torture(steps, filter),
        ["bundle"] => bundle::bundle(steps, "deb"),
        ["bundle", kind] => bundle::bundle(steps, kind),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        [] => Err(Failure::new("No command given.", USAGE)),
        _ => Err(Failure::new(
            format!("Not a command: {}", words.join(" ")),
            USAGE,
        )),
    }
}

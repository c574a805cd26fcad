//! The program: reads the command line, then starts.

// A release on Windows opens no terminal beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::io::Write;
use std::process::ExitCode;

use onward::arguments::{self, Arguments};

fn main() -> ExitCode {
    match arguments::parse(std::env::args().skip(1)) {
        Arguments::Start(wanted) => onward::start(wanted),
        Arguments::Version => print(concat!("onward ", env!("CARGO_PKG_VERSION"), "\n")),
        Arguments::Help => print(arguments::USAGE),
        Arguments::Unknown(argument) => {
            eprintln!(
                "onward: unknown argument {argument:?}\n\n{}",
                arguments::USAGE
            );
            ExitCode::from(2)
        }
    }
}

/// Prints to standard output; a closed pipe is no reason to panic.
fn print(text: &str) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

//! One thing after the other, each announced in a line and timed; a table of them at the end.

use std::time::{Duration, Instant};

use crate::failure::Outcome;

/// One or two steps need no table.
const WORTH_A_TABLE: usize = 3;

#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

struct Step {
    what: String,
    took: Duration,
    failed: bool,
}

impl Steps {
    /// Says what comes, does it, and remembers how long it took.
    pub fn run<T>(&mut self, what: &str, action: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        println!("\n==> {what}");
        let start = Instant::now();
        let outcome = action();
        self.done.push(Step {
            what: what.to_owned(),
            took: start.elapsed(),
            failed: outcome.is_err(),
        });
        outcome
    }

    pub fn print_summary(&self) {
        if self.done.len() < WORTH_A_TABLE {
            return;
        }
        println!();
        for step in &self.done {
            let result = if step.failed { "failed" } else { "ok" };
            println!(
                "{:>8.1} s  {result:<6}  {}",
                step.took.as_secs_f64(),
                step.what
            );
        }
    }
}

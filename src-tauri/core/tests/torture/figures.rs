//! What a long test measured, in one line.

use std::fs::File;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Says a line, and leaves it where `cargo xtask torture` makes a table of all of them.
pub fn report(promise: &str, figures: &str) {
    let line = format!("{promise}: {figures}");
    println!("{line}");
    if let Some(path) = std::env::var_os("ONWARD_TORTURE_FIGURES") {
        let mut file = File::options()
            .create(true)
            .append(true)
            .open(path)
            .expect("the file of the figures");
        writeln!(file, "{line}").expect("room for a line of figures");
    }
}

/// Runs `work`, and says where it stood if it panics.
pub fn within<T>(context: &str, work: impl FnOnce() -> T) -> T {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(value) => value,
        Err(panic) => {
            println!("it was within: {context}");
            resume_unwind(panic)
        }
    }
}

/// 41283 as "41 283".
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[test]
fn long_numbers_are_grouped_by_three() {
    let grouped = [7, 415, 41_283, 1_000_000].map(grouped);
    assert_eq!(grouped, ["7", "415", "41 283", "1 000 000"]);
}

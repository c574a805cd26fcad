//! Fault injections on the vault: killed, flipped, cut short, out of space, refused by the
//! disk, and fed with what was made to harm.
//!
//! Each promise is kept twice: a quick test that runs with all others, and a long one that
//! is ignored here and run by `cargo xtask torture`. The long ones say one line of figures.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test says what it saw and fails by panicking"
)]

mod chance;
mod changed;
mod child;
mod cutting;
mod figures;
#[cfg(target_os = "linux")]
mod filling;
mod flipping;
mod hostile;
mod killing;
#[cfg(target_os = "linux")]
mod refusing;
mod specimen;
mod threads;
mod undertaking;

//! The real app in a real window, on a desk of its own: a virtual screen, a private session bus, a
//! notification daemon and a tray host. `cargo xtask test` runs these; plain `cargo test` does not.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test says what it saw and fails by panicking"
)]

#[cfg(target_os = "linux")]
mod app;
#[cfg(target_os = "linux")]
mod bench;
#[cfg(target_os = "linux")]
mod clipboard;
#[cfg(target_os = "linux")]
mod desk;
#[cfg(target_os = "linux")]
mod eavesdropper;
#[cfg(target_os = "linux")]
mod keyboard;
#[cfg(target_os = "linux")]
mod notifications;
#[cfg(target_os = "linux")]
mod page;
#[cfg(target_os = "linux")]
mod person;
#[cfg(target_os = "linux")]
mod picture;
#[cfg(target_os = "linux")]
mod processes;
#[cfg(target_os = "linux")]
mod scenarios;
#[cfg(target_os = "linux")]
mod screen;
#[cfg(target_os = "linux")]
mod self_tests;
#[cfg(target_os = "linux")]
mod torture;
#[cfg(target_os = "linux")]
mod tour;
#[cfg(target_os = "linux")]
mod tray_host;
#[cfg(target_os = "linux")]
mod tray_menu;

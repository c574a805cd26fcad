//! Onward, the desktop app: a thin layer over [`onward_core`].
//!
//! [`app::App`] is the controller; `commands` is what the user interface may ask for;
//! `desktop` is what the operating system gives, behind the trait [`shell::Shell`].

pub mod app;
pub mod arguments;
pub mod commands;
mod desktop;
pub mod error;
#[cfg(test)]
mod fakes;
mod hardening;
pub mod ports;
pub mod preferences;
pub mod profile;
pub mod shell;
mod start;
pub mod tray_menu;
pub mod words;

pub use start::start;

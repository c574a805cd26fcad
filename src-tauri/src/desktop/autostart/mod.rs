//! Starting at login, hidden in the tray.
//!
//! On Windows and macOS by auto-launch. Not on Linux: its version 0.6 writes into
//! `~/.config` whatever `XDG_CONFIG_HOME` says, and gives a program whose path has a space
//! in it as two words, so that it never starts.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod registered;

#[cfg(target_os = "linux")]
pub(super) use linux::Entry as SystemAutostart;
#[cfg(not(target_os = "linux"))]
pub(super) use registered::Registered as SystemAutostart;

/// With which Onward is started then.
const HIDDEN: &str = "--hidden";
/// Names another folder to keep everything in; without it, another journal would open.
const HOME: &str = "ONWARD_HOME";

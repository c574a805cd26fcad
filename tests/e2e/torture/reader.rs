//! The keys of a vault, by the reader that is independent of the program.
#![allow(dead_code, reason = "the core's test uses all of it")]

#[path = "../../../src-tauri/core/tests/reader/header.rs"]
pub mod header;
#[path = "../../../src-tauri/core/tests/reader/keys.rs"]
pub mod keys;

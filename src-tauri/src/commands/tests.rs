//! Every command through Tauri's own door, with the real list, handler and permissions.

mod door;
mod journal;
mod rebound;
mod refusals;
mod vault;

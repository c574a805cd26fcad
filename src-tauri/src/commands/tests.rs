//! Every command through Tauri's own door, with the real list, handler and permissions.

mod after;
mod cases;
mod door;
mod journal;
mod plans;
mod rebound;
mod refusals;
mod reminders;
mod vault;

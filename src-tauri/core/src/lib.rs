//! The core of Onward: the vault, the store, the domain and the reminder engine.
//!
//! It knows no window, no tray and no network, and never asks what time it is: the
//! caller hands it a [`clock::Moment`].

pub mod applications;
pub mod care;
pub mod cases;
pub mod clock;
pub mod days;
pub mod deliveries;
mod error;
pub mod feedback;
pub mod finding;
pub mod goals;
pub mod images;
pub mod interviews;
pub mod journal;
pub mod markdown;
pub mod marketing;
pub mod next;
pub mod notices;
pub mod plans;
pub mod rebound;
pub mod reminders;
pub mod rituals;
pub mod secret;
pub mod settings;
pub mod sharing;
pub mod steps;
pub mod store;
pub mod strength;
pub mod text;
pub mod today;
pub mod vault;
pub mod week;
pub mod weekly;
pub mod wins;
pub mod worries;
pub mod worth;

pub use error::{Error, ErrorCode, Result};

//! The whole controller without a window, a tray or a second of waiting.

mod desk;
mod leaving;
mod locking;
mod reminding;
mod tray;

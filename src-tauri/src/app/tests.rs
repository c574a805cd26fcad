//! The whole controller without a window, a tray or a second of waiting.

mod after_a_no;
mod backups;
mod cases;
mod cases_answered;
mod cases_clock;
mod cases_locked;
mod cases_put_off;
mod desk;
mod dropping;
mod guarding;
mod leaving;
mod locking;
mod pictures;
mod place;
mod reminding;
mod sealed;
mod sharing;
mod table;
mod tray;
mod upkeep;
mod ways_in;
mod whatever;

//! The engine's tests: the cases of `docs/reminders.md` that it decides, each by its
//! number, and what holds whatever clocks, zones and people do.

mod bench;
mod cases;
mod cases_held_back;
mod clock;
mod properties;

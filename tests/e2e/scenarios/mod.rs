//! The main job, point by point, as a person meets it.

mod first_start;
mod goals;
mod locking;
mod room;
mod second_start;
mod traces;
mod without;

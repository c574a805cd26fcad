//! The main job, point by point, as a person meets it.

mod after_a_no;
mod answers;
mod backups;
mod clock_changes;
mod evening;
mod first_start;
mod goals;
mod hostile_text;
mod journal;
mod keychain;
mod locking;
mod mail;
mod notices;
mod pasting;
mod place;
mod room;
mod sealed;
mod second_start;
mod sleeping;
mod traces;
mod tray;
mod ways_in;
mod without;

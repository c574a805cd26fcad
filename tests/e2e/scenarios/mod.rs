//! The main job, point by point, as a person meets it.

mod after_a_no;
mod answers;
mod backups;
mod clock_changes;
mod evening;
mod first_start;
mod goals;
mod hostile_journal;
mod hostile_text;
mod journal;
<<<<<<< HEAD
=======
mod journal_traces;
>>>>>>> journey
mod keychain;
mod locking;
mod mail;
mod notices;
mod place;
mod quick_note;
mod room;
mod sealed;
mod second_start;
mod sharing;
mod sleeping;
mod traces;
mod tray;
mod ways_in;
mod without;

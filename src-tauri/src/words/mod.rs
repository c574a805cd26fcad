//! Every word of the tray, of notifications and of the system's dialogs. No function here
//! is ever handed a company, a person's name or journal text; a goal's own words reach
//! the tray's menu, which opens at a click of its owner, and never a notification.

mod goals;
mod notifications;
mod sharing;
mod tray;

pub use goals::{goal, progress, tray_goal};
pub use notifications::{Words, goal_due, next_ritual, planned, snooze, together, yesterday};
pub use sharing::{JOURNAL, PICTURE, energy, mood};
pub use tray::{goals_left, quiet_until, window_left};

/// A small number in words, a large one in digits.
pub fn number(count: u32) -> String {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    match WORDS.get(count as usize) {
        Some(word) => (*word).to_owned(),
        None => count.to_string(),
    }
}

/// The first letter made large.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// The name of the program, where a title is wanted and nothing else may be said.
pub const ONWARD: &str = "Onward";

/// The language of these words.
pub const LANGUAGE: &str = "en";

/// The tray's status line while locked.
pub const LOCKED: &str = "Locked";
/// Before there is a vault.
pub const WELCOME: &str = "Welcome";
/// The tray's status line on a day off.
pub const RESTING: &str = "A day off";
/// Where the clock is plainly wrong.
pub const CLOCK_WRONG: &str = "The computer’s clock looks wrong";
/// Menu: the window after a no.
pub const GOT_A_NO: &str = "I got a no";
/// Menu: back into the open window.
pub const BACK_TO_ROOM: &str = "Back to the room";
/// A parked worry is back.
pub const WORRY_BACK: Words = Words(
    "Something you parked is back",
    "It can be let go of, parked again, or written about.",
);
/// A request for feedback has had its time.
pub const LET_GO: Words = Words(
    "A request has had its time",
    "It can be let go of now. No answer says nothing about you.",
);
/// Menu: a small win.
pub const WIN: &str = "A small win";
/// Menu: a new entry.
pub const WRITE: &str = "Write";
/// Menu: a note in one field, sealed while locked.
pub const NOTE: &str = "Quick note";
/// Menu: everything is quiet for an hour.
pub const HUSH: &str = "Snooze all for an hour";
/// Menu: and on again.
pub const UNHUSH: &str = "Remind me again";
/// Menu: a day off.
pub const DAY_OFF: &str = "Take today off";
/// Menu: lock.
pub const LOCK: &str = "Lock";
/// Menu: unlock.
pub const UNLOCK: &str = "Unlock";
/// Menu: show the window.
pub const OPEN: &str = "Open Onward";
/// Menu: end the program.
pub const QUIT: &str = "Quit Onward";

/// Why sleep waits for Onward, in the system's list of what it waits for.
pub const BEFORE_SLEEP: &str = "Time to lock the journal before the computer sleeps";
/// Dialog: which backup to open.
pub const CHOOSE_BACKUP: &str = "Choose a backup";
/// Dialog: where to save a backup.
pub const SAVE_BACKUP: &str = "Where should the backup go?";
/// Dialog: which kind of file.
pub const BACKUPS: &str = "Onward backups";
/// Dialog: which picture.
pub const CHOOSE_PICTURE: &str = "Choose a picture";
/// Dialog: which kind of file.
pub const PICTURES: &str = "Pictures";
/// Dialog: where to save a page of entries.
pub const SAVE_WEB_PAGE: &str = "Where should the page go?";
/// Dialog: which kind of file.
pub const WEB_PAGES: &str = "Web pages";
/// Dialog: which folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder";

/// A notification that says nothing at all, while open.
pub const WAITING: &str = "A reminder is waiting.";
/// And while locked.
pub const WAITING_LOCKED: &str = "A reminder is waiting. Unlock Onward to see it.";
/// The button of a window's end.
pub const START_RITUAL: &str = "Start my ritual";
/// Its other button.
pub const FIVE_MORE: &str = "Five more minutes";
/// The button of what can be done.
pub const DONE: &str = "Done";
/// The button of most notifications.
pub const OPEN_BUTTON: &str = "Open";
/// The button of the evening's question.
pub const PLAN_TOMORROW: &str = "Plan tomorrow";
/// A window's end.
pub const WINDOW_OVER: &str = "Your window is over.";
/// A window's end while locked.
pub const WINDOW_OVER_LOCKED: &str = "Unlock Onward for what comes next.";
/// The evening's question.
pub const EVENING: Words = Words(
    "Tomorrow, in two or three lines",
    "A when and a where each. It takes a minute.",
);
/// The look at the week.
pub const WEEKLY: Words = Words(
    "A look at your week",
    "What was done, what went well, one question.",
);
/// The test reminder.
pub const TEST: Words = Words(
    "This is what a reminder looks like.",
    "If you can read this, reminders reach you.",
);

//! The tray's menu as a value that can be compared: drawn only when it changed, and
//! tested without a tray.

mod lines;

use chrono::NaiveTime;
use onward_core::goals::GoalProgress;
/// Which picture the tray shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrayIcon {
    /// The half sun.
    Idle,
    /// The lit pane: a window is open.
    Running,
    /// The full sun: today's goals are done.
    Done,
    /// Closed shutters.
    Locked,
}

/// What pressing a line asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrayAction {
    /// Show the window.
    Open,
    /// "I got a no".
    GotANo,
    /// Back into the open window.
    Room,
    /// A small win.
    Win,
    /// A new entry.
    Write,
    /// A quick note.
    Note,
    /// Tick a goal: once, or all its minutes; a met one is taken back.
    Tick(i64),
    /// Everything is quiet for an hour.
    Hush,
    /// Reminders come again.
    Unhush,
    /// Today is a day off.
    DayOff,
    /// It is none after all.
    DayOn,
    /// Lock.
    Lock,
    /// End the program.
    Quit,
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrayLine {
    /// Words that can't be pressed.
    Status(String),
    /// A rule between lines.
    Rule,
    /// Something to press.
    Press(TrayAction, String),
    /// Something to tick.
    Check(TrayAction, String, bool),
}

/// The whole tray.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayMenu {
    /// The picture.
    pub icon: TrayIcon,
    /// The lines.
    pub lines: Vec<TrayLine>,
}

/// What the tray has to show.
pub enum TrayView<'a> {
    /// There is no vault yet.
    Welcome,
    /// Locked, perhaps with a window still running.
    Locked {
        /// Whole minutes left, begun ones counted.
        minutes_left: Option<i64>,
        /// What holds reminders back; not known after a restart.
        calm: Option<Calm>,
        /// Whether the computer's clock is plainly wrong.
        clock_wrong: bool,
    },
    /// Open.
    Open {
        /// Whole minutes left, begun ones counted.
        minutes_left: Option<i64>,
        /// Today's goals.
        goals: &'a [GoalProgress],
        /// What holds reminders back.
        calm: Calm,
        /// Whether the computer's clock is plainly wrong.
        clock_wrong: bool,
    },
}

/// What holds reminders back now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calm {
    /// A day off.
    pub resting: bool,
    /// Everything is quiet until this local time.
    pub quiet_until: Option<NaiveTime>,
}

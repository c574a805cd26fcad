//! The tray's status line.

use chrono::NaiveTime;

use super::{count, number, sentence};

/// While a window is open.
pub fn window_left(minutes: i64) -> String {
    match minutes {
        ..=0 => "Your window: less than a minute left".into(),
        1 => "Your window: one minute left".into(),
        _ => format!("Your window: {minutes} minutes left"),
    }
}

/// While everything is quiet.
pub fn quiet_until(time: NaiveTime) -> String {
    format!("Quiet until {}", time.format("%H:%M"))
}

/// On a day with goals.
pub fn goals_left(open: usize, all: usize) -> String {
    match (open, all) {
        (_, 0) => "Nothing is waiting.".into(),
        (0, _) => "Today’s small goals are done.".into(),
        (1, _) => "One small goal is open.".into(),
        _ => sentence(&format!("{} small goals are open.", number(count(open)))),
    }
}

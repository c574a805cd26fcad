//! The tray's menu as a value that can be compared: drawn only when it changed, and
//! tested without a tray.

use onward_core::goals::GoalProgress;

use crate::words;

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
    /// A new entry.
    Write,
    /// Tick a goal: once, or all its minutes; a met one is taken back.
    Tick(i64),
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
    },
    /// Open.
    Open {
        /// Whole minutes left, begun ones counted.
        minutes_left: Option<i64>,
        /// Today's goals.
        goals: &'a [GoalProgress],
    },
}

impl TrayMenu {
    /// The menu for what there is to show.
    pub fn of(view: &TrayView) -> Self {
        match view {
            TrayView::Welcome => Self::closed(words::WELCOME.into(), words::OPEN, false),
            TrayView::Locked { minutes_left } => {
                let status = match minutes_left {
                    Some(minutes) => format!("{}. {}", words::LOCKED, words::window_left(*minutes)),
                    None => words::LOCKED.into(),
                };
                Self::closed(status, words::UNLOCK, true)
            }
            TrayView::Open {
                minutes_left,
                goals,
            } => Self::open(*minutes_left, goals),
        }
    }

    fn closed(status: String, open: &str, no: bool) -> Self {
        let mut lines = vec![
            TrayLine::Status(status),
            TrayLine::Rule,
            TrayLine::Press(TrayAction::Open, open.into()),
        ];
        if no {
            lines.push(TrayLine::Press(TrayAction::GotANo, words::GOT_A_NO.into()));
            lines.push(TrayLine::Press(
                TrayAction::Write,
                words::WRITE_SEALED.into(),
            ));
        }
        lines.push(TrayLine::Press(TrayAction::Quit, words::QUIT.into()));
        Self {
            icon: TrayIcon::Locked,
            lines,
        }
    }

    fn open(minutes_left: Option<i64>, goals: &[GoalProgress]) -> Self {
        let press = |action, label: &str| TrayLine::Press(action, label.into());
        let waiting = goals.iter().filter(|one| !one.met).count();
        let status = match minutes_left {
            Some(minutes) => words::window_left(minutes),
            None => words::goals_left(waiting, goals.len()),
        };
        let mut lines = vec![TrayLine::Status(status)];
        lines.extend(goals.iter().map(|one| {
            TrayLine::Check(
                TrayAction::Tick(one.goal.id),
                words::tray_goal(one),
                one.met,
            )
        }));
        lines.push(TrayLine::Rule);
        lines.push(match minutes_left {
            Some(_) => press(TrayAction::Room, words::BACK_TO_ROOM),
            None => press(TrayAction::GotANo, words::GOT_A_NO),
        });
        lines.extend([
            press(TrayAction::Write, words::WRITE),
            TrayLine::Rule,
            press(TrayAction::Open, words::OPEN),
            press(TrayAction::Lock, words::LOCK),
            press(TrayAction::Quit, words::QUIT),
        ]);
        let icon = match (minutes_left, waiting, goals.len()) {
            (Some(_), ..) => TrayIcon::Running,
            (None, 0, 1..) => TrayIcon::Done,
            _ => TrayIcon::Idle,
        };
        Self { icon, lines }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(menu: &TrayMenu) -> Vec<&str> {
        let label = |line| match line {
            &TrayLine::Status(ref label)
            | &TrayLine::Press(_, ref label)
            | &TrayLine::Check(_, ref label, _) => Some(label.as_str()),
            TrayLine::Rule => None,
        };
        menu.lines.iter().filter_map(label).collect()
    }

    #[test]
    fn locked_the_menu_offers_nothing_to_read() {
        let menu = TrayMenu::of(&TrayView::Locked { minutes_left: None });
        assert_eq!(menu.icon, TrayIcon::Locked);
        assert_eq!(
            labels(&menu),
            [
                "Locked",
                "Unlock",
                "I got a no",
                "Leave a note",
                "Quit Onward"
            ]
        );
    }

    #[test]
    fn while_a_window_runs_the_menu_counts_down_and_leads_back_to_the_room() {
        let view = TrayView::Open {
            minutes_left: Some(11),
            goals: &[],
        };
        let menu = TrayMenu::of(&view);
        assert_eq!(menu.icon, TrayIcon::Running);
        assert_eq!(labels(&menu)[0], "Your window: 11 minutes left");
        assert!(labels(&menu).contains(&"Back to the room"));
        assert!(!labels(&menu).contains(&"I got a no"));
    }

    #[test]
    fn a_day_without_goals_says_that_nothing_is_waiting() {
        let view = TrayView::Open {
            minutes_left: None,
            goals: &[],
        };
        let menu = TrayMenu::of(&view);
        assert_eq!(
            (menu.icon, labels(&menu)[0]),
            (TrayIcon::Idle, "Nothing is waiting.")
        );
    }
}

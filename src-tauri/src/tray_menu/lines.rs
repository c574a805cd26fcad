//! The lines of the menu for what there is to show.

use onward_core::goals::GoalProgress;

use super::{Calm, TrayAction, TrayIcon, TrayLine, TrayMenu, TrayView};
use crate::words;

impl TrayMenu {
    /// The menu for what there is to show.
    pub fn of(view: &TrayView) -> Self {
        match view {
            TrayView::Welcome => Self::welcome(),
            TrayView::Locked {
                minutes_left,
                calm,
                clock_wrong,
            } => Self::locked(*minutes_left, *calm, *clock_wrong),
            TrayView::Open {
                minutes_left,
                goals,
                calm,
                clock_wrong,
            } => Self::open(*minutes_left, goals, *calm, *clock_wrong),
        }
    }

    fn welcome() -> Self {
        Self {
            icon: TrayIcon::Locked,
            lines: vec![
                TrayLine::Status(words::WELCOME.into()),
                TrayLine::Rule,
                press(TrayAction::Open, words::OPEN),
                press(TrayAction::Quit, words::QUIT),
            ],
        }
    }

    fn locked(minutes_left: Option<i64>, calm: Option<Calm>, clock_wrong: bool) -> Self {
        let status = match (minutes_left, calm.and_then(calm_words)) {
            (Some(minutes), _) => format!("{}. {}", words::LOCKED, words::window_left(minutes)),
            (None, _) if clock_wrong => format!("{}. {}", words::LOCKED, words::CLOCK_WRONG),
            (None, Some(calm)) => format!("{}. {calm}", words::LOCKED),
            (None, None) => words::LOCKED.into(),
        };
        let mut lines = vec![
            TrayLine::Status(status),
            TrayLine::Rule,
            press(TrayAction::Open, words::UNLOCK),
            press(TrayAction::GotANo, words::GOT_A_NO),
            press(TrayAction::Win, words::WIN),
            press(TrayAction::Note, words::NOTE),
            TrayLine::Rule,
        ];
        // Held back already, it can only be ended by someone who unlocks.
        if let Some(calm) = calm
            && !calm.resting
        {
            if calm.quiet_until.is_none() {
                lines.push(press(TrayAction::Hush, words::HUSH));
            }
            lines.push(press(TrayAction::DayOff, words::DAY_OFF));
            lines.push(TrayLine::Rule);
        }
        lines.push(press(TrayAction::Quit, words::QUIT));
        Self {
            icon: TrayIcon::Locked,
            lines,
        }
    }

    fn open(
        minutes_left: Option<i64>,
        goals: &[GoalProgress],
        calm: Calm,
        clock_wrong: bool,
    ) -> Self {
        let waiting = goals.iter().filter(|one| !one.met).count();
        let status = match (minutes_left, calm_words(calm)) {
            (Some(minutes), _) => words::window_left(minutes),
            (None, _) if clock_wrong => words::CLOCK_WRONG.into(),
            (None, Some(calm)) => calm,
            (None, None) => words::goals_left(waiting, goals.len()),
        };
        let mut lines = vec![TrayLine::Status(status)];
        // On a day off nothing is left to do.
        if !calm.resting {
            lines.extend(goals.iter().map(goal_line));
        }
        lines.push(TrayLine::Rule);
        lines.push(match minutes_left {
            Some(_) => press(TrayAction::Room, words::BACK_TO_ROOM),
            None => press(TrayAction::GotANo, words::GOT_A_NO),
        });
        lines.extend([
            press(TrayAction::Win, words::WIN),
            press(TrayAction::Write, words::WRITE),
            press(TrayAction::Note, words::NOTE),
            TrayLine::Rule,
            match calm.quiet_until {
                Some(_) => press(TrayAction::Unhush, words::UNHUSH),
                None => press(TrayAction::Hush, words::HUSH),
            },
            day_off(calm),
            TrayLine::Rule,
            press(TrayAction::Open, words::OPEN),
            press(TrayAction::Lock, words::LOCK),
            press(TrayAction::Quit, words::QUIT),
        ]);
        let icon = match (minutes_left, waiting, goals.len()) {
            (Some(_), ..) => TrayIcon::Running,
            (None, 0, 1..) if !calm.resting => TrayIcon::Done,
            _ => TrayIcon::Idle,
        };
        Self { icon, lines }
    }
}

fn press(action: TrayAction, label: &str) -> TrayLine {
    TrayLine::Press(action, label.into())
}

fn goal_line(one: &GoalProgress) -> TrayLine {
    let action = TrayAction::Tick(one.goal.id);
    TrayLine::Check(action, words::tray_goal(one), one.met)
}

fn day_off(calm: Calm) -> TrayLine {
    let action = if calm.resting {
        TrayAction::DayOn
    } else {
        TrayAction::DayOff
    };
    TrayLine::Check(action, words::DAY_OFF.into(), calm.resting)
}

fn calm_words(calm: Calm) -> Option<String> {
    if calm.resting {
        Some(words::RESTING.into())
    } else {
        calm.quiet_until.map(words::quiet_until)
    }
}

#[cfg(test)]
mod tests;

//! What is known of coming reminders while the vault is locked: when, and of what kind.

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{self, RuleId};
use onward_core::settings::LockedWording;
use onward_core::store::Store;

use crate::shell::Notification;
use crate::words;

/// A kind of reminder, without anything of what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Window,
    Goal,
}

/// Kept in memory from locking to unlocking; after a restart it is empty and reminders
/// only say that one is waiting.
#[derive(Debug, Default)]
pub(super) struct LockedView {
    wording: LockedWording,
    coming: Vec<(DateTime<Utc>, Kind)>,
}

impl LockedView {
    /// What is coming in the next `days`.
    pub(super) fn of(store: &Store, now: Moment, days: u64) -> Result<Self> {
        let (rules, ledger) = (store.rules(now)?, store.ledger(now)?);
        let kind = |rule| match rule {
            RuleId::Window(_) => Kind::Window,
            RuleId::Goal(_) => Kind::Goal,
        };
        Ok(Self {
            wording: store.settings()?.locked_wording,
            coming: reminders::upcoming(&rules, &ledger, now, days)
                .into_iter()
                .map(|one| (one.due, kind(one.key.rule)))
                .collect(),
        })
    }

    /// What a notification may say of what was due at these instants.
    pub(super) fn notification(&self, due: &[DateTime<Utc>]) -> Notification {
        let has = |wanted| {
            self.coming
                .iter()
                .any(|(at, kind)| *kind == wanted && due.contains(at))
        };
        let (summary, body) = match self.wording {
            LockedWording::Plain if has(Kind::Window) => {
                (words::WINDOW_OVER, words::WINDOW_OVER_LOCKED)
            }
            LockedWording::Plain if has(Kind::Goal) => (words::GOAL_LOCKED, words::UNLOCK_TO_SEE),
            _ => (words::ONWARD, words::WAITING),
        };
        Notification {
            summary: summary.into(),
            body: body.into(),
            button: words::OPEN_BUTTON,
            opens: None,
        }
    }

    /// Begun minutes until the running window ends.
    pub(super) fn minutes_left(&self, now: DateTime<Utc>) -> Option<i64> {
        self.coming
            .iter()
            .filter(|(at, kind)| *kind == Kind::Window && *at > now)
            .map(|(at, _)| begun_minutes(*at - now))
            .next()
    }
}

/// Minutes, a begun one counted whole; 0 in the last.
pub(super) fn begun_minutes(left: TimeDelta) -> i64 {
    if left < TimeDelta::minutes(1) {
        0
    } else {
        (left.num_milliseconds() + 59_999) / 60_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_begun_minute_counts_whole_and_the_last_one_is_less_than_a_minute() {
        for (seconds, minutes) in [(900, 15), (899, 15), (841, 15), (840, 14), (60, 1), (59, 0)] {
            assert_eq!(
                begun_minutes(TimeDelta::seconds(seconds)),
                minutes,
                "{seconds} s"
            );
        }
    }

    #[test]
    fn without_any_knowledge_a_reminder_only_says_that_it_waits() {
        let notification = LockedView::default().notification(&[Utc::now()]);
        assert_eq!(notification.body, words::WAITING);
    }
}

//! What is known of coming reminders while the vault is locked: when, and of what kind.

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{self, HORIZON_DAYS, Occurrence, RuleId};
use onward_core::settings::LockedWording;
use onward_core::store::Store;

use crate::shell::Notification;
use crate::words;

/// Kept in memory from locking to unlocking. It names rules by their numbers and holds
/// nothing of what they are about. After a restart there is none, and reminders only say
/// that one is waiting.
#[derive(Debug)]
pub(super) struct LockedView {
    wording: LockedWording,
    coming: Vec<Occurrence>,
}

impl LockedView {
    /// What is coming.
    pub(super) fn of(store: &Store, now: Moment) -> Result<Self> {
        Ok(Self {
            wording: store.settings()?.locked_wording,
            coming: coming(store, now)?,
        })
    }

    /// Takes out what is due at `now`, and of that what is not too late, by kind.
    pub(super) fn take_due(&mut self, now: DateTime<Utc>) -> Vec<(Vec<Occurrence>, Notification)> {
        let (due, coming) = self.coming.iter().partition(|one| one.due <= now);
        self.coming = coming;
        let mut due: Vec<Occurrence> = due;
        due.retain(|one| now < one.expires);
        if due.is_empty() {
            return vec![];
        }
        if self.wording == LockedWording::Discreet {
            return vec![(due, waiting())];
        }
        let (windows, goals): (Vec<_>, Vec<_>) = due
            .into_iter()
            .partition(|one| matches!(one.key.rule, RuleId::Window(_)));
        let said = [
            (windows, words::WINDOW_OVER, words::WINDOW_OVER_LOCKED),
            (goals, words::GOAL_LOCKED, words::UNLOCK_TO_SEE),
        ];
        said.into_iter()
            .filter(|(due, ..)| !due.is_empty())
            .map(|(due, summary, body)| (due, notification(summary, body)))
            .collect()
    }

    /// When the next one comes.
    pub(super) fn next(&self) -> Option<DateTime<Utc>> {
        self.coming.iter().map(|one| one.due).min()
    }

    /// Begun minutes until the running window ends; none where nothing is to be said.
    pub(super) fn minutes_left(&self, now: DateTime<Utc>) -> Option<i64> {
        if self.wording == LockedWording::Discreet {
            return None;
        }
        self.coming
            .iter()
            .find(|one| matches!(one.key.rule, RuleId::Window(_)) && one.due > now)
            .map(|one| begun_minutes(one.due - now))
    }
}

/// The occurrences of the next days.
pub(super) fn coming(store: &Store, now: Moment) -> Result<Vec<Occurrence>> {
    let (rules, ledger) = (store.rules(now)?, store.ledger(now)?);
    Ok(reminders::upcoming(&rules, &ledger, now, HORIZON_DAYS))
}

/// The notification that says nothing but that something waits.
pub(super) fn waiting() -> Notification {
    notification(words::ONWARD, words::WAITING)
}

fn notification(summary: &str, body: &str) -> Notification {
    Notification {
        summary: summary.into(),
        body: body.into(),
        buttons: vec![super::notices::open_button(words::OPEN_BUTTON, None)],
        opens: None,
        urgency: crate::shell::Urgency::Normal,
        sound: false,
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
}

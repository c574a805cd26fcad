//! The tray follows what there is to show.

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::reminders::{ClockTrust, Conditions};

use super::reminding::trusts;
use super::{App, State, VaultState};
use crate::tray_menu::{Calm, TrayMenu, TrayView};

impl App {
    /// Draws the tray if it changed. Returns when its countdown changes next.
    pub(super) fn draw_tray(&self, now: Moment) -> Option<DateTime<Utc>> {
        let presence = self.vault_state();
        let mut state = self.state();
        let (menu, next) = tray(&state, presence, now);
        if state.tray.as_ref() == Some(&menu) {
            return next;
        }
        state.tray = Some(menu.clone());
        drop(state);
        self.shell.draw_tray(&menu);
        next
    }
}

/// The tray, and when its countdown changes next.
fn tray(state: &State, presence: VaultState, now: Moment) -> (TrayMenu, Option<DateTime<Utc>>) {
    let clock_wrong = trusts(state, now) == ClockTrust::Wrong;
    let Some(vault) = &state.vault else {
        let view = state.locked.as_ref();
        let left = view.and_then(|view| view.window_left(now.utc));
        let shown = match presence {
            VaultState::Absent => TrayView::Welcome,
            _ => TrayView::Locked {
                minutes_left: left.map(begun_minutes),
                calm: view.map(|view| calm(view.conditions(), now)),
                clock_wrong,
            },
        };
        let next = left.map(|left| now.utc + until_next_minute(left));
        return (TrayMenu::of(&shown), next);
    };
    // A tray that can't be read is drawn empty; the window shows the error itself.
    let goals = vault
        .store
        .progress_on(now.local_date())
        .unwrap_or_default();
    let open = vault.store.rebound_current().ok().flatten();
    let left = open
        .filter(|rebound| rebound.is_open(now.utc))
        .and_then(|rebound| rebound.deadline)
        .map(|deadline| deadline - now.utc);
    let next = left.map(|left| now.utc + until_next_minute(left));
    let minutes_left = left.map(begun_minutes);
    let conditions = vault.store.conditions(now).unwrap_or_default();
    (
        TrayMenu::of(&TrayView::Open {
            minutes_left,
            goals: &goals,
            calm: calm(&conditions, now),
            clock_wrong,
        }),
        next,
    )
}

/// What holds reminders back now.
fn calm(conditions: &Conditions, now: Moment) -> Calm {
    let hushed = conditions.hushed_until.filter(|until| *until > now.utc);
    Calm {
        resting: conditions.rests_on(now.local_date()),
        quiet_until: hushed.map(|until| until.with_timezone(&now.zone).time()),
    }
}

/// How long until a countdown that has `left` to go shows another minute.
fn until_next_minute(left: TimeDelta) -> TimeDelta {
    let beyond = left.num_milliseconds() % 60_000;
    TimeDelta::milliseconds(if beyond == 0 { 60_000 } else { beyond } + 1)
}

/// Minutes, a begun one counted whole; 0 in the last.
fn begun_minutes(left: TimeDelta) -> i64 {
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

//! The tray follows what there is to show.

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::Moment;

use super::agenda::begun_minutes;
use super::{App, State, VaultState};
use crate::tray_menu::{TrayMenu, TrayView};

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
    let Some(vault) = &state.vault else {
        let view = state.locked.as_ref();
        let minutes_left = view.and_then(|view| view.minutes_left(now.utc));
        let view = match presence {
            VaultState::Absent => TrayView::Welcome,
            _ => TrayView::Locked { minutes_left },
        };
        let next = minutes_left.map(|_| now.utc + TimeDelta::seconds(30));
        return (TrayMenu::of(&view), next);
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
    (
        TrayMenu::of(&TrayView::Open {
            minutes_left,
            goals: &goals,
        }),
        next,
    )
}

/// How long until a countdown that has `left` to go shows another minute.
fn until_next_minute(left: TimeDelta) -> TimeDelta {
    let beyond = left.num_milliseconds() % 60_000;
    TimeDelta::milliseconds(if beyond == 0 { 60_000 } else { beyond } + 1)
}

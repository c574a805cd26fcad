//! Locking by itself: after a time without use, when the computer sleeps or its screen is
//! locked, and, by choice, when the window is hidden.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::settings::Settings;

use super::{App, Departure, State};

/// When the clock asks for something besides reminders.
pub(super) struct Guards {
    locks_at: Option<DateTime<Utc>>,
    backup_at: Option<DateTime<Utc>>,
    put_away_at: Option<DateTime<Utc>>,
}

impl App {
    /// What the clock asks for.
    pub(super) fn guards(&self, state: &mut State, now: Moment) -> Guards {
        // A clock that was set back must not keep the vault open for as long again.
        state.last_use = state.last_use.min(now.utc);
        let backup_at = Self::backup_due(state, now);
        Guards {
            locks_at: Self::locks_at(state),
            backup_at: backup_at.filter(|_| !self.overrides.no_backups),
            put_away_at: Self::put_away_at(state),
        }
    }

    /// Does what is due of it. Answers when to look again.
    pub(super) fn act_on(self: &Arc<Self>, guards: Guards, now: Moment) -> Option<DateTime<Utc>> {
        let due = |at: Option<DateTime<Utc>>| at.is_some_and(|at| at <= now.utc);
        if due(guards.put_away_at) {
            self.let_go_of_backup();
        }
        if due(guards.locks_at) {
            self.depart(Departure::Lock);
            return None;
        }
        if guards.backup_at.is_some_and(|at| at <= now.utc) {
            self.begin_backup(now);
        }
        let coming = [guards.locks_at, guards.backup_at, guards.put_away_at];
        let coming = coming.into_iter().flatten();
        coming.filter(|at| *at > now.utc).min()
    }

    /// The person is using Onward.
    pub fn in_use(&self) {
        let now = self.clock.now();
        self.state().last_use = now.utc;
    }

    /// When the vault locks itself if nobody uses it until then.
    fn locks_at(state: &State) -> Option<DateTime<Utc>> {
        state.vault.as_ref()?;
        // Settings that can't be read ask for what a new vault does.
        let minutes = settings(state).unwrap_or_default().lock_after_minutes;
        (minutes > 0).then(|| state.last_use + TimeDelta::minutes(minutes.into()))
    }

    /// The computer is about to sleep. It waits for [`crate::shell::Shell::may_sleep`],
    /// though not for long.
    pub(super) fn going_to_sleep(&self) {
        self.put_away_what_is_open_beside();
        if self.wants(|settings| settings.lock_on_suspend) {
            self.depart(Departure::Lock);
        } else {
            self.shell.may_sleep();
        }
    }

    /// The screen was locked.
    pub(super) fn screen_locked(&self) {
        self.put_away_what_is_open_beside();
        if self.wants(|settings| settings.lock_on_screen_lock) {
            self.depart(Departure::Lock);
        }
    }

    /// While the vault itself is locked: an unlock that is being worked on is not to open
    /// it after all, and a backup that was opened at the locked door is put away.
    fn put_away_what_is_open_beside(&self) {
        {
            let mut state = self.state();
            if state.vault.is_some() {
                return;
            }
            state.locks += 1;
        }
        self.let_go_of_backup();
    }

    /// Whether the vault is open and its settings ask for this. Settings that can't be
    /// read ask for everything.
    pub(super) fn wants(&self, asks: impl FnOnce(&Settings) -> bool) -> bool {
        let state = self.state();
        state.vault.is_some() && settings(&state).is_none_or(|settings| asks(&settings))
    }
}

fn settings(state: &State) -> Option<Settings> {
    state.vault.as_ref()?.store.settings().ok()
}

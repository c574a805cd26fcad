//! Buttons of notifications, and of the tray, that answer to reminders: never lost,
//! never twice. While locked they are sealed until the next unlock.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{Answer, Fate, Rest};
use onward_core::vault::inbox::What;

use super::Shown;
use crate::app::{App, Event, State};
use crate::shell::{Press, Route, Tell, Ticket};

impl App {
    /// A notification, or a button of it, was pressed.
    pub(in crate::app) fn pressed(&self, ticket: Ticket, press: Press) {
        self.in_use();
        let now = self.clock.now();
        let answer = match press {
            Press::Open(Some(route)) => return self.go(route),
            Press::Open(None) => return self.show(),
            Press::Done => Answer::Done,
            Press::Snooze(minutes) => Answer::Snooze(now.utc + TimeDelta::minutes(minutes.into())),
            Press::FiveMore => Answer::FiveMore,
        };
        let mut state = self.state();
        // Taken out: a second press on the same one finds nothing to answer.
        let Some(shown) = state.showing.remove(&ticket) else {
            return;
        };
        self.answer(&mut state, &shown, answer, now);
        drop(state);
        self.shell.withdraw(ticket);
        if press == Press::FiveMore {
            self.go(Route::Room);
        }
        self.shell.tell(Tell::Changed);
        self.send(Event::Changed);
    }

    fn answer(&self, state: &mut State, shown: &Shown, answer: Answer, now: Moment) {
        let keys = shown.keys();
        if keys.is_empty() {
            return;
        }
        let kept = match &mut state.vault {
            Some(vault) => vault.store.answer(&keys, answer, now),
            None => {
                self.shown_before_answered(state, shown, now);
                if let Some(view) = &mut state.locked {
                    view.answered(shown, answer, now);
                }
                self.keep_locked_agenda(state, now);
                let keys = keys.clone();
                let what = What::Answer { keys, answer };
                self.folder().put_in_inbox(what, now).map(|_| ())
            }
        };
        if let Err(error) = kept {
            // A full disk: it is tried again at the next unlock, and at every look after.
            eprintln!("onward: an answer to a reminder waits to be kept: {error}");
            state.answers.push((keys, answer, now));
        }
    }

    /// What was answered before its outcome arrived was shown: an unlock must not find it
    /// due again.
    fn shown_before_answered(&self, state: &mut State, shown: &Shown, now: Moment) {
        if shown.delivered {
            return;
        }
        let fate = Fate::ShownLocked;
        let sealed = self.seal_outcome(&mut state.outcomes, shown.occurrences(), fate, now);
        if let Err(error) = sealed {
            eprintln!("onward: a delivery could not be sealed: {error}");
        }
    }

    /// The agenda outside the vault follows what is known while locked.
    fn keep_locked_agenda(&self, state: &mut State, now: Moment) {
        let Some(view) = &state.locked else { return };
        state.agenda.waiting = view.instants(now);
        if let Err(error) = state.agenda.write(&self.profile.agenda()) {
            eprintln!("onward: the agenda could not be written: {error}");
        }
    }

    /// Everything is quiet for so many minutes; what is on the screen comes again then.
    ///
    /// # Errors
    /// As [`onward_core::store::Store::hush_begin`], and of the inbox while locked.
    pub fn hush(&self, minutes: u16) -> Result<()> {
        let now = self.clock.now();
        let mut state = self.state();
        let until = match &mut state.vault {
            Some(vault) => vault.store.hush_begin(minutes, now)?,
            None => now.utc + TimeDelta::minutes(minutes.into()),
        };
        if state.vault.is_none() {
            self.folder().put_in_inbox(What::Hush(until), now)?;
            if let Some(view) = &mut state.locked {
                view.hush(until);
            }
            self.keep_locked_agenda(&mut state, now);
        }
        let withdrawn = self.put_off_what_is_shown(&mut state, until, now);
        drop(state);
        self.withdraw_all(withdrawn);
        Ok(())
    }

    fn put_off_what_is_shown(
        &self,
        state: &mut State,
        until: DateTime<Utc>,
        now: Moment,
    ) -> Vec<Ticket> {
        let tickets = shown_but_windows(state);
        for ticket in &tickets {
            if let Some(shown) = state.showing.remove(ticket) {
                self.answer(state, &shown, Answer::Snooze(until), now);
            }
        }
        tickets
    }

    /// Reminders come again.
    ///
    /// # Errors
    /// [`onward_core::Error::Locked`], [`onward_core::Error::DiskFull`].
    pub fn unhush(&self) -> Result<()> {
        self.change(|store, _| store.hush_end())
    }

    /// Days off until then; what is on the screen goes.
    ///
    /// # Errors
    /// As [`onward_core::store::Store::rest_begin`], and of the inbox while locked.
    pub fn rest(&self, until: NaiveDate) -> Result<()> {
        let now = self.clock.now();
        let mut state = self.state();
        match &mut state.vault {
            Some(vault) => {
                vault.store.rest_begin(until, now)?;
            }
            None => {
                let rest = Rest::from_today(until, now)?;
                self.folder().put_in_inbox(What::Rest(until), now)?;
                if let Some(view) = &mut state.locked {
                    view.rest(rest);
                }
                self.keep_locked_agenda(&mut state, now);
            }
        }
        let withdrawn = shown_but_windows(&state);
        state
            .showing
            .retain(|ticket, _| !withdrawn.contains(ticket));
        drop(state);
        self.withdraw_all(withdrawn);
        Ok(())
    }

    /// Back before the rest is over.
    ///
    /// # Errors
    /// [`onward_core::Error::Locked`], [`onward_core::Error::DiskFull`].
    pub fn rest_end(&self) -> Result<()> {
        self.change(|store, _| store.rest_end())
    }

    fn withdraw_all(&self, tickets: Vec<Ticket>) {
        for ticket in tickets {
            self.shell.withdraw(ticket);
        }
        self.send(Event::Changed);
    }
}

/// What is on the screen, but for a window's end: that was asked for a moment ago.
fn shown_but_windows(state: &State) -> Vec<Ticket> {
    let shown = state.showing.iter();
    let others = shown.filter(|(_, one)| one.delivered && !one.is_of_window());
    let others = others.filter(|(_, one)| !one.due().is_empty());
    others.map(|(ticket, _)| *ticket).collect()
}

//! Looking at the clock: what is due is written down, then shown; the tray and the
//! agenda follow what is there.

use std::time::Duration;

use chrono::{DateTime, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{
    self, Fate, HORIZON_DAYS, Ledger, Occurrence, RuleId, WINDOW_LATENESS,
};
use onward_core::store::Store;

use super::notices::grouped;
use super::{App, Shown, State};
use crate::shell::{Notification, Ticket};
use crate::words;

/// Notifications to show once the state is let go of.
type Outbox = Vec<(Ticket, Notification)>;

impl App {
    /// Looks at the clock and does what is due. Returns how long nothing will be.
    pub fn look(&self) -> Duration {
        let now = self.clock.now();
        let mut outbox = Outbox::new();
        let mut state = self.state();
        let next = if state.vault.is_some() {
            self.look_open(&mut state, now, &mut outbox)
        } else {
            self.look_locked(&mut state, now, &mut outbox)
        };
        let next = [next, test_due(&mut state, now, &mut outbox)]
            .into_iter()
            .flatten()
            .min();
        drop(state);
        for (ticket, notification) in outbox {
            self.shell.notify(ticket, notification);
        }
        let minute = self.draw_tray(now);
        [next, minute]
            .into_iter()
            .flatten()
            .min()
            .map_or(Duration::MAX, |at| {
                (at - now.utc).to_std().unwrap_or_default()
            })
    }

    /// A failure here (a full disk) is tried again at the next look: what was not
    /// written down was not shown either.
    fn look_open(
        &self,
        state: &mut State,
        now: Moment,
        outbox: &mut Outbox,
    ) -> Option<DateTime<Utc>> {
        match self.remind(state, now, outbox) {
            Ok(next) => next,
            Err(error) => {
                eprintln!("onward: reminders could not be looked at: {error}");
                None
            }
        }
    }

    fn remind(
        &self,
        state: &mut State,
        now: Moment,
        outbox: &mut Outbox,
    ) -> Result<Option<DateTime<Utc>>> {
        let on_their_way = on_their_way(state);
        let Some(vault) = &mut state.vault else {
            return Ok(None);
        };
        let store = &mut vault.store;
        let rules = store.rules(now)?;
        let mut ledger = store.ledger(now)?;
        ledger.extend(on_their_way);
        let decision = reminders::decide(&rules, &ledger, now);
        store.record(&decision.already_met, Fate::AlreadyMet, now)?;
        store.record(&decision.missed, Fate::Missed, now)?;
        store.record(&decision.fire, Fate::Recorded, now)?;
        let mut notices = Vec::new();
        for (occurrences, notification) in grouped(store, &decision.fire, now)? {
            notices.push((Shown::Open(occurrences), notification));
        }
        close_windows(store, decision.fire.iter().chain(&decision.missed), now)?;
        let rules = store.rules(now)?;
        let coming = reminders::upcoming(&rules, &store.ledger(now)?, now, HORIZON_DAYS);
        let waiting: Vec<_> = coming.iter().map(|one| one.due).collect();
        if state.agenda.waiting != waiting {
            state.agenda.waiting = waiting;
            state.agenda.write(&self.profile.agenda())?;
        }
        for (what, notification) in notices {
            send(state, what, notification, outbox);
        }
        Ok(decision.next_wake)
    }

    fn look_locked(
        &self,
        state: &mut State,
        now: Moment,
        outbox: &mut Outbox,
    ) -> Option<DateTime<Utc>> {
        let known = state.agenda.announced.len();
        let waiting = state.agenda.waiting.len();
        if state.agenda.announce(now.utc, WINDOW_LATENESS) {
            let due = state.agenda.announced[known..].to_vec();
            let notification = state.locked.notification(&due);
            send(state, Shown::Locked(due), notification, outbox);
        }
        if state.agenda.waiting.len() != waiting
            && let Err(error) = state.agenda.write(&self.profile.agenda())
        {
            eprintln!("onward: the agenda could not be written: {error}");
        }
        state.agenda.next()
    }

    /// The outcome of a notification.
    pub(super) fn delivered(&self, ticket: Ticket, shown: bool) {
        let now = self.clock.now();
        let mut state = self.state();
        let outcome = match state.showing.remove(&ticket) {
            Some(Shown::Open(occurrences)) => {
                let fate = if shown { Fate::Shown } else { Fate::NotShown };
                match &mut state.vault {
                    Some(vault) => vault.store.record(&occurrences, fate, now),
                    // Locked meanwhile: written down, it is settled by the next unlock.
                    None => Ok(()),
                }
            }
            Some(Shown::Locked(due)) if !shown => {
                // Not announced after all: the next unlock finds it due, or missed.
                state.agenda.announced.retain(|at| !due.contains(at));
                state.agenda.write(&self.profile.agenda())
            }
            Some(Shown::Locked(_) | Shown::Test) | None => Ok(()),
        };
        drop(state);
        if let Err(error) = outcome {
            eprintln!("onward: a delivery could not be written down: {error}");
        }
        self.tell_changed();
    }
}

/// Occurrences whose notification is being shown: not due a second time.
fn on_their_way(state: &State) -> Ledger {
    let occurrences = state.showing.values().filter_map(|shown| match shown {
        Shown::Open(occurrences) => Some(occurrences),
        Shown::Locked(_) | Shown::Test => None,
    });
    occurrences
        .flatten()
        .map(|one| (one.key, Fate::Shown))
        .collect()
}

fn send(state: &mut State, what: Shown, notification: Notification, outbox: &mut Outbox) {
    let ticket = state.next_ticket;
    state.next_ticket += 1;
    state.showing.insert(ticket, what);
    outbox.push((ticket, notification));
}

fn test_due(state: &mut State, now: Moment, outbox: &mut Outbox) -> Option<DateTime<Utc>> {
    let at = state.test_at?;
    if at > now.utc {
        return Some(at);
    }
    state.test_at = None;
    let notification = Notification {
        summary: words::TEST.into(),
        body: words::TEST_BODY.into(),
        button: words::OPEN_BUTTON,
        opens: None,
    };
    send(state, Shown::Test, notification, outbox);
    None
}

/// A window whose end has come is closed, whether anyone was looking or not.
fn close_windows<'a>(
    store: &mut Store,
    over: impl Iterator<Item = &'a Occurrence>,
    now: Moment,
) -> Result<()> {
    for one in over {
        if let RuleId::Window(id) = one.key.rule {
            store.rebound_close(id, now)?;
        }
    }
    Ok(())
}

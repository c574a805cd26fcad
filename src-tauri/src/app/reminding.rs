//! Looking at the clock: what is due is written down, then shown, and its outcome
//! written after it; the agenda outside the vault follows.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{self, Agenda, Fate, Ledger, Occurrence, RuleId, WINDOW_LATENESS};
use onward_core::store::Store;

use super::agenda::{coming, waiting};
use super::notices::{grouped, test};
use super::{App, Shown, State};
use crate::shell::{Notification, Ticket};

/// Notifications to show once the state is let go of.
type Outbox = Vec<(Ticket, Notification)>;

impl App {
    /// Looks at the clock and does what is due. Returns how long nothing will be.
    pub fn look(self: &Arc<Self>) -> Duration {
        let now = self.clock.now();
        let mut outbox = Outbox::new();
        let mut state = self.state();
        let guards = self.guards(&mut state, now);
        let next = if state.vault.is_some() {
            // A failure (a full disk) is tried again at the next look: what was not
            // written down was not shown either.
            self.remind(&mut state, now, &mut outbox)
                .unwrap_or_else(|error| {
                    eprintln!("onward: reminders could not be looked at: {error}");
                    None
                })
        } else {
            remind_locked(&mut state, now, &mut outbox)
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
        let guard = self.act_on(guards, now);
        let first = [next, minute, guard].into_iter().flatten().min();
        first.map_or(Duration::MAX, |at| {
            (at - now.utc).to_std().unwrap_or_default()
        })
    }

    fn remind(
        &self,
        state: &mut State,
        now: Moment,
        outbox: &mut Outbox,
    ) -> Result<Option<DateTime<Utc>>> {
        self.take_over(state, now)?;
        let on_their_way = on_their_way(state);
        let Some(vault) = &mut state.vault else {
            return Ok(None);
        };
        let store = &mut vault.store;
        let mut ledger = store.ledger(now)?;
        ledger.extend(on_their_way);
        let decision = reminders::decide(&store.rules(now)?, &ledger, now);
        store.record(&decision.already_met, Fate::AlreadyMet, now)?;
        store.record(&decision.missed, Fate::Missed, now)?;
        store.record(&decision.fire, Fate::Recorded, now)?;
        let notices = grouped(store, &decision.fire, now)?;
        close_windows(store, decision.fire.iter().chain(&decision.missed), now)?;
        for (occurrences, notification) in notices {
            send(state, Shown::Open(occurrences), notification, outbox);
        }
        self.keep_agenda(state, now)?;
        Ok(decision.next_wake)
    }

    /// The ledger takes over what happened while the vault was locked. What fails is
    /// tried again at the next look; nothing of it is due meanwhile.
    fn take_over(&self, state: &mut State, now: Moment) -> Result<()> {
        let State {
            vault: Some(vault),
            agenda,
            outcomes,
            ..
        } = state
        else {
            return Ok(());
        };
        let store = &mut vault.store;
        while let Some((occurrences, fate)) = outcomes.first() {
            store.record(occurrences, *fate, now)?;
            outcomes.remove(0);
        }
        if !agenda.announced.is_empty() {
            let decision = reminders::decide(&store.rules(now)?, &store.ledger(now)?, now);
            let mut announced = decision.fire;
            announced.extend(decision.missed);
            announced.retain(|one| agenda.announced.contains(&one.due));
            store.record(&announced, Fate::ShownLocked, now)?;
            agenda.announced.clear();
            agenda.write(&self.profile.agenda())?;
        }
        Ok(())
    }

    /// Writes the agenda outside the vault where it changed.
    pub(super) fn keep_agenda(&self, state: &mut State, now: Moment) -> Result<()> {
        let Some(vault) = &state.vault else {
            return Ok(());
        };
        let agenda = Agenda {
            waiting: coming(&vault.store, now)?
                .iter()
                .map(|one| one.due)
                .collect(),
            announced: state.agenda.announced.clone(),
        };
        if agenda != state.agenda {
            agenda.write(&self.profile.agenda())?;
            state.agenda = agenda;
        }
        Ok(())
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
                    None => {
                        // Locked meanwhile: the next unlock writes it down.
                        state.outcomes.push((occurrences, fate));
                        Ok(())
                    }
                }
            }
            Some(Shown::Locked(occurrences, instants)) => {
                // Not shown, it is due again, or missed, at the next unlock.
                if shown && !occurrences.is_empty() {
                    state.outcomes.push((occurrences, Fate::ShownLocked));
                }
                state.agenda.settle(&instants, shown);
                state.agenda.write(&self.profile.agenda())
            }
            Some(Shown::Test) | None => Ok(()),
        };
        drop(state);
        if let Err(error) = outcome {
            eprintln!("onward: a delivery could not be written down: {error}");
        }
        self.tell_changed();
    }
}

/// While locked: by what was known when it was locked, or after a restart by the
/// agenda's instants alone, all of which may then be as late as a window's end.
fn remind_locked(state: &mut State, now: Moment, outbox: &mut Outbox) -> Option<DateTime<Utc>> {
    if let Some(view) = &mut state.locked {
        let due = view.take_due(now.utc);
        let next = view.next();
        for (occurrences, notification) in due {
            let instants = occurrences.iter().map(|one| one.due).collect();
            send(
                state,
                Shown::Locked(occurrences, instants),
                notification,
                outbox,
            );
        }
        return next;
    }
    let mut due = state.agenda.due(now.utc, WINDOW_LATENESS);
    due.retain(|at| !state.showing.values().any(|shown| shown.announces(*at)));
    if !due.is_empty() {
        send(state, Shown::Locked(vec![], due), waiting(), outbox);
    }
    state.agenda.next_after(now.utc)
}

/// Occurrences whose notification is being shown: not due a second time.
fn on_their_way(state: &State) -> Ledger {
    let occurrences = state.showing.values().filter_map(|shown| match shown {
        Shown::Open(occurrences) | Shown::Locked(occurrences, _) => Some(occurrences),
        Shown::Test => None,
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
    send(state, Shown::Test, test(), outbox);
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

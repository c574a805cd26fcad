//! Looking at the clock: what is due is written down, then shown, and its outcome
//! written after it; the agenda outside the vault follows.

mod answers;
mod locked;
mod open;
mod outcome;
mod preview;
mod saying;
mod subject;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::reminders::{
    ClockTrust, Entry, Fate, Ledger, Occurrence, OccurrenceKey, ReminderKind, trust,
};

pub(super) use locked::LockedView;
pub use preview::{GoalPreview, Preview, Reminders};

use saying::Due;
use subject::Subject;

use super::{App, State};
use crate::shell::{Notification, Ticket};

/// What to tell the desktop once the state is let go of.
#[derive(Default)]
pub(super) struct Outbox {
    new: Vec<(Ticket, Notification)>,
    changed: Vec<(Ticket, Notification)>,
    gone: Vec<Ticket>,
}

/// A notification that was handed to the desktop and has not gone yet.
pub(super) struct Shown {
    about: About,
    said: Notification,
    /// Whether its outcome is known. Until then what it stands for is not due again.
    delivered: bool,
}

/// What a notification stands for.
enum About {
    /// These occurrences of the open vault.
    Open(Due),
    /// These, as far as known, and these instants of the agenda, while locked.
    Locked(Due, Vec<DateTime<Utc>>),
    /// Nothing: a test.
    Test,
}

impl Shown {
    fn due(&self) -> &[(Occurrence, Subject)] {
        match &self.about {
            About::Open(due) | About::Locked(due, _) => due,
            About::Test => &[],
        }
    }

    fn occurrences(&self) -> Vec<Occurrence> {
        self.due().iter().map(|(one, _)| *one).collect()
    }

    fn keys(&self) -> Vec<OccurrenceKey> {
        self.due().iter().map(|(one, _)| one.key).collect()
    }

    fn is_of_window(&self) -> bool {
        let window = |one: &Occurrence| one.key.rule.kind() == ReminderKind::Window;
        self.due().iter().any(|(one, _)| window(one))
    }

    /// Whether it announces this instant of the agenda.
    fn announces(&self, at: DateTime<Utc>) -> bool {
        matches!(&self.about, About::Locked(_, instants) if instants.contains(&at))
    }
}

impl App {
    /// Looks at the clock and does what is due. Returns how long nothing will be.
    pub fn look(self: &Arc<Self>) -> Duration {
        let now = self.clock.now();
        let mut outbox = Outbox::default();
        let mut state = self.state();
        let guards = self.guards(&mut state, now);
        let trust = trusts(&state, now);
        let next = match trust {
            // A clock that is plainly wrong says nothing about what is due: nothing is
            // shown, and nothing written down.
            ClockTrust::Wrong => None,
            ClockTrust::Right if state.vault.is_some() => {
                // A failure (a full disk) is tried again at the next look: what was not
                // written down was not shown either.
                clock_seen(&mut state, now);
                self.remind(&mut state, now, &mut outbox)
                    .unwrap_or_else(|error| {
                        eprintln!("onward: reminders could not be looked at: {error}");
                        None
                    })
            }
            ClockTrust::Right => locked::remind(&mut state, now, &mut outbox),
        };
        let next = [next, test_due(&mut state, now, &mut outbox)]
            .into_iter()
            .flatten()
            .min();
        drop(state);
        self.deliver(outbox);
        let minute = self.draw_tray(now);
        let guard = self.act_on(guards, now);
        let upkeep = self.keep_up(now, trust);
        let first = [next, minute, guard, upkeep].into_iter().flatten().min();
        first.map_or(Duration::MAX, |at| {
            (at - now.utc).to_std().unwrap_or_default()
        })
    }

    fn deliver(&self, outbox: Outbox) {
        for ticket in outbox.gone {
            self.shell.withdraw(ticket);
        }
        for (ticket, notification) in outbox.changed {
            self.shell.change(ticket, notification);
        }
        for (ticket, notification) in outbox.new {
            self.shell.notify(ticket, notification);
        }
    }

    /// Asks for a test reminder in five seconds.
    pub fn test_reminder(&self) {
        let now = self.clock.now();
        self.state().test_at = Some(now.utc + TimeDelta::seconds(5));
        self.send(super::Event::Changed);
    }
}

/// What to think of the clock. While locked, by when it was locked; after a restart by
/// the instants that were to come.
pub(super) fn trusts(state: &State, now: Moment) -> ClockTrust {
    match (&state.vault, &state.locked, state.agenda.waiting.first()) {
        // A vault that can't be read fails at what follows, and says so there.
        (Some(vault), ..) => vault.store.clock_trust(now).unwrap_or(ClockTrust::Right),
        (None, Some(view), _) => trust(now.utc, Some(view.since())),
        (None, None, Some(first)) => trust(now.utc, Some(*first)),
        (None, None, None) => ClockTrust::Right,
    }
}

/// A clock that is believed is written down now and then.
fn clock_seen(state: &mut State, now: Moment) {
    if let Some(vault) = &mut state.vault
        && let Err(error) = vault.store.clock_seen(now)
    {
        eprintln!("onward: the clock could not be written down: {error}");
    }
}

/// Occurrences whose notification is being shown: not due a second time.
fn on_their_way(state: &State, now: Moment) -> Ledger {
    let waiting = state.showing.values().filter(|one| !one.delivered);
    waiting
        .flat_map(Shown::keys)
        .map(|key| (key, decided(Fate::Shown, now)))
        .collect()
}

/// What is known of an occurrence from now on.
fn decided(fate: Fate, now: Moment) -> Entry {
    Entry {
        fate,
        until: None,
        decided_at: now.utc,
    }
}

fn send(state: &mut State, about: About, said: Notification, outbox: &mut Outbox) {
    let ticket = state.next_ticket;
    state.next_ticket += 1;
    let shown = Shown {
        about,
        said: said.clone(),
        delivered: false,
    };
    state.showing.insert(ticket, shown);
    outbox.new.push((ticket, said));
}

fn test_due(state: &mut State, now: Moment, outbox: &mut Outbox) -> Option<DateTime<Utc>> {
    let at = state.test_at?;
    if at > now.utc {
        return Some(at);
    }
    state.test_at = None;
    send(state, About::Test, saying::test(), outbox);
    None
}

#[cfg(test)]
impl App {
    /// What a notification on the screen stands for.
    pub(in crate::app) fn stands_for(&self, ticket: Ticket) -> Vec<Occurrence> {
        let state = self.state();
        state
            .showing
            .get(&ticket)
            .map(Shown::occurrences)
            .unwrap_or_default()
    }
}

//! Reminding while the vault is open.

use chrono::{DateTime, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{
    self, Agenda, Conditions, Decision, Fate, HORIZON_DAYS, Ledger, Occurrence, Rule, still_holds,
};
use onward_core::store::Store;

use super::saying::{Due, Manner, grouped, notification};
use super::subject::subject;
use super::{About, Outbox, Shown, decided, on_their_way, send};
use crate::app::{App, State};
use crate::shell::Notification;

impl App {
    pub(super) fn remind(
        &self,
        state: &mut State,
        now: Moment,
        outbox: &mut Outbox,
    ) -> Result<Option<DateTime<Utc>>> {
        self.take_over_outcomes(state, now)?;
        self.take_over_announced(state, now)?;
        take_over_answers(state)?;
        let on_their_way = on_their_way(state, now);
        let State {
            vault: Some(vault),
            showing,
            ..
        } = state
        else {
            return Ok(None);
        };
        let store = &mut vault.store;
        let (rules, conditions) = (store.rules(now)?, store.conditions(now)?);
        let settings = store.reminder_settings()?;
        let manner = Manner {
            settings: &settings,
            locked: false,
        };
        let mut ledger = store.ledger(now)?;
        ledger.extend(on_their_way);
        let decision = reminders::decide(&rules, &ledger, &conditions, now);
        let notices = grouped(subjects(store, &decision.fire, now)?, manner);
        write_down(store, &mut ledger, &decision, &notices, now)?;
        for (ticket, one) in showing.iter_mut() {
            match standing(store, one, &rules, &conditions, manner, now)? {
                Standing::Holds => {}
                Standing::Changed(said) => {
                    one.said = said.clone();
                    outbox.changed.push((*ticket, said));
                }
                Standing::Over => outbox.gone.push(*ticket),
            }
        }
        showing.retain(|ticket, _| !outbox.gone.contains(ticket));
        for (due, notification) in notices {
            send(state, About::Open(due), notification, outbox);
        }
        let coming = reminders::upcoming(&rules, &ledger, &conditions, now, HORIZON_DAYS);
        self.write_agenda(state, &coming)?;
        Ok(decision.next_wake)
    }

    /// The ledger takes over what became of reminders while the vault was locked and could
    /// not be sealed. What fails is tried again at the next look.
    pub(in crate::app) fn take_over_outcomes(&self, state: &mut State, now: Moment) -> Result<()> {
        let State {
            vault: Some(vault),
            outcomes,
            ..
        } = state
        else {
            return Ok(());
        };
        while let Some((occurrences, fate)) = outcomes.first() {
            vault.store.record(occurrences, *fate, now)?;
            outcomes.remove(0);
        }
        Ok(())
    }

    /// What was announced after a restart, while nobody knew what it was, is found by its
    /// instant. It comes after what was sealed has moved in: a snooze has an instant too.
    fn take_over_announced(&self, state: &mut State, now: Moment) -> Result<()> {
        let State {
            vault: Some(vault),
            agenda,
            ..
        } = state
        else {
            return Ok(());
        };
        if agenda.announced.is_empty() {
            return Ok(());
        }
        let store = &mut vault.store;
        let (rules, ledger) = (store.rules(now)?, store.ledger(now)?);
        let decision = reminders::decide(&rules, &ledger, &store.conditions(now)?, now);
        let mut announced = decision.withheld_as(Fate::Missed);
        announced.extend(decision.fire);
        announced.retain(|one| agenda.announced.contains(&one.due));
        store.record(&announced, Fate::ShownLocked, now)?;
        agenda.announced.clear();
        agenda.write(&self.profile.agenda())
    }

    /// Writes the agenda outside the vault as it is now, where it changed.
    pub(in crate::app) fn keep_agenda(&self, state: &mut State, now: Moment) -> Result<()> {
        let Some(vault) = &state.vault else {
            return Ok(());
        };
        let store = &vault.store;
        let (rules, mut ledger) = (store.rules(now)?, store.ledger(now)?);
        ledger.extend(on_their_way(state, now));
        let conditions = store.conditions(now)?;
        let coming = reminders::upcoming(&rules, &ledger, &conditions, now, HORIZON_DAYS);
        self.write_agenda(state, &coming)
    }

    fn write_agenda(&self, state: &mut State, coming: &[Occurrence]) -> Result<()> {
        let agenda = Agenda {
            waiting: coming.iter().map(|one| one.due).collect(),
            announced: state.agenda.announced.clone(),
        };
        if agenda != state.agenda {
            agenda.write(&self.profile.agenda())?;
            state.agenda = agenda;
        }
        Ok(())
    }
}

/// Writes down what was decided, before anything is shown: what is withheld with its
/// reason, what is due with all that comes in the same notification.
fn write_down(
    store: &mut Store,
    ledger: &mut Ledger,
    decision: &Decision,
    notices: &[(Due, Notification)],
    now: Moment,
) -> Result<()> {
    for (one, fate) in &decision.withheld {
        store.record(&[*one], *fate, now)?;
        ledger.insert(one.key, decided(*fate, now));
    }
    for (due, _) in notices {
        let occurrences: Vec<Occurrence> = due.iter().map(|(one, _)| *one).collect();
        store.record(&occurrences, Fate::Recorded, now)?;
        ledger.extend(
            due.iter()
                .map(|(one, _)| (one.key, decided(Fate::Shown, now))),
        );
    }
    Ok(())
}

/// Answers that could not be kept when they were given.
fn take_over_answers(state: &mut State) -> Result<()> {
    if let Some(vault) = &mut state.vault {
        while let Some((keys, answer, at)) = state.answers.first() {
            vault.store.answer(keys, *answer, *at)?;
            state.answers.remove(0);
        }
    }
    Ok(())
}

/// Each with what it is about; what is gone meanwhile is left out.
pub(super) fn subjects(store: &Store, occurrences: &[Occurrence], now: Moment) -> Result<Due> {
    let mut due = Due::new();
    for one in occurrences {
        if let Some(about) = subject(store, one, now)? {
            due.push((*one, about));
        }
    }
    Ok(due)
}

/// Whether what a notification on the screen says is still so.
enum Standing {
    Holds,
    /// In part, or in other words.
    Changed(Notification),
    Over,
}

fn standing(
    store: &Store,
    shown: &Shown,
    rules: &[Rule],
    conditions: &Conditions,
    manner: Manner,
    now: Moment,
) -> Result<Standing> {
    let all = shown.occurrences();
    if all.is_empty() || !shown.delivered {
        return Ok(Standing::Holds);
    }
    let holds =
        |one: &Occurrence| now.utc < one.expires && still_holds(rules, conditions, one.key, now);
    let left: Vec<Occurrence> = all.into_iter().filter(holds).collect();
    let left = subjects(store, &left, now)?;
    if left.is_empty() {
        return Ok(Standing::Over);
    }
    // What was said while locked, or in fewer words, is not made to say more.
    if matches!(shown.about, About::Locked(..)) {
        return Ok(Standing::Holds);
    }
    let subjects: Vec<_> = left.iter().map(|(_, about)| *about).collect();
    let said = notification(&subjects, manner);
    Ok(if said == shown.said {
        Standing::Holds
    } else {
        Standing::Changed(said)
    })
}

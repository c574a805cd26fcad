//! Reminding while the vault is open.

use chrono::{DateTime, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::reminders::{
    self, Agenda, Conditions, Fate, HORIZON_DAYS, Ledger, Occurrence, Rule, RuleId, still_holds,
};
use onward_core::store::Store;

use super::saying::{Due, Manner, grouped, notification};
use super::subject::subject;
use super::{About, Outbox, Shown, on_their_way, send};
use crate::app::{App, State};
use crate::shell::{Notification, Ticket};

impl App {
    pub(super) fn remind(
        &self,
        state: &mut State,
        now: Moment,
        outbox: &mut Outbox,
        gone: &mut Vec<Ticket>,
    ) -> Result<Option<DateTime<Utc>>> {
        self.take_over(state, now)?;
        let on_their_way = on_their_way(state);
        let Some(vault) = &mut state.vault else {
            return Ok(None);
        };
        let store = &mut vault.store;
        let (rules, conditions) = (store.rules(now)?, store.conditions()?);
        let settings = store.reminder_settings()?;
        let mut ledger = store.ledger(now)?;
        ledger.extend(on_their_way);
        let decision = reminders::decide(&rules, &ledger, &conditions, now);
        for (one, fate) in &decision.withheld {
            store.record(&[*one], *fate, now)?;
        }
        let manner = Manner {
            settings: &settings,
            locked: false,
        };
        let notices = grouped(subjects(store, &decision.fire, now)?, manner);
        for (due, _) in &notices {
            let occurrences: Vec<Occurrence> = due.iter().map(|(one, _)| *one).collect();
            store.record(&occurrences, Fate::Recorded, now)?;
        }
        let over = decision.fire.iter();
        close_windows(store, over.chain(&decision.withheld_as(Fate::Missed)), now)?;
        for (ticket, one) in &mut state.showing {
            match standing(store, one, &rules, &conditions, manner, now)? {
                Standing::Holds => {}
                Standing::Changed(said) => {
                    one.said = said.clone();
                    outbox.push((*ticket, said));
                }
                Standing::Over => gone.push(*ticket),
            }
        }
        state.showing.retain(|ticket, _| !gone.contains(ticket));
        for (due, notification) in notices {
            send(state, About::Open(due), notification, outbox);
        }
        self.keep_agenda(state, now)?;
        Ok(decision.next_wake)
    }

    /// The ledger takes over what happened while the vault was locked, then the answers
    /// that could not be kept at once. What fails is tried again at the next look;
    /// nothing of it is due meanwhile.
    pub(in crate::app) fn take_over(&self, state: &mut State, now: Moment) -> Result<()> {
        let State {
            vault: Some(vault),
            agenda,
            outcomes,
            answers,
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
            let (rules, ledger) = (store.rules(now)?, store.ledger(now)?);
            let decision = reminders::decide(&rules, &ledger, &store.conditions()?, now);
            let mut announced = decision.withheld_as(Fate::Missed);
            announced.extend(decision.fire);
            announced.retain(|one| agenda.announced.contains(&one.due));
            store.record(&announced, Fate::ShownLocked, now)?;
            // The end of a window that was announced is an end.
            close_windows(store, announced.iter(), now)?;
            agenda.announced.clear();
            agenda.write(&self.profile.agenda())?;
        }
        while let Some((keys, answer, at)) = answers.first() {
            store.answer(keys, *answer, *at)?;
            answers.remove(0);
        }
        Ok(())
    }

    /// Writes the agenda outside the vault where it changed.
    pub(in crate::app) fn keep_agenda(&self, state: &mut State, now: Moment) -> Result<()> {
        let Some(vault) = &state.vault else {
            return Ok(());
        };
        let agenda = Agenda {
            waiting: coming(&vault.store, on_their_way(state), now)?
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
}

/// The occurrences of the next days, but for those on their way.
pub(super) fn coming(store: &Store, on_their_way: Ledger, now: Moment) -> Result<Vec<Occurrence>> {
    let (rules, mut ledger) = (store.rules(now)?, store.ledger(now)?);
    ledger.extend(on_their_way);
    let conditions = store.conditions()?;
    Ok(reminders::upcoming(
        &rules,
        &ledger,
        &conditions,
        now,
        HORIZON_DAYS,
    ))
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

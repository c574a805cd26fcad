//! Reminding while the vault is locked, by the same engine: its rules, what is known of
//! them and what holds them back are kept in memory from locking to unlocking. Of what a
//! reminder is about there are kinds and counts, and no word of a person's own. After a
//! restart there is nothing, and reminders only say that one is waiting.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::rebound::EXTENSION_MINUTES;
use onward_core::reminders::{
    self, Answer, Conditions, Entry, Fate, HORIZON_DAYS, Ledger, Occurrence, OccurrenceKey,
    ReminderSettings, Rest, Room, Rule, RuleId, Schedule, WINDOW_LATENESS, Wording,
};
use onward_core::store::Store;

use super::saying::{Due, Manner, grouped, waiting};
use super::subject::Subject;
use super::{About, Outbox, Shown, decided, on_their_way, send};
use crate::app::State;

/// What is known while locked.
pub(in crate::app) struct LockedView {
    since: Moment,
    settings: ReminderSettings,
    rules: Vec<Rule>,
    ledger: Ledger,
    conditions: Conditions,
    /// What each rule is about, as it was when it was locked.
    about: HashMap<RuleId, Subject>,
    /// The days for which something is planned.
    planned: Vec<NaiveDate>,
}

impl LockedView {
    /// What is known now.
    pub(in crate::app) fn of(store: &Store, state: &State, now: Moment) -> Result<Self> {
        let mut ledger = store.ledger(now)?;
        ledger.extend(on_their_way(state, now));
        let today = now.local_date();
        let mut plans = store.plans_of_today(today)?;
        plans.extend(store.plans_for(today + Days::new(1))?);
        plans.retain(|one| one.done_at.is_none());
        Ok(Self {
            since: now,
            settings: store.reminder_settings()?,
            rules: store.rules(now)?,
            ledger,
            conditions: store.conditions(now)?,
            about: Subject::of_rules(store, now)?,
            planned: plans.into_iter().map(|one| one.date).collect(),
        })
    }

    /// Since when it is locked.
    pub(super) fn since(&self) -> DateTime<Utc> {
        self.since.utc
    }

    /// What is due, written down in memory; and when something is next.
    fn decide(&mut self, now: Moment) -> (Due, Option<DateTime<Utc>>) {
        let decision = reminders::decide(&self.rules, &self.ledger, &self.conditions, now);
        // What is withheld is withheld again at the unlock, and written down there.
        for (one, fate) in &decision.withheld {
            self.know(one.key, *fate, None, now);
        }
        let mut due = Due::new();
        for one in decision.fire {
            self.know(one.key, Fate::ShownLocked, None, now);
            if let Some(about) = self.about(&one, now) {
                due.push((one, about));
            }
        }
        (due, decision.next_wake)
    }

    fn know(&mut self, key: OccurrenceKey, fate: Fate, until: Option<DateTime<Utc>>, now: Moment) {
        let entry = Entry {
            until,
            ..decided(fate, now)
        };
        self.ledger.insert(key, entry);
    }

    /// What it is about: what was done on the day of locking counts for that day alone.
    fn about(&self, one: &Occurrence, now: Moment) -> Option<Subject> {
        let about = *self.about.get(&one.key.rule)?;
        let today = now.local_date();
        Some(match about {
            Subject::Window { ritual, .. } => Subject::Window {
                ritual,
                extended: one.key.slot > 0,
            },
            Subject::Goal {
                id,
                kind,
                unit,
                target,
                done,
                ..
            } => Subject::Goal {
                id,
                kind,
                unit,
                target,
                done: if one.key.date == self.since.local_date() {
                    done
                } else {
                    0
                },
                past: one.key.date < today,
            },
            Subject::Morning { .. } => {
                let things = self.planned.iter().filter(|date| **date <= today).count();
                Subject::Morning {
                    things: u32::try_from(things).unwrap_or(u32::MAX),
                }
            }
            Subject::Evening | Subject::Weekly | Subject::Worry | Subject::LetGo => about,
        })
    }

    /// The instants of all that is coming, in order.
    pub(super) fn instants(&self, now: Moment) -> Vec<DateTime<Utc>> {
        let coming = reminders::upcoming(
            &self.rules,
            &self.ledger,
            &self.conditions,
            now,
            HORIZON_DAYS,
        );
        coming.iter().map(|one| one.due).collect()
    }

    /// What was answered has its effect at once; the vault hears of it at the unlock.
    pub(super) fn answered(&mut self, shown: &Shown, answer: Answer, now: Moment) {
        for (one, _) in shown.due() {
            match answer {
                Answer::Done => self.done(one.key, now),
                Answer::Snooze(until) => self.know(one.key, Fate::Snoozed, Some(until), now),
                Answer::FiveMore => self.five_more(one, now),
            }
        }
    }

    fn done(&mut self, key: OccurrenceKey, now: Moment) {
        self.know(key, Fate::Done, None, now);
        for rule in self.rules.iter_mut().filter(|rule| rule.id == key.rule) {
            rule.met_on.push(key.date);
        }
    }

    /// The room goes on for five minutes from now, unless its end was long ago.
    fn five_more(&mut self, one: &Occurrence, now: Moment) {
        if now.utc - one.planned >= WINDOW_LATENESS {
            return;
        }
        let at = now.utc + TimeDelta::minutes(EXTENSION_MINUTES.into());
        for rule in self.rules.iter_mut().filter(|rule| rule.id == one.key.rule) {
            rule.schedule = Schedule::At { at, slot: 1 };
        }
        // Nobody is called out of it now either.
        let from = self.conditions.room.map_or(now.utc, |room| room.from);
        self.conditions.room = Some(Room { from, until: at });
    }

    /// Everything is quiet until then.
    pub(super) fn hush(&mut self, until: DateTime<Utc>) {
        self.conditions.hushed_until = Some(until);
    }

    /// Days off.
    pub(super) fn rest(&mut self, rest: Rest) {
        self.conditions.rest = Some(rest);
    }

    /// What holds reminders back, as far as is known.
    pub(in crate::app) fn conditions(&self) -> &Conditions {
        &self.conditions
    }

    /// How long until the running window ends; none where nothing is to be said.
    pub(in crate::app) fn window_left(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        if self.settings.locked_wording == Wording::Discreet {
            return None;
        }
        let deadline = self.rules.iter().find_map(|rule| match rule.schedule {
            Schedule::At { at, .. } => Some(at),
            Schedule::Daily { .. } => None,
        });
        deadline.filter(|at| *at > now).map(|at| at - now)
    }
}

/// While locked: by what was known when it was locked, or after a restart by the
/// agenda's instants alone, all of which may then be as late as a window's end.
pub(super) fn remind(state: &mut State, now: Moment, outbox: &mut Outbox) -> Option<DateTime<Utc>> {
    if let Some(view) = &mut state.locked {
        let (due, next) = view.decide(now);
        let manner = Manner {
            settings: &view.settings,
            locked: true,
        };
        for (due, notification) in grouped(due, manner) {
            let instants = due.iter().map(|(one, _)| one.due).collect();
            send(state, About::Locked(due, instants), notification, outbox);
        }
        return next;
    }
    let mut due = state.agenda.due(now.utc, WINDOW_LATENESS);
    due.retain(|at| !state.showing.values().any(|shown| shown.announces(*at)));
    if !due.is_empty() {
        send(state, About::Locked(vec![], due), waiting(), outbox);
    }
    state.agenda.next_after(now.utc)
}

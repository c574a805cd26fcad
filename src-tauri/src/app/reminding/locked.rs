//! What is known of coming reminders while the vault is locked: when they come, and of
//! what kind. Kept in memory from locking to unlocking; it holds numbers of rules, kinds
//! and counts, and no word of a person's own. After a restart there is none, and
//! reminders only say that one is waiting.

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::rebound::EXTENSION_MINUTES;
use onward_core::reminders::{
    Answer, Conditions, Occurrence, OccurrenceKey, ReminderSettings, Rest, RuleId, WINDOW_LATENESS,
    Wording, put_off,
};
use onward_core::store::Store;

use super::open::{coming, subjects};
use super::saying::{Due, Manner, grouped, waiting};
use super::subject::Subject;
use super::{About, Outbox, Shown, on_their_way, send};
use crate::app::State;
use crate::shell::Notification;

/// The coming reminders, as known while locked.
pub(in crate::app) struct LockedView {
    since: DateTime<Utc>,
    settings: ReminderSettings,
    conditions: Conditions,
    coming: Due,
}

impl LockedView {
    /// What is coming, but for what is on its way.
    pub(in crate::app) fn of(store: &Store, state: &State, now: Moment) -> Result<Self> {
        let coming = coming(store, on_their_way(state), now)?;
        Ok(Self {
            since: now.utc,
            settings: store.reminder_settings()?,
            conditions: store.conditions()?,
            coming: subjects(store, &coming, now)?,
        })
    }

    /// Since when it is locked.
    pub(super) fn since(&self) -> DateTime<Utc> {
        self.since
    }

    /// Takes out what is due, and of that what is not too late, in notifications.
    fn take_due(&mut self, now: Moment) -> Vec<(Due, Notification)> {
        let coming = std::mem::take(&mut self.coming);
        let (mut due, coming): (Due, Due) =
            coming.into_iter().partition(|(one, _)| one.due <= now.utc);
        self.coming = coming;
        due.retain(|(one, _)| now.utc < one.expires && !self.rests(one, now));
        grouped(
            due,
            Manner {
                settings: &self.settings,
                locked: true,
            },
        )
    }

    fn rests(&self, one: &Occurrence, now: Moment) -> bool {
        let rests = |date| self.conditions.rest.is_some_and(|rest| rest.contains(date));
        !one.key.rule.is_exempt() && (rests(one.key.date) || rests(now.local_date()))
    }

    /// When the next one comes.
    fn next(&self) -> Option<DateTime<Utc>> {
        self.coming.iter().map(|(one, _)| one.due).min()
    }

    /// The instants of all that is coming, in order.
    pub(super) fn instants(&self) -> Vec<DateTime<Utc>> {
        let mut instants: Vec<_> = self.coming.iter().map(|(one, _)| one.due).collect();
        instants.sort_unstable();
        instants
    }

    /// What was answered has its effect at once; the vault hears of it at the unlock.
    pub(super) fn answered(&mut self, shown: &Shown, answer: Answer, now: Moment) {
        match answer {
            Answer::Done => {}
            Answer::Snooze(until) => {
                let again = shown
                    .due()
                    .iter()
                    .map(|(one, about)| (put_off(*one, until, &self.conditions, now.zone), *about));
                self.coming.extend(again);
            }
            Answer::FiveMore => {
                let windows = shown.keys().into_iter();
                let again = windows.filter(|key| matches!(key.rule, RuleId::Window(_)));
                self.coming.extend(again.map(|key| five_more(key, now)));
            }
        }
    }

    /// Everything is quiet until then.
    pub(super) fn hush(&mut self, until: Option<DateTime<Utc>>, now: Moment) {
        self.conditions.hushed_until = until;
        let Some(until) = until else { return };
        for (one, _) in &mut self.coming {
            if one.due < until && !one.key.rule.is_exempt() {
                *one = put_off(*one, until, &self.conditions, now.zone);
            }
        }
    }

    /// A day off.
    pub(super) fn rest(&mut self, rest: Option<Rest>) {
        self.conditions.rest = rest;
    }

    /// What holds reminders back, as far as is known.
    pub(in crate::app) fn conditions(&self) -> &Conditions {
        &self.conditions
    }

    /// Begun minutes until the running window ends; none where nothing is to be said.
    pub(in crate::app) fn minutes_left(&self, now: DateTime<Utc>) -> Option<i64> {
        if self.settings.locked_wording == Wording::Discreet {
            return None;
        }
        self.coming
            .iter()
            .find(|(one, _)| matches!(one.key.rule, RuleId::Window(_)) && one.due > now)
            .map(|(one, _)| begun_minutes(one.due - now))
    }
}

/// The room goes on for five minutes from now, whatever is known of it.
fn five_more(key: OccurrenceKey, now: Moment) -> (Occurrence, Subject) {
    let due = now.utc + TimeDelta::minutes(EXTENSION_MINUTES.into());
    let occurrence = Occurrence {
        key: OccurrenceKey {
            date: due.date_naive(),
            slot: 1,
            ..key
        },
        planned: due,
        due,
        expires: due + WINDOW_LATENESS,
    };
    let about = Subject::Window {
        ritual: None,
        extended: true,
    };
    (occurrence, about)
}

/// While locked: by what was known when it was locked, or after a restart by the
/// agenda's instants alone, all of which may then be as late as a window's end.
pub(super) fn remind(state: &mut State, now: Moment, outbox: &mut Outbox) -> Option<DateTime<Utc>> {
    if let Some(view) = &mut state.locked {
        let due = view.take_due(now);
        let next = view.next();
        for (due, notification) in due {
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

/// Minutes, a begun one counted whole; 0 in the last.
pub(in crate::app) fn begun_minutes(left: TimeDelta) -> i64 {
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

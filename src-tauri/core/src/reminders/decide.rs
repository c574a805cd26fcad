//! The decision: what is due now, what came too late, when to look again.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::wall_time::{end_of_day, first_instant};
use super::{Fate, Lateness, Ledger, Occurrence, OccurrenceKey, Rule, Schedule};
use crate::clock::Moment;

/// How many past dates are looked at for what was missed. Older than a week, a missed
/// reminder is no news.
const LOOK_BACK_DAYS: u64 = 7;

/// What the engine found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// Due now, in order: to be written down, then shown.
    pub fire: Vec<Occurrence>,
    /// Due, but there is nothing left to remind of.
    pub already_met: Vec<Occurrence>,
    /// Too late for a notification.
    pub missed: Vec<Occurrence>,
    /// The next instant at which something comes due.
    pub next_wake: Option<DateTime<Utc>>,
}

/// Decides what is due at `now`.
///
/// Occurrences in `ledger` are settled, except those only [`Fate::Recorded`]: they were
/// about to be shown when the program ended, so they are due again. (While they are
/// being shown, the caller keeps them from the engine by giving them another fate.)
pub fn decide(rules: &[Rule], ledger: &Ledger, now: Moment) -> Decision {
    let today = now.local_date();
    let from = today - Days::new(LOOK_BACK_DAYS);
    let mut decision = Decision::default();
    for rule in rules {
        for occurrence in occurrences(rule, from, today, now) {
            let open = matches!(ledger.get(&occurrence.key), None | Some(Fate::Recorded));
            if !open || occurrence.due > now.utc || occurrence.due < rule.changed_at {
                continue;
            }
            if rule.met_on.contains(&occurrence.key.date) {
                decision.already_met.push(occurrence);
            } else if occurrence.expires <= now.utc {
                decision.missed.push(occurrence);
            } else {
                decision.fire.push(occurrence);
            }
        }
    }
    for list in [
        &mut decision.fire,
        &mut decision.already_met,
        &mut decision.missed,
    ] {
        list.sort_by_key(|occurrence| (occurrence.due, occurrence.key.rule));
    }
    decision.next_wake = upcoming(rules, ledger, now, 8).first().map(|next| next.due);
    decision
}

/// The occurrences after `now` on the next `days` dates that are not settled, in order.
pub fn upcoming(rules: &[Rule], ledger: &Ledger, now: Moment, days: u64) -> Vec<Occurrence> {
    let today = now.local_date();
    let mut list: Vec<Occurrence> = rules
        .iter()
        .flat_map(|rule| {
            occurrences(rule, today, today + Days::new(days), now)
                .into_iter()
                .filter(|occurrence| !rule.met_on.contains(&occurrence.key.date))
        })
        .filter(|occurrence| occurrence.due > now.utc && !ledger.contains_key(&occurrence.key))
        .collect();
    list.sort_by_key(|occurrence| (occurrence.due, occurrence.key.rule));
    list
}

/// The occurrences of `rule` on the local dates `from..=to`; an absolute instant is
/// always among them, whatever its date.
fn occurrences(rule: &Rule, from: NaiveDate, to: NaiveDate, now: Moment) -> Vec<Occurrence> {
    match rule.schedule {
        Schedule::At(due) => {
            // The date of a deadline is part of its key, so it must not follow the
            // traveller: it is taken in UTC.
            let date = due.date_naive();
            occurrence(rule, date, due, now).into_iter().collect()
        }
        Schedule::Daily { time, weekdays } => from
            .iter_days()
            .take_while(|date| *date <= to)
            .filter(|date| weekdays.contains(*date))
            .filter_map(|date| {
                let due = first_instant(now.zone, date, time.time())?;
                occurrence(rule, date, due, now)
            })
            .collect(),
    }
}

fn occurrence(rule: &Rule, date: NaiveDate, due: DateTime<Utc>, now: Moment) -> Option<Occurrence> {
    let expires = match rule.lateness {
        Lateness::For(span) => due + span,
        Lateness::UntilDayEnds => end_of_day(now.zone, date)?,
    };
    let key = OccurrenceKey {
        rule: rule.id,
        date,
        slot: 0,
    };
    Some(Occurrence { key, due, expires })
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;

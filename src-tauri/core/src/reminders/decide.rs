//! The decision: what is due now, what came too late, when to look again.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::conditions::Held;
use super::occurrences::{planned, released};
use super::wall_time::end_of_day;
use super::{Conditions, Entry, Fate, Lateness, Ledger, Occurrence, OccurrenceKey, Rule};
use crate::clock::Moment;

/// How many past dates are looked at for what was missed. Older than a week, a missed
/// reminder is no news.
const LOOK_BACK_DAYS: u64 = 7;

/// How many dates ahead the next occurrence is looked for: mostly something comes by
/// tomorrow; something monthly comes within five weeks.
const LOOK_AHEAD_DAYS: [u64; 2] = [1, 35];

/// What the engine found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// Due now, in order: to be written down, then shown.
    pub fire: Vec<Occurrence>,
    /// Due, but not to be shown, each with its reason: to be written down.
    pub withheld: Vec<(Occurrence, Fate)>,
    /// The next instant at which something comes due.
    pub next_wake: Option<DateTime<Utc>>,
}

impl Decision {
    /// Those withheld for this reason.
    pub fn withheld_as(&self, fate: Fate) -> Vec<Occurrence> {
        let of_it = self.withheld.iter().filter(|(_, why)| *why == fate);
        of_it.map(|(one, _)| *one).collect()
    }
}

/// Decides what is due at `now`.
///
/// Occurrences in `ledger` are settled, except those only [`Fate::Recorded`]: they were
/// about to be shown when the program ended, so they are due again; and those
/// [`Fate::Snoozed`], which come again when they were put off to. (While they are being
/// shown, the caller keeps them from the engine by giving them another fate.)
pub fn decide(rules: &[Rule], ledger: &Ledger, conditions: &Conditions, now: Moment) -> Decision {
    let today = now.local_date();
    let from = today - Days::new(LOOK_BACK_DAYS);
    let mut decision = Decision::default();
    for rule in rules {
        let mut due = Vec::new();
        let changed_at = changed_at(rule, now);
        for one in planned(rule, from, today + Days::new(1), now.zone) {
            let entry = ledger.get(&one.0);
            let until = entry.and_then(|entry| entry.until);
            // A snooze is an instant: where the clock's zone changed, it comes all the same.
            let wanted = until.unwrap_or(one.1);
            let forgotten = entry.is_none() && one.1 < changed_at;
            if !is_open(entry, now) || wanted > now.utc || forgotten {
                continue;
            }
            let Some((one, held)) = released(rule, one, until, conditions, now.zone) else {
                continue;
            };
            match verdict(rule, &one, held, conditions, now) {
                Verdict::Wait => {}
                Verdict::Show => due.push(one),
                Verdict::Withhold(why) => decision.withheld.push((one, why)),
            }
        }
        collapse(rule, &mut due, &mut decision.withheld);
        decision.fire.append(&mut due);
    }
    decision.fire.sort_by_key(|one| (one.due, one.key));
    decision.withheld.sort_by_key(|(one, _)| (one.due, one.key));
    decision.next_wake = LOOK_AHEAD_DAYS.into_iter().find_map(|days| {
        let coming = upcoming(rules, ledger, conditions, now, days);
        coming.first().map(|next| next.due)
    });
    decision
}

enum Verdict {
    Wait,
    Show,
    Withhold(Fate),
}

fn verdict(
    rule: &Rule,
    one: &Occurrence,
    held: Held,
    conditions: &Conditions,
    now: Moment,
) -> Verdict {
    let shown_on = one.due.with_timezone(&now.zone).date_naive();
    if rule.met_on.contains(&one.key.date) {
        // Snoozed or held back: it may be undone until its time has come.
        return if one.due <= now.utc {
            Verdict::Withhold(Fate::AlreadyMet)
        } else {
            Verdict::Wait
        };
    }
    if !rule.id.is_exempt()
        && (conditions.rests_on(one.key.date)
            || (one.due <= now.utc && conditions.rests_on(shown_on)))
    {
        return Verdict::Withhold(Fate::Resting);
    }
    // Held beyond its time: it will never come, and that can be said at once.
    if one.expires <= one.due {
        return Verdict::Withhold(if held.quiet {
            Fate::Quiet
        } else {
            Fate::Missed
        });
    }
    if one.expires <= now.utc {
        return Verdict::Withhold(if rule.busy { Fate::Busy } else { Fate::Missed });
    }
    if one.due > now.utc || rule.busy {
        return Verdict::Wait;
    }
    Verdict::Show
}

/// Of a digest that waited for days, the newest speaks for all.
fn collapse(rule: &Rule, due: &mut Vec<Occurrence>, withheld: &mut Vec<(Occurrence, Fate)>) {
    if rule.lateness != Lateness::AnyDay {
        return;
    }
    due.sort_by_key(|one| one.planned);
    if let Some(newest) = due.pop() {
        withheld.extend(due.drain(..).map(|one| (one, Fate::Merged)));
        due.push(newest);
    }
}

/// Whether something is still to become of it. What was withheld at a moment that has not
/// come yet was withheld by a clock that ran ahead.
fn is_open(entry: Option<&Entry>, now: Moment) -> bool {
    entry.is_none_or(|entry| match entry.fate {
        Fate::Recorded | Fate::Snoozed => true,
        Fate::Shown | Fate::ShownLocked | Fate::NotShown | Fate::Done => false,
        Fate::AlreadyMet
        | Fate::Missed
        | Fate::Quiet
        | Fate::Resting
        | Fate::Busy
        | Fate::Merged => entry.decided_at > now.utc,
    })
}

/// When the rule was last changed; by a clock that ran ahead, it was changed today.
fn changed_at(rule: &Rule, now: Moment) -> DateTime<Utc> {
    if rule.changed_at <= now.utc {
        return rule.changed_at;
    }
    let yesterday = now.local_date() - Days::new(1);
    end_of_day(now.zone, yesterday).map_or(now.utc, |begun| begun.min(now.utc))
}

/// The occurrences after `now` on the next `days` dates that are not settled, in order.
pub fn upcoming(
    rules: &[Rule],
    ledger: &Ledger,
    conditions: &Conditions,
    now: Moment,
    days: u64,
) -> Vec<Occurrence> {
    let today = now.local_date();
    // What was snoozed, or is held by the night, belongs to a date that has been.
    let from = today - Days::new(LOOK_BACK_DAYS);
    let to = today + Days::new(days);
    let mut list: Vec<Occurrence> = rules
        .iter()
        .flat_map(|rule| coming(rule, ledger, conditions, now, (from, to)))
        .collect();
    list.sort_by_key(|one| (one.due, one.key));
    list
}

fn coming(
    rule: &Rule,
    ledger: &Ledger,
    conditions: &Conditions,
    now: Moment,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<Occurrence> {
    let rests = |one: &Occurrence| {
        let shown_on = one.due.with_timezone(&now.zone).date_naive();
        !rule.id.is_exempt() && (conditions.rests_on(one.key.date) || conditions.rests_on(shown_on))
    };
    planned(rule, from, to, now.zone)
        .into_iter()
        .filter(|(key, at)| match ledger.get(key) {
            None => *at >= changed_at(rule, now),
            known => is_open(known, now),
        })
        .filter_map(|one| {
            let until = ledger.get(&one.0).and_then(|entry| entry.until);
            released(rule, one, until, conditions, now.zone).map(|(one, _)| one)
        })
        .filter(|one| one.due > now.utc && one.due < one.expires)
        .filter(|one| !rule.met_on.contains(&one.key.date) && !rests(one))
        .collect()
}

/// Whether what a notification says still holds: its rule is there, it is not done, it
/// is no day off, and no other slot took its place.
pub fn still_holds(
    rules: &[Rule],
    conditions: &Conditions,
    key: OccurrenceKey,
    now: Moment,
) -> bool {
    rules.iter().filter(|rule| rule.id == key.rule).any(|rule| {
        let there = planned(rule, key.date, key.date, now.zone);
        there.iter().any(|(known, _)| *known == key)
            && !rule.met_on.contains(&key.date)
            && (rule.id.is_exempt() || !conditions.rests_on(now.local_date()))
    })
}

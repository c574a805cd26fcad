//! A rule's occurrences on some dates, before anything holds them back.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::conditions::Held;
use super::wall_time::{end_of_day, first_instant};
use super::{Conditions, Lateness, Occurrence, OccurrenceKey, Rule, Schedule};

/// How long a reminder that was put off, by a snooze or over the end of its day, may be
/// late once its time has come.
const PUT_OFF_LATENESS: chrono::TimeDelta = chrono::TimeDelta::hours(2);

/// How long a digest waits for a computer that is off: older, it is no news.
const DIGEST_LATENESS: chrono::TimeDelta = chrono::TimeDelta::days(7);

/// An occurrence as the rule plans it.
pub(super) type Planned = (OccurrenceKey, DateTime<Utc>);

/// The occurrences of `rule` on the local dates `from..=to`; an absolute instant is
/// always among them, whatever its date.
pub(super) fn planned(rule: &Rule, from: NaiveDate, to: NaiveDate, zone: Tz) -> Vec<Planned> {
    let key = |date, slot| OccurrenceKey {
        rule: rule.id,
        date,
        slot,
    };
    match &rule.schedule {
        // The date of a deadline is part of its key, so it must not follow the
        // traveller: it is taken in UTC.
        Schedule::At { at, slot } => vec![(key(at.date_naive(), *slot), *at)],
        Schedule::Daily { times, dates } => from
            .iter_days()
            .take_while(|date| *date <= to)
            .filter(|date| dates.contains(*date))
            .flat_map(|date| {
                times.iter().filter_map(move |(slot, time)| {
                    Some((key(date, *slot), first_instant(zone, date, time.time())?))
                })
            })
            .collect(),
    }
}

/// The occurrence as it comes after all: held back where something holds it, from
/// `snoozed_until` on where it was snoozed. With what held it.
pub(super) fn released(
    rule: &Rule,
    (key, planned): Planned,
    snoozed_until: Option<DateTime<Utc>>,
    conditions: &Conditions,
    zone: Tz,
) -> Option<(Occurrence, Held)> {
    let wanted = snoozed_until.unwrap_or(planned);
    let (due, held) = if rule.id.is_exempt() {
        (wanted, Held::default())
    } else {
        conditions.release(wanted, zone)
    };
    let end = end_of_day(zone, key.date)?;
    let mut expires = match rule.lateness {
        Lateness::For(span) | Lateness::SameDay(span) => planned + span,
        Lateness::AnyDay => due + DIGEST_LATENESS,
        Lateness::UntilDayEnds if due < end => end,
        // Held over the end of its day it still comes, belonging to its own date.
        Lateness::UntilDayEnds => due + PUT_OFF_LATENESS,
    };
    // What a person put off comes, however late that made it.
    if snoozed_until.is_some() || held.hushed {
        expires = expires.max(due + PUT_OFF_LATENESS);
    }
    if matches!(rule.lateness, Lateness::SameDay(_)) {
        expires = expires.min(end);
    }
    let occurrence = Occurrence {
        key,
        planned,
        due,
        expires,
    };
    Some((occurrence, held))
}

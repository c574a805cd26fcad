//! What the tests set up: rules, moments, and a ledger that remembers as the program does.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::clock::Moment;
use crate::days::{Days, Period};
use crate::reminders::{
    Conditions, Dates, Decision, Entry, Fate, Lateness, Ledger, Occurrence, QuietHours, Rest, Rule,
    RuleId, Schedule, WINDOW_LATENESS, decide,
};
use crate::week::{TimeOfDay, Weekdays};

pub(super) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(super) fn at(text: &str, zone: Tz) -> Moment {
    Moment::new(instant(text), zone)
}

pub(super) fn berlin(text: &str) -> Moment {
    at(text, Tz::Europe__Berlin)
}

pub(super) fn time(text: &str) -> TimeOfDay {
    serde_json::from_value(text.into()).unwrap()
}

pub(super) fn quiet(from: &str, to: &str) -> Conditions {
    Conditions {
        quiet: Some(QuietHours {
            from: time(from),
            to: time(to),
        }),
        ..Conditions::default()
    }
}

pub(super) fn rest(from: &str, until: &str) -> Conditions {
    Conditions {
        rest: Some(Rest {
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
        }),
        ..Conditions::default()
    }
}

/// A goal at this time of every day, new at this instant.
pub(super) fn goal(at: &str, since: &str) -> Rule {
    Rule {
        id: RuleId::Goal(1),
        schedule: Schedule::Daily {
            times: vec![(0, time(at))],
            dates: Dates::Recurring(Period::always(Days::ALL)),
        },
        lateness: Lateness::UntilDayEnds,
        changed_at: instant(since),
        met_on: vec![],
        busy: false,
    }
}

pub(super) fn on(days: Days, rule: Rule) -> Rule {
    let Schedule::Daily { times, .. } = rule.schedule else {
        panic!("a daily rule");
    };
    Rule {
        schedule: Schedule::Daily {
            times,
            dates: Dates::Recurring(Period::always(days)),
        },
        ..rule
    }
}

pub(super) fn weekdays(bits: u8) -> Days {
    Days::Week {
        weekdays: Weekdays::from_bits(bits).unwrap(),
    }
}

pub(super) fn window(deadline: &str) -> Rule {
    Rule {
        id: RuleId::Window(7),
        schedule: Schedule::At {
            at: instant(deadline),
            slot: 0,
        },
        lateness: Lateness::For(WINDOW_LATENESS),
        changed_at: instant(deadline) - TimeDelta::minutes(15),
        met_on: vec![],
        busy: false,
    }
}

/// The morning's digest of what was planned for these dates.
pub(super) fn digest(at: &str, dates: &[&str]) -> Rule {
    Rule {
        id: RuleId::Morning,
        schedule: Schedule::Daily {
            times: vec![(0, time(at))],
            dates: Dates::Only(dates.iter().map(|date| date.parse().unwrap()).collect()),
        },
        lateness: Lateness::AnyDay,
        changed_at: DateTime::UNIX_EPOCH,
        met_on: vec![],
        busy: false,
    }
}

pub(super) fn entry(fate: Fate, decided_at: DateTime<Utc>) -> Entry {
    Entry {
        fate,
        until: None,
        decided_at,
    }
}

/// Decides, and remembers what became of it, as the program does.
pub(super) struct Desk {
    pub(super) rules: Vec<Rule>,
    pub(super) conditions: Conditions,
    pub(super) ledger: Ledger,
}

impl Desk {
    pub(super) fn with(rules: impl IntoIterator<Item = Rule>) -> Self {
        Self {
            rules: rules.into_iter().collect(),
            conditions: Conditions::default(),
            ledger: Ledger::new(),
        }
    }

    pub(super) fn under(self, conditions: Conditions) -> Self {
        Self { conditions, ..self }
    }

    pub(super) fn decision(&self, now: Moment) -> Decision {
        decide(&self.rules, &self.ledger, &self.conditions, now)
    }

    /// What is shown when the program looks at this moment.
    pub(super) fn look(&mut self, now: Moment) -> Vec<Occurrence> {
        let decision = self.decision(now);
        for (one, fate) in &decision.withheld {
            self.ledger.insert(one.key, entry(*fate, now.utc));
        }
        for one in &decision.fire {
            self.ledger.insert(one.key, entry(Fate::Shown, now.utc));
        }
        decision.fire
    }

    /// How many are shown.
    pub(super) fn shown(&mut self, now: Moment) -> usize {
        self.look(now).len()
    }

    /// Puts off what was shown.
    pub(super) fn snooze(&mut self, one: &Occurrence, until: &str) {
        let entry = Entry {
            fate: Fate::Snoozed,
            until: Some(instant(until)),
            decided_at: one.due,
        };
        self.ledger.insert(one.key, entry);
    }

    /// What became of everything, by fate.
    pub(super) fn count(&self, fate: Fate) -> usize {
        self.ledger.values().filter(|one| one.fate == fate).count()
    }
}

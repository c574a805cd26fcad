//! The reminder engine's ledger, and what a person answered to reminders.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, Row, params};

use super::{Store, goal_marks, goals, instant, instant_or_none, millis, of_word, rebounds, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::reminders::{Answer, Entry, Fate, Ledger, Occurrence, OccurrenceKey, RuleId};

/// How far back the ledger is read. The engine looks back a week; a clock set back or a
/// flight across the date line adds a day or two.
const LEDGER_DAYS: i64 = 10;

impl Store {
    /// What is known of recent occurrences.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn ledger(&self, now: Moment) -> Result<Ledger> {
        let since = now.utc - TimeDelta::days(LEDGER_DAYS);
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT rule, local_date, slot, fate, until, decided_at FROM deliveries
                 WHERE due_at >= ?1",
            )?;
            let rows = statement.query_map([millis(since)], |row| {
                let entry = Entry {
                    fate: of_word(row, "fate")?,
                    until: instant_or_none(row, "until")?,
                    decided_at: instant(row, "decided_at")?,
                };
                Ok((key(row)?, entry))
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Writes down what becomes of occurrences, all of them or none. Those written down
    /// together come in one notification.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn record(&mut self, occurrences: &[Occurrence], fate: Fate, now: Moment) -> Result<()> {
        if occurrences.is_empty() {
            return Ok(());
        }
        let of: Vec<_> = occurrences
            .iter()
            .map(|one| (one.key, one.planned))
            .collect();
        self.write(|change| record_all(change, &of, fate, now))
    }

    /// Does what a person answered to reminders. `now` is when they did.
    ///
    /// What is gone meanwhile (a goal, a window) is no error: the answer has nothing to
    /// do any more.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn answer(&mut self, keys: &[OccurrenceKey], answer: Answer, now: Moment) -> Result<()> {
        self.write(|change| answer_all(change, keys, answer, now))
    }
}

/// As [`Store::record`], of keys and of when each was meant to come.
pub(super) fn record_all(
    change: &Connection,
    of: &[(OccurrenceKey, DateTime<Utc>)],
    fate: Fate,
    now: Moment,
) -> Result<()> {
    let sent = matches!(fate, Fate::Recorded | Fate::ShownLocked);
    let together = sent.then(|| u32::try_from(of.len()).unwrap_or(u32::MAX));
    let mut statement = change.prepare_cached(
        "INSERT INTO deliveries (rule, local_date, slot, fate, due_at, decided_at, together)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, coalesce(?7, 1))
         ON CONFLICT (rule, local_date, slot)
         DO UPDATE SET fate = excluded.fate, decided_at = excluded.decided_at,
           -- Shown again, it is still the one that was put off: `until` stays.
           together = coalesce(?7, together)",
    )?;
    for (key, planned) in of {
        if let RuleId::Window(window) = key.rule {
            rebounds::is_over(change, window, *planned, now)?;
        }
        statement.execute(params![
            key.rule.to_string(),
            key.date,
            key.slot,
            word(&fate)?,
            millis(*planned),
            millis(now.utc),
            together,
        ])?;
    }
    Ok(())
}

/// As [`Store::answer`].
pub(super) fn answer_all(
    change: &Connection,
    keys: &[OccurrenceKey],
    answer: Answer,
    now: Moment,
) -> Result<()> {
    for key in keys {
        match (answer, key.rule) {
            (Answer::Done, RuleId::Goal(goal)) => done(change, goal, *key, now)?,
            (Answer::FiveMore, RuleId::Window(window)) => {
                match rebounds::extend(change, window, now) {
                    Ok(_)
                    | Err(Error::AlreadyExtended | Error::Invalid(_) | Error::NotFound(_)) => {}
                    Err(other) => return Err(other),
                }
            }
            (Answer::Snooze(until), _) => {
                settle(change, *key, Fate::Snoozed, Some(until), now)?;
            }
            (Answer::Done | Answer::FiveMore, _) => {}
        }
    }
    Ok(())
}

/// Marks what is left of a goal on the day the reminder was for.
fn done(change: &Connection, goal: i64, key: OccurrenceKey, now: Moment) -> Result<()> {
    match goals::one(change, goal) {
        Ok(goal) => {
            let id = goal.id;
            let progress = goal_marks::progress(change, goal, key.date)?;
            let left = progress.goal.target.saturating_sub(progress.done);
            if left > 0 {
                goal_marks::mark(change, id, key.date, left, now)?;
            }
        }
        Err(Error::NotFound(_)) => {}
        Err(other) => return Err(other),
    }
    settle(change, key, Fate::Done, None, now)
}

/// Sets what became of an occurrence that is in the ledger already, or is from now on: it
/// may have been shown while locked, and not be written down yet.
fn settle(
    change: &Connection,
    key: OccurrenceKey,
    fate: Fate,
    until: Option<DateTime<Utc>>,
    now: Moment,
) -> Result<()> {
    change
        .prepare_cached(
            "INSERT INTO deliveries (rule, local_date, slot, fate, due_at, decided_at, until)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)
             ON CONFLICT (rule, local_date, slot)
             DO UPDATE SET fate = excluded.fate, decided_at = excluded.decided_at,
               until = excluded.until",
        )?
        .execute(params![
            key.rule.to_string(),
            key.date,
            key.slot,
            word(&fate)?,
            millis(now.utc),
            until.map(millis),
        ])?;
    Ok(())
}

/// The key of a row.
pub(super) fn key(row: &Row) -> rusqlite::Result<OccurrenceKey> {
    Ok(OccurrenceKey {
        rule: rule(row)?,
        date: row.get("local_date")?,
        slot: row.get("slot")?,
    })
}

pub(super) fn rule(row: &Row) -> rusqlite::Result<RuleId> {
    let text: String = row.get("rule")?;
    text.parse().map_err(|error: Error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
    })
}

//! The reminder engine's rules and ledger, as the store keeps them.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use rusqlite::{Row, params};

use super::{Store, instant, millis, of_word, word};
use crate::clock::Moment;
use crate::error::Result;
use crate::reminders::{
    Fate, Lateness, Ledger, Occurrence, OccurrenceKey, Rule, RuleId, Schedule, WINDOW_LATENESS,
};

/// How far back the ledger is read. The engine looks back a week; a clock set back or a
/// flight across the date line adds a day or two.
const LEDGER_DAYS: i64 = 10;
/// How long the end of a window nobody came back to stays a rule.
const WINDOW_DAYS: i64 = 7;
/// How many past dates a rule is told which of them were met.
const MET_DAYS: u64 = 8;

/// An occurrence that never became a notification, for the app's own list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withheld {
    /// The ledger's row.
    pub id: i64,
    /// What it was about.
    pub rule: RuleId,
    /// What became of it: missed or not shown.
    pub fate: Fate,
    /// When it was due.
    pub due: DateTime<Utc>,
}

impl Store {
    /// The rules in force.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rules(&self, now: Moment) -> Result<Vec<Rule>> {
        let mut rules = Vec::new();
        if let Some(rebound) = self.rebound_current()?
            && let Some(deadline) = rebound.deadline
            // Left early, there is no end to announce; watched to its end, there is.
            && rebound.closed_at.is_none_or(|closed| closed >= deadline)
            // Older than the ledger is read back, it would seem new at every look.
            && now.utc - deadline < TimeDelta::days(WINDOW_DAYS)
        {
            rules.push(Rule {
                id: RuleId::Window(rebound.id),
                schedule: Schedule::At(deadline),
                lateness: Lateness::For(WINDOW_LATENESS),
                changed_at: rebound.opened_at,
                met_on: vec![],
            });
        }
        let met = self.recently_met(now.local_date())?;
        for goal in self.goals()?.into_iter().filter(|goal| goal.active) {
            if let Some(time) = goal.remind_at {
                let days = met.iter().filter(|(_, goals)| goals.contains(&goal.id));
                rules.push(Rule {
                    id: RuleId::Goal(goal.id),
                    schedule: Schedule::Daily {
                        time,
                        weekdays: goal.weekdays,
                    },
                    lateness: Lateness::UntilDayEnds,
                    changed_at: goal.changed_at,
                    met_on: days.map(|(date, _)| *date).collect(),
                });
            }
        }
        Ok(rules)
    }

    /// The recent dates up to `today`, each with the goals met on it.
    fn recently_met(&self, today: NaiveDate) -> Result<Vec<(NaiveDate, Vec<i64>)>> {
        (0..=MET_DAYS)
            .map(|back| {
                let date = today - Days::new(back);
                let met = self.progress_on(date)?.into_iter().filter(|one| one.met);
                Ok((date, met.map(|one| one.goal.id).collect()))
            })
            .collect()
    }

    /// What is known of recent occurrences.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn ledger(&self, now: Moment) -> Result<Ledger> {
        let since = now.utc - TimeDelta::days(LEDGER_DAYS);
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT rule, local_date, slot, fate FROM deliveries WHERE due_at >= ?1",
            )?;
            let rows = statement.query_map([millis(since)], |row| {
                Ok((
                    OccurrenceKey {
                        rule: rule(row)?,
                        date: row.get("local_date")?,
                        slot: row.get("slot")?,
                    },
                    of_word(row, "fate")?,
                ))
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Writes down what becomes of occurrences, all of them or none.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn record(&mut self, occurrences: &[Occurrence], fate: Fate, now: Moment) -> Result<()> {
        if occurrences.is_empty() {
            return Ok(());
        }
        let fate = word(&fate)?;
        self.write(|change| {
            let mut statement = change.prepare_cached(
                "INSERT INTO deliveries (rule, local_date, slot, fate, due_at, decided_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (rule, local_date, slot)
                 DO UPDATE SET fate = excluded.fate, decided_at = excluded.decided_at",
            )?;
            for Occurrence { key, due, .. } in occurrences {
                statement.execute(params![
                    key.rule.to_string(),
                    key.date,
                    key.slot,
                    fate,
                    millis(*due),
                    millis(now.utc)
                ])?;
            }
            Ok(())
        })
    }

    /// The reminders of the last day that never became a notification.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn withheld(&self, now: Moment) -> Result<Vec<Withheld>> {
        let since = millis(now.utc - TimeDelta::days(1));
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT id, rule, fate, due_at FROM deliveries
                 WHERE due_at >= ?1 AND fate IN (?2, ?3) AND dismissed_at IS NULL
                 ORDER BY due_at DESC",
            )?;
            let rows = statement.query_map(
                params![since, word(&Fate::Missed)?, word(&Fate::NotShown)?],
                |row| {
                    Ok(Withheld {
                        id: row.get("id")?,
                        rule: rule(row)?,
                        fate: of_word(row, "fate")?,
                        due: instant(row, "due_at")?,
                    })
                },
            )?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Takes a line off the list of [`Store::withheld`].
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn withheld_dismiss(&mut self, id: i64, now: Moment) -> Result<()> {
        let changed = self.execute(
            "UPDATE deliveries SET dismissed_at = ?2 WHERE id = ?1",
            params![id, millis(now.utc)],
        )?;
        if changed == 0 {
            return Err(crate::Error::NotFound("line"));
        }
        Ok(())
    }
}

fn rule(row: &Row) -> rusqlite::Result<RuleId> {
    let text: String = row.get("rule")?;
    text.parse().map_err(|error: crate::Error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
    })
}

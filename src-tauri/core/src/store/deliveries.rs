//! The delivery log, and what of it stands in the app's own list.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Row, params};

use super::ledger::rule;
use super::{Store, instant, instant_or_none, millis, of_word, word};
use crate::clock::Moment;
use crate::deliveries::{DeliveredGoal, Delivery, DeliveryPage};
use crate::error::{Error, Result};
use crate::reminders::{Fate, RuleId};

/// How long a reminder that never became a notification stands in the list, in days.
const LISTED_DAYS: i64 = 7;
/// The most lines a page of the log holds.
const MOST_PER_PAGE: u32 = 200;

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
    /// The reminders of the last days that never became a notification, the newest first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn withheld(&self, now: Moment) -> Result<Vec<Withheld>> {
        let since = millis(now.utc - TimeDelta::days(LISTED_DAYS));
        self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT id, rule, fate, due_at FROM deliveries
                 WHERE due_at >= ?1 AND dismissed_at IS NULL
                   -- What only offers itself, and was slept over, is for the log alone.
                   AND (fate = ?3 OR fate = ?2 AND (rule LIKE 'goal:%' OR rule LIKE 'window:%'))
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

    /// Takes lines off the list of [`Store::withheld`].
    ///
    /// # Errors
    /// [`Error::NotFound`] where one was never on it; then none is taken off.
    pub fn withheld_dismiss(&mut self, ids: &[i64], now: Moment) -> Result<()> {
        self.write(|change| {
            for id in ids {
                let changed = change.execute(
                    "UPDATE deliveries SET dismissed_at = ?2 WHERE id = ?1",
                    params![id, millis(now.utc)],
                )?;
                if changed == 0 {
                    return Err(Error::NotFound("line"));
                }
            }
            Ok(())
        })
    }

    /// A page of the delivery log, the newest first, older than the line `before`.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn deliveries(&self, before: Option<i64>, limit: u32) -> Result<DeliveryPage> {
        let limit = limit.clamp(1, MOST_PER_PAGE);
        let mut lines: Vec<Delivery> = self.read(|journal| {
            let mut statement = journal.prepare_cached(
                "SELECT d.id, d.rule, d.fate, d.due_at, d.decided_at, d.until, d.together,
                   g.kind, g.title, g.target, g.unit
                 FROM deliveries d LEFT JOIN goals g ON d.rule = 'goal:' || g.id
                 WHERE ?1 IS NULL OR (d.due_at, d.id) <
                   ((SELECT due_at FROM deliveries WHERE id = ?1), ?1)
                 ORDER BY d.due_at DESC, d.id DESC LIMIT ?2",
            )?;
            let rows = statement.query_map(params![before, limit + 1], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })?;
        let more = lines.len() > limit as usize;
        lines.truncate(limit as usize);
        Ok(DeliveryPage {
            next: lines.last().filter(|_| more).map(|line| line.id),
            lines,
        })
    }
}

fn of_row(row: &Row) -> rusqlite::Result<Delivery> {
    let title: Option<String> = row.get("title")?;
    let goal = match title {
        Some(title) => Some(DeliveredGoal {
            kind: of_word(row, "kind")?,
            title,
            target: row.get("target")?,
            unit: of_word(row, "unit")?,
        }),
        None => None,
    };
    Ok(Delivery {
        id: row.get("id")?,
        kind: rule(row)?.kind(),
        goal,
        fate: of_word(row, "fate")?,
        at: instant(row, "due_at")?,
        decided_at: instant(row, "decided_at")?,
        until: instant_or_none(row, "until")?,
        together: row.get("together")?,
    })
}

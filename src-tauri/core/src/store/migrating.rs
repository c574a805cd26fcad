//! The schema's changes, one after the other.

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use rusqlite::{Connection, params};

use super::{Store, index, instant, journal};
use crate::clock::Moment;
use crate::error::{Error, Result};

/// One change of the schema: SQL, and what only this program can fill in, in one transaction.
pub(super) struct Migration {
    sql: &'static str,
    then: fn(&Connection) -> Result<()>,
}

/// Every schema change, in order; the schema's version is how many were applied.
/// What was released is never edited, only added to.
pub(super) const MIGRATIONS: &[Migration] = &[
    sql(include_str!("migrations/0001_first.sql")),
    sql(include_str!("migrations/0002_inbox.sql")),
    sql(include_str!("migrations/0003_reminders.sql")),
    sql(include_str!("migrations/0004_cases.sql")),
    Migration {
        sql: include_str!("migrations/0005_journal.sql"),
        then: give_places,
    },
];

const fn sql(sql: &'static str) -> Migration {
    Migration {
        sql,
        then: |_| Ok(()),
    }
}

impl Store {
    /// Applies the migrations after the first `applied`, each in a transaction.
    pub(super) fn migrate(&mut self, applied: u32) -> Result<()> {
        for (version, migration) in (1_u32..).zip(MIGRATIONS) {
            if version > applied {
                self.write(|change| {
                    change.execute_batch(migration.sql)?;
                    (migration.then)(change)?;
                    Ok(change.pragma_update(None, "user_version", version)?)
                })?;
            }
        }
        Ok(())
    }
}

/// Gives the entries of before their time of day, their place, their tags and their words in
/// the index. Of those of one minute the earlier begun comes first.
fn give_places(change: &Connection) -> Result<()> {
    let mut statement = change
        .prepare("SELECT id, local_date, zone, created_at FROM entries ORDER BY created_at, id")?;
    let rows = statement.query_map([], |row| {
        let written: (NaiveDate, String) = (row.get("local_date")?, row.get("zone")?);
        Ok((row.get("id")?, written, instant(row, "created_at")?))
    })?;
    let entries: Vec<(i64, (NaiveDate, String), DateTime<Utc>)> =
        rows.collect::<rusqlite::Result<_>>()?;
    for (id, (date, zone), at) in entries {
        let zone: Tz = zone
            .parse()
            .map_err(|_| Error::Damaged("an entry's zone"))?;
        // The date stays the one that was written, whatever is known of the zone today.
        let local = at.with_timezone(&zone);
        let minutes = local.hour() * 60 + local.minute();
        let place = journal::place::free(change, date, minutes)?;
        change.execute(
            "UPDATE entries SET minutes = ?2, place = ?3 WHERE id = ?1",
            params![id, minutes, place],
        )?;
        journal::gather_again(change, id, Moment::new(at, zone))?;
        index::due(change, id)?;
    }
    Ok(())
}

//! An entry's place: its position in time as one number, unique, so that a page of the list
//! begins after it and the index, whose rows bear it, gives the newest first without sorting.
//!
//! It is the minute of the writer's own date and time, counted from 1970 as if there were no
//! zones. Where a minute is taken, the next free one follows. Close numbers keep the index
//! small: it stores the distances between them.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;

const MINUTES_A_DAY: i64 = 24 * 60;

/// The place of a minute, whether it is taken or not.
pub(in crate::store) fn of(date: NaiveDate, minutes: u32) -> i64 {
    let days = date.signed_duration_since(NaiveDate::default()).num_days();
    days * MINUTES_A_DAY + i64::from(minutes)
}

/// The places of the days from `from` until `until`, both included. A little wider than they
/// are, for entries that had to move on to a free place: who asks compares the dates too.
pub(in crate::store) fn range(from: Option<NaiveDate>, until: Option<NaiveDate>) -> (i64, i64) {
    let first = from.map_or(i64::MIN, |date| of(date, 0));
    let last = until.map_or(i64::MAX, |date| of(date, 0) + 2 * MINUTES_A_DAY);
    (first, last)
}

/// The first free place from that minute on.
pub(in crate::store) fn free(change: &Connection, date: NaiveDate, minutes: u32) -> Result<i64> {
    let wanted = of(date, minutes);
    let taken = |place: i64| -> Result<bool> {
        Ok(change
            .prepare_cached("SELECT 1 FROM entries WHERE place = ?1")?
            .exists([place])?)
    };
    if !taken(wanted)? {
        return Ok(wanted);
    }
    let end_of_the_run = change
        .prepare_cached(
            "SELECT place FROM entries AS e WHERE place >= ?1
             AND NOT EXISTS (SELECT 1 FROM entries WHERE place = e.place + 1)
             ORDER BY place LIMIT 1",
        )?
        .query_row([wanted], |row| row.get::<_, i64>(0))
        .optional()?;
    Ok(end_of_the_run.unwrap_or(wanted) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_follow_the_calendar_also_before_1970() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let places = [
            of(day("1900-01-01"), 0),
            of(day("1969-12-31"), 1439),
            of(day("1970-01-01"), 0),
            of(day("2100-12-31"), 1439),
        ];
        assert!(places.is_sorted());
        assert_eq!(places[1] + 1, places[2]);
    }
}

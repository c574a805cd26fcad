//! An entry's place: its position in time as one number, unique, so that a page of the list
//! begins after it and the index, whose rows bear it, gives the newest first without sorting.
//!
//! Entries stand in the order of their date and time of day, those of one minute in the order
//! they came. Each day has some places to itself, which keeps their numbers close: the index
//! stores the distances between them, most in one byte. On a busy day they run on into the
//! next, whose entries move on in their turn; so no number says a date by itself.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::index;
use crate::error::Result;

/// How many places a day has to itself: one for every hour and a half.
const A_DAY: i64 = 16;
const MINUTES_A_DAY: i64 = 24 * 60;

/// Where an entry of that time stands if nothing is in the way.
pub(in crate::store) fn wanted(date: NaiveDate, minutes: u32) -> i64 {
    let days = date.signed_duration_since(NaiveDate::default()).num_days();
    days * A_DAY + i64::from(minutes) * A_DAY / MINUTES_A_DAY
}

/// The places of the days from `from` until `until`, both included.
pub(in crate::store) fn range(
    journal: &Connection,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) -> rusqlite::Result<(i64, i64)> {
    let first = match from {
        // None is later: nothing is from that day on.
        Some(date) => later(journal, date, -1)?.unwrap_or(i64::MAX),
        None => i64::MIN,
    };
    let last = match until {
        Some(date) => later(journal, date, MINUTES_A_DAY)?.map_or(i64::MAX, |next| next - 1),
        None => i64::MAX,
    };
    Ok((first, last))
}

/// A free place for an entry of that time, behind all that are not later. Where there is none,
/// those that are later move on.
pub(in crate::store) fn free(change: &Connection, date: NaiveDate, minutes: u32) -> Result<i64> {
    let wanted = wanted(date, minutes);
    let minutes = i64::from(minutes);
    let least = not_later(change, date, minutes)?.map_or(i64::MIN, |before| before + 1);
    let Some(next) = later(change, date, minutes)? else {
        return Ok(wanted.max(least));
    };
    if least >= next {
        move_on(change, next)?;
        return Ok(next);
    }
    Ok(wanted.clamp(least, next - 1))
}

/// The last place of an entry of that minute or an earlier one.
fn not_later(journal: &Connection, date: NaiveDate, minutes: i64) -> rusqlite::Result<Option<i64>> {
    journal
        .prepare_cached(
            "SELECT place FROM entries
             WHERE (local_date, minutes) <= (?1, ?2) AND place IS NOT NULL
             ORDER BY local_date DESC, minutes DESC, place DESC LIMIT 1",
        )?
        .query_row(params![date, minutes], |row| row.get(0))
        .optional()
}

/// The first place of an entry of a later minute.
fn later(journal: &Connection, date: NaiveDate, minutes: i64) -> rusqlite::Result<Option<i64>> {
    journal
        .prepare_cached(
            "SELECT place FROM entries
             WHERE (local_date, minutes) > (?1, ?2) AND place IS NOT NULL
             ORDER BY local_date, minutes, place LIMIT 1",
        )?
        .query_row(params![date, minutes], |row| row.get(0))
        .optional()
}

/// Moves the entry at that place one on, and so all that stand right behind it.
fn move_on(change: &Connection, from: i64) -> Result<()> {
    let until: i64 = change
        .prepare_cached(
            "SELECT place FROM entries AS e WHERE place >= ?1
             AND NOT EXISTS (SELECT 1 FROM entries WHERE place = e.place + 1)
             ORDER BY place LIMIT 1",
        )?
        .query_row([from], |row| row.get(0))?;
    let mut moves = change.prepare_cached("UPDATE entries SET place = ?1 + 1 WHERE place = ?1")?;
    index::due_at(change, until + 1)?;
    // From behind: no two may have one place.
    for place in (from..=until).rev() {
        moves.execute([place])?;
        index::due_at(change, place)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_follow_the_calendar_also_before_1970() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let places = [
            wanted(day("1900-01-01"), 0),
            wanted(day("1969-12-31"), 1439),
            wanted(day("1970-01-01"), 0),
            wanted(day("2100-12-31"), 1439),
        ];
        assert!(places.is_sorted());
        assert_eq!(places[1] + 1, places[2]);
    }
}

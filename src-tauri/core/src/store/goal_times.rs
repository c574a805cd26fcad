//! The times a goal reminds at. Each has a slot, by which the ledger knows it: it keeps
//! it when others come and go, and a time that is moved takes its slot along, so that
//! what was shown today is not shown again.

use std::collections::HashMap;

use rusqlite::{Connection, Row, params};

use crate::error::Result;
use crate::goals::Goal;
use crate::week::TimeOfDay;

/// Slots with their times, in the order of the times.
pub(super) type Slots = Vec<(u16, TimeOfDay)>;

/// Those of every goal.
pub(super) fn all(connection: &Connection) -> Result<HashMap<i64, Slots>> {
    let mut statement = connection
        .prepare_cached("SELECT goal_id, slot, minutes FROM goal_times ORDER BY minutes, slot")?;
    let mut rows = statement.query([])?;
    let mut all: HashMap<i64, Slots> = HashMap::new();
    while let Some(row) = rows.next()? {
        all.entry(row.get("goal_id")?)
            .or_default()
            .push(of_row(row)?);
    }
    Ok(all)
}

/// Those of one goal.
pub(super) fn of(connection: &Connection, goal: i64) -> Result<Slots> {
    let mut statement = connection.prepare_cached(
        "SELECT slot, minutes FROM goal_times WHERE goal_id = ?1 ORDER BY minutes, slot",
    )?;
    let rows = statement.query_map([goal], of_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps the times of a goal.
pub(super) fn save(
    change: &Connection,
    goal: i64,
    before: Option<&Goal>,
    times: &[TimeOfDay],
) -> Result<()> {
    change.execute("DELETE FROM goal_times WHERE goal_id = ?1", [goal])?;
    for (slot, time) in kept(before, times) {
        change.execute(
            "INSERT INTO goal_times (goal_id, slot, minutes) VALUES (?1, ?2, ?3)",
            params![goal, slot, time.minutes()],
        )?;
    }
    Ok(())
}

/// The times of a goal with their slots, when it had others before.
pub(super) fn kept(before: Option<&Goal>, times: &[TimeOfDay]) -> Slots {
    let before: Slots = before.map_or_else(Vec::new, |goal| {
        goal.slots
            .iter()
            .copied()
            .zip(goal.times.iter().copied())
            .collect()
    });
    slots(&before, times)
}

/// Which slot each of the times gets: a time that was there keeps its own, the others
/// take those of the times that went, and only then new ones.
fn slots(before: &[(u16, TimeOfDay)], times: &[TimeOfDay]) -> Slots {
    let stays = |time: &TimeOfDay| before.iter().find(|(_, known)| known == time);
    let mut freed = before.iter().filter(|(_, known)| !times.contains(known));
    let mut fresh = before.iter().map(|(slot, _)| slot + 1).max().unwrap_or(0)..;
    let slot_of = |time: &TimeOfDay| {
        let known = stays(time).or_else(|| freed.next());
        let slot = known.map(|(slot, _)| *slot).or_else(|| fresh.next());
        (slot.unwrap_or_default(), *time)
    };
    times.iter().map(slot_of).collect()
}

fn of_row(row: &Row) -> rusqlite::Result<(u16, TimeOfDay)> {
    let time = TimeOfDay::from_minutes(row.get("minutes")?);
    Ok((
        row.get("slot")?,
        time.map_err(|_| rusqlite::Error::InvalidQuery)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u16) -> TimeOfDay {
        TimeOfDay::from_minutes(hour * 60).unwrap()
    }

    #[test]
    fn a_time_keeps_its_slot_when_others_come_and_go() {
        let both = [(0, at(9)), (1, at(14))];
        assert_eq!(slots(&both, &[at(14)]), [(1, at(14))]);
        assert_eq!(
            slots(&both, &[at(8), at(9), at(14)]),
            [(2, at(8)), (0, at(9)), (1, at(14))]
        );
    }

    #[test]
    fn a_time_that_is_moved_takes_its_slot_along() {
        assert_eq!(slots(&[(0, at(9))], &[at(18)]), [(0, at(18))]);
        assert_eq!(
            slots(&[(0, at(9)), (1, at(14))], &[at(9), at(20), at(21)]),
            [(0, at(9)), (1, at(20)), (2, at(21))]
        );
    }
}

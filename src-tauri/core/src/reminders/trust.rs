//! Whether the computer's clock can be right.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

/// Onward did not exist before this instant (2026-01-01, UTC): no right clock shows an
/// earlier one.
const FIRST: DateTime<Utc> = match DateTime::from_timestamp(1_767_225_600, 0) {
    Some(instant) => instant,
    None => DateTime::UNIX_EPOCH,
};

/// Further back than this before what was last recorded, the clock is wrong: years, not
/// a flight or a summer time (`docs/reminders.md`, case 14).
const BACK: TimeDelta = TimeDelta::days(366);

/// Further on than this after it, likewise: nobody leaves a vault alone for so long.
const AHEAD: TimeDelta = TimeDelta::days(366 * 20);

/// What is thought of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ClockTrust {
    /// It can be right.
    Right,
    /// It is plainly wrong: reminders hold, and nothing is recorded.
    Wrong,
}

/// What to think of a clock that shows `now`, when something was last recorded at
/// `last`. A person who says that it is right makes `last` the present.
pub fn trust(now: DateTime<Utc>, last: Option<DateTime<Utc>>) -> ClockTrust {
    let earliest = last.map_or(Some(FIRST), |last| last.checked_sub_signed(BACK));
    let latest = last.unwrap_or(FIRST).checked_add_signed(AHEAD);
    match (earliest, latest) {
        (Some(earliest), Some(latest)) if earliest <= now && now <= latest => ClockTrust::Right,
        _ => ClockTrust::Wrong,
    }
}

//! Commands about the parking list.

use chrono::NaiveDate;
use onward_core::today::Today;
use onward_core::week::TimeOfDay;
use onward_core::worries::Worry;

use super::goals::day_after;
use super::{Answer, Onward};

/// Parks a worry until a day and time; without a day until tomorrow.
#[tauri::command(async)]
pub fn worry_park(
    app: Onward,
    text: String,
    comes_on: Option<NaiveDate>,
    time: TimeOfDay,
) -> Answer<Worry> {
    Ok(app.change(|store, now| store.worry_park(&text, comes_on, time, now))?)
}

/// The parked worries, the soonest first.
#[tauri::command(async)]
pub fn worries_list(app: Onward) -> Answer<Vec<Worry>> {
    Ok(app.with_store(|store, _| store.worries())?)
}

/// Parks a worry again.
#[tauri::command(async)]
pub fn worry_again(app: Onward, id: i64, comes_on: NaiveDate, time: TimeOfDay) -> Answer<Today> {
    day_after(&app, |store, now| {
        store.worry_again(id, comes_on, time, now)
    })
}

/// Lets go of a worry.
#[tauri::command(async)]
pub fn worry_let_go(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, now| store.worry_let_go(id, now))
}

/// Takes it back.
#[tauri::command(async)]
pub fn worry_restore(app: Onward, id: i64) -> Answer<Today> {
    day_after(&app, |store, _| store.worry_restore(id))
}

//! Commands about reminders.

use chrono::NaiveDate;
use onward_core::deliveries::DeliveryPage;
use onward_core::reminders::ReminderSettings;
use onward_core::today::Today;

use super::goals::day_after;
use super::{Answer, Onward};
use crate::app::Reminders;

/// How one is reminded, and what comes next.
#[tauri::command(async)]
pub fn reminders_read(app: Onward) -> Answer<Reminders> {
    Ok(app.reminders()?)
}

/// Keeps how one is reminded.
#[tauri::command(async)]
pub fn reminders_save(app: Onward, settings: ReminderSettings) -> Answer<Reminders> {
    app.change(|store, now| store.reminder_settings_save(settings, now))?;
    Ok(app.reminders()?)
}

/// A page of the delivery log.
#[tauri::command(async)]
pub fn deliveries_list(app: Onward, before: Option<i64>, limit: u32) -> Answer<DeliveryPage> {
    Ok(app.deliveries(before, limit)?)
}

/// Takes lines off the list of reminders that were not shown.
#[tauri::command(async)]
pub fn notices_dismiss(app: Onward, ids: Vec<i64>) -> Answer<()> {
    Ok(app.with_store(|store, now| store.withheld_dismiss(&ids, now))?)
}

/// Days off, from today to `until`.
#[tauri::command(async)]
pub fn rest_begin(app: Onward, until: NaiveDate) -> Answer<Today> {
    // Only while open: a rest can be ended by someone who sees it.
    app.with_store(|_, _| Ok(()))?;
    app.rest(until)?;
    day_after(&app, |_, _| Ok(()))
}

/// Back before the rest is over.
#[tauri::command(async)]
pub fn rest_end(app: Onward) -> Answer<Today> {
    app.rest_end()?;
    day_after(&app, |_, _| Ok(()))
}

/// Everything is quiet for so many minutes.
#[tauri::command(async)]
pub fn hush_begin(app: Onward, minutes: u16) -> Answer<Today> {
    app.with_store(|_, _| Ok(()))?;
    app.hush(minutes)?;
    day_after(&app, |_, _| Ok(()))
}

/// Reminders come again.
#[tauri::command(async)]
pub fn hush_end(app: Onward) -> Answer<Today> {
    app.unhush()?;
    day_after(&app, |_, _| Ok(()))
}

/// A test reminder in five seconds.
#[tauri::command(async)]
pub fn reminder_test(app: Onward) {
    app.test_reminder();
}

/// The person says that the computer's clock is right.
#[tauri::command(async)]
pub fn clock_is_right(app: Onward) -> Answer<Today> {
    day_after(&app, |store, now| store.clock_believe(now))
}

//! Commands about reminders.

use super::{Answer, Onward};

/// Takes a line off the list of reminders that were not shown.
#[tauri::command(async)]
pub fn notice_dismiss(app: Onward, id: i64) -> Answer<()> {
    Ok(app.with_store(|store, now| store.withheld_dismiss(id, now))?)
}

/// A test reminder in five seconds.
#[tauri::command(async)]
pub fn reminder_test(app: Onward) {
    app.test_reminder();
}

//! Reminders that never became a notification, as lines in the app: what has the same
//! kind and the same reason is one line that counts.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::clock::Moment;
use crate::error::Result;
use crate::reminders::{Fate, ReminderKind};
use crate::store::Store;

/// Reminders that never became a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// What to dismiss them by.
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub ids: Vec<i64>,
    /// What they were about.
    pub kind: ReminderKind,
    /// Why they were not shown.
    pub why: NoticeWhy,
    /// When the newest was due.
    pub at: DateTime<Utc>,
    /// How many.
    pub count: usize,
}

/// Why a reminder was not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum NoticeWhy {
    /// The computer slept or was off.
    Missed,
    /// The desktop could not show it.
    NotShown,
}

/// The notices, the newest first.
///
/// # Errors
/// Only where the database fails.
pub fn notices(store: &Store, now: Moment) -> Result<Vec<Notice>> {
    let mut notices: Vec<Notice> = Vec::new();
    for line in store.withheld(now)? {
        let kind = line.rule.kind();
        let why = match line.fate {
            Fate::NotShown => NoticeWhy::NotShown,
            _ => NoticeWhy::Missed,
        };
        match notices
            .iter_mut()
            .find(|one| one.kind == kind && one.why == why)
        {
            Some(known) => {
                known.ids.push(line.id);
                known.count += 1;
            }
            None => notices.push(Notice {
                ids: vec![line.id],
                kind,
                why,
                at: line.due,
                count: 1,
            }),
        }
    }
    Ok(notices)
}

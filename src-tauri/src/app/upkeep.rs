//! What an open journal needs now and then: what has had its time goes, the index catches up
//! with what was written, and the file gives back what room it does not need.

use chrono::{DateTime, TimeDelta, Utc};
use onward_core::clock::Moment;
use onward_core::reminders::ClockTrust;

use super::{App, State};

impl App {
    /// Does a little of it; when the rest is due, if there is more. What fails is tried again
    /// at a later look: nothing depends on it but room.
    pub(super) fn keep_up(&self, now: Moment, trust: ClockTrust) -> Option<DateTime<Utc>> {
        let State { vault, tidied, .. } = &mut *self.state();
        let store = &mut vault.as_mut()?.store;
        // By a clock that is plainly wrong nothing is thrown away.
        if trust == ClockTrust::Right && *tidied != Some(now.local_date()) {
            match store.journal_tidy_if_steady(now) {
                Ok(()) => *tidied = Some(now.local_date()),
                Err(error) => eprintln!("onward: the journal could not be tidied: {error}"),
            }
        }
        // Others have their turn between two steps.
        let soon = now.utc + TimeDelta::milliseconds(30);
        // What is erased leaves the index first, or merging would keep its words.
        let step = store
            .index_catch_up_some()
            .and_then(|more| {
                if more {
                    Ok(true)
                } else {
                    store.index_merge_some()
                }
            })
            .and_then(|more| {
                if more {
                    Ok(true)
                } else {
                    store.room_give_back_some()
                }
            });
        match step {
            Ok(more) => more.then_some(soon),
            Err(error) => {
                eprintln!("onward: the journal could not be kept up: {error}");
                None
            }
        }
    }
}

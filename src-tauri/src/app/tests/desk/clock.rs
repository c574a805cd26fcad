//! A clock that goes when told.

use std::sync::{Arc, Mutex};

use chrono_tz::Tz;
use onward_core::clock::{Clock, Moment};

#[derive(Clone)]
pub(in crate::app::tests) struct FakeClock(pub(super) Arc<Mutex<Moment>>);

impl FakeClock {
    pub(super) fn noon() -> Self {
        let noon = "2026-05-14T12:00:00Z".parse().unwrap();
        Self(Arc::new(Mutex::new(Moment::new(noon, Tz::Europe__Berlin))))
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

//! The only place that asks what time it is. Everything else is handed a [`Moment`].

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Tz;

/// The years that something outside the vault may name: beyond these, no calendar has a
/// date for an instant in every zone, and sums of instants overflow.
pub const YEARS: std::ops::RangeInclusive<i32> = 1970..=9998;

/// An instant together with the time zone it is lived in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant, to the millisecond (what the store keeps).
    pub utc: DateTime<Utc>,
    /// The zone of the wall clock on this computer at that instant.
    pub zone: Tz,
}

impl Moment {
    /// A moment, its instant cut to whole milliseconds.
    pub fn new(utc: DateTime<Utc>, zone: Tz) -> Self {
        Self {
            utc: utc.trunc_subsecs(3),
            zone,
        }
    }

    /// The date on the calendar at this moment.
    pub fn local_date(&self) -> NaiveDate {
        self.utc.with_timezone(&self.zone).date_naive()
    }
}

/// Something that knows what time it is.
pub trait Clock: Send + Sync {
    /// This moment, by the wall clock.
    fn now(&self) -> Moment;
}

/// The computer's own clock, with a zone looked up anew at every call, since people travel.
pub struct SystemClock<F: Fn() -> Tz + Send + Sync>(pub F);

impl<F: Fn() -> Tz + Send + Sync> Clock for SystemClock<F> {
    fn now(&self) -> Moment {
        Moment::new(Utc::now(), (self.0)())
    }
}

/// Measures how long `work` takes, on the monotonic clock.
pub fn time<T>(work: impl FnOnce() -> T) -> (T, std::time::Duration) {
    let start = std::time::Instant::now();
    let value = work();
    (value, start.elapsed())
}

//! From a local date and time to an instant, through the clock changes.

use chrono::offset::LocalResult;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

/// The instant at which the wall clock in `zone` first shows `time` on `date`.
///
/// A time that spring skips is the first instant after the gap; one that autumn repeats
/// is the first of the two. None where that date does not exist there (a country that
/// crosses the date line), or the gap ends on another date.
pub fn first_instant(zone: Tz, date: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let local = date.and_time(time);
    match zone.from_local_datetime(&local) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => {
            Some(instant.with_timezone(&Utc))
        }
        LocalResult::None => after_gap(zone, local),
    }
}

fn after_gap(zone: Tz, local: NaiveDateTime) -> Option<DateTime<Utc>> {
    let end = GapInfo::new(&local, &zone)?.end?;
    (end.date_naive() == local.date()).then(|| end.with_timezone(&Utc))
}

/// The instant at which `date` is over in `zone`.
pub(super) fn end_of_day(zone: Tz, date: NaiveDate) -> Option<DateTime<Utc>> {
    // The next date may not exist there; the one after it then does.
    let mut next = date.succ_opt()?;
    for _ in 0..2 {
        if let Some(instant) = first_instant(zone, next, NaiveTime::MIN) {
            return Some(instant);
        }
        next = next.succ_opt()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M").unwrap()
    }

    #[test]
    fn a_time_that_spring_skips_is_the_first_instant_after_the_gap() {
        let instant = first_instant(Tz::Europe__Berlin, date("2026-03-29"), time("02:30")).unwrap();
        assert_eq!(instant.to_rfc3339(), "2026-03-29T01:00:00+00:00");
    }

    #[test]
    fn a_time_that_autumn_repeats_is_the_first_of_the_two() {
        let instant = first_instant(Tz::Europe__Berlin, date("2026-10-25"), time("02:30")).unwrap();
        assert_eq!(instant.to_rfc3339(), "2026-10-25T00:30:00+00:00");
    }

    #[test]
    fn a_date_that_a_country_skipped_has_no_instant() {
        assert_eq!(
            first_instant(Tz::Pacific__Apia, date("2011-12-30"), time("09:00")),
            None
        );
        assert!(end_of_day(Tz::Pacific__Apia, date("2011-12-29")).is_some());
    }

    proptest! {
        #[test]
        fn in_every_zone_the_instant_shows_the_wanted_date(
            zone in proptest::sample::select(&chrono_tz::TZ_VARIANTS[..]),
            days in 0_u64..20_000,
            minute in 0_u32..24 * 60,
        ) {
            let date = date("1990-01-01") + chrono::Days::new(days);
            let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
            if let Some(instant) = first_instant(zone, date, time) {
                let shown = instant.with_timezone(&zone);
                prop_assert_eq!(shown.date_naive(), date);
                prop_assert!(shown.time() >= time);
            }
        }
    }
}

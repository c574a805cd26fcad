use super::bench::instant;
use crate::reminders::{ClockTrust, trust};

fn thought(now: &str, last: Option<&str>) -> ClockTrust {
    trust(instant(now), last.map(instant))
}

#[test]
fn case_14_a_clock_in_1970_or_2098_is_plainly_wrong() {
    for last in [None, Some("2026-05-14T12:00:00Z")] {
        for now in [
            "1970-01-01T00:00:10Z",
            "2098-01-01T00:00:00Z",
            "2025-04-01T00:00:00Z",
        ] {
            assert_eq!(
                thought(now, last),
                ClockTrust::Wrong,
                "{now} after {last:?}"
            );
        }
        for now in [
            "2026-05-14T12:00:00Z",
            "2026-05-01T00:00:00Z",
            "2031-01-01T00:00:00Z",
        ] {
            assert_eq!(
                thought(now, last),
                ClockTrust::Right,
                "{now} after {last:?}"
            );
        }
    }
}

#[test]
fn case_14_a_clock_a_person_vouches_for_is_believed_from_then_on() {
    let vouched = Some("2098-01-01T00:00:00Z");
    assert_eq!(thought("2098-01-02T00:00:00Z", vouched), ClockTrust::Right);
    assert_eq!(thought("2026-05-14T12:00:00Z", vouched), ClockTrust::Wrong);
}

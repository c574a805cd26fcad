//! Which backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that
//! have any. Days, weeks and months are those of the calendar in UTC, so that the answer
//! does not depend on where one travels.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};

const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;

/// Of backups made at these instants, those that stay.
pub fn kept(made: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
    let mut newest_first: Vec<DateTime<Utc>> = made.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept = BTreeSet::new();
    kept.extend(newest_of_each(&newest_first, DAILY, |at| {
        (at.year(), at.ordinal())
    }));
    kept.extend(newest_of_each(&newest_first, WEEKLY, |at| {
        (at.iso_week().year(), at.iso_week().week())
    }));
    kept.extend(newest_of_each(&newest_first, MONTHLY, |at| {
        (at.year(), at.month())
    }));
    kept
}

/// The newest of each of the first `most` periods.
fn newest_of_each(
    newest_first: &[DateTime<Utc>],
    most: usize,
    period: impl Fn(&DateTime<Utc>) -> (i32, u32),
) -> Vec<DateTime<Utc>> {
    let mut found: Vec<DateTime<Utc>> = Vec::new();
    for at in newest_first {
        if found.last().is_none_or(|last| period(last) != period(at)) {
            found.push(*at);
        }
    }
    found.truncate(most);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T10:00:00Z").parse().unwrap()
    }

    #[test]
    fn a_year_of_daily_backups_leaves_seven_days_four_weeks_and_twelve_months() {
        let last = at("2026-11-24");
        let made: Vec<_> = (0..400).map(|back| last - TimeDelta::days(back)).collect();
        let kept = kept(&made);
        for back in 0..7 {
            assert!(kept.contains(&(last - TimeDelta::days(back))), "{back}");
        }
        // Sundays, the last of their weeks; and the last of each month.
        for day in [
            "2026-11-22",
            "2026-11-15",
            "2026-11-08",
            "2026-10-31",
            "2025-12-31",
        ] {
            assert!(kept.contains(&at(day)), "{day}");
        }
        assert_eq!(kept.len(), 7 + 2 + 11, "{kept:?}");
    }

    #[test]
    fn of_several_on_one_day_the_newest_stays() {
        let early = at("2026-11-24");
        let late = early + TimeDelta::hours(3);
        assert_eq!(kept(&[early, late]), BTreeSet::from([late]));
    }

    proptest! {
        #[test]
        fn the_newest_always_stays_and_never_more_than_the_sum(hours in prop::collection::vec(0_i64..20_000, 1..200)) {
            let made: Vec<_> = hours.iter().map(|h| at("2024-01-01") + TimeDelta::hours(*h)).collect();
            let kept = kept(&made);
            prop_assert!(kept.contains(made.iter().max().unwrap()));
            prop_assert!(kept.len() <= DAILY + WEEKLY + MONTHLY);
            prop_assert!(kept.iter().all(|one| made.contains(one)));
        }
    }
}

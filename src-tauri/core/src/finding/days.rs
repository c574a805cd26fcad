//! The days a query is about: a year, a month or a day as one types it.

use chrono::{Datelike, NaiveDate};

/// First and last day of `2026`, `2026-05` or `2026-5-1`; none if that is no date.
pub(super) fn days_of(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let year = i32::try_from(figures(year)?)
        .ok()
        .filter(|year| *year > 0)?;
    let month = parts.next();
    let day = parts.next();
    if parts.next().is_some() {
        return None;
    }
    match (month, day) {
        (Some(month), Some(day)) => {
            let day = NaiveDate::from_ymd_opt(year, short(month)?, short(day)?)?;
            Some((day, day))
        }
        (Some(month), None) => {
            let first = NaiveDate::from_ymd_opt(year, short(month)?, 1)?;
            Some((first, last_of_month(first)?))
        }
        _ => Some((
            NaiveDate::from_ymd_opt(year, 1, 1)?,
            NaiveDate::from_ymd_opt(year, 12, 31)?,
        )),
    }
}

fn short(text: &str) -> Option<u32> {
    figures(text).filter(|_| text.len() <= 2)
}

/// A number without a sign.
fn figures(text: &str) -> Option<u32> {
    let only_figures = text.bytes().all(|byte| byte.is_ascii_digit());
    only_figures.then(|| text.parse().ok())?
}

fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first.with_day(first.num_days_in_month().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_a_month_and_a_day_have_their_first_and_last_day() {
        for (text, first, last) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026-12", "2026-12-01", "2026-12-31"),
            ("2026-5-1", "2026-05-01", "2026-05-01"),
        ] {
            let days = (first.parse().unwrap(), last.parse().unwrap());
            assert_eq!(days_of(text), Some(days), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_gives_none() {
        for text in [
            "",
            "26",
            "2026-",
            "2026-13",
            "2026-02-30",
            "2026-05-01-",
            "0000",
            "+202",
            "2026-+5",
            "99999",
            "2026-005",
            "２０２６",
        ] {
            assert_eq!(days_of(text), None, "{text}");
        }
    }
}

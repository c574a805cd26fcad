//! How values stand in the database: instants as milliseconds since 1970 (UTC), dates as
//! `YYYY-MM-DD`, words of a closed set as serde spells them, lists as JSON.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;

use crate::error::{Error, Result};

/// An instant as it is stored.
pub(super) fn millis(instant: DateTime<Utc>) -> i64 {
    instant.timestamp_millis()
}

/// An instant as it was stored.
pub(super) fn instant(row: &Row, column: &str) -> rusqlite::Result<DateTime<Utc>> {
    let stored: i64 = row.get(column)?;
    instant_of(stored)
}

/// An instant that may not be there.
pub(super) fn instant_or_none(row: &Row, column: &str) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let stored: Option<i64> = row.get(column)?;
    stored.map(instant_of).transpose()
}

pub(super) fn instant_of(stored: i64) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(stored)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, stored))
}

/// A date as it was stored: chrono reads any form of one, and takes its time.
pub(super) fn date_of(stored: &str) -> rusqlite::Result<NaiveDate> {
    let plain = match stored.as_bytes() {
        &[a, b, c, d, b'-', e, f, b'-', g, h] => {
            let number = |digits: &[u8]| {
                digits.iter().try_fold(0_u16, |number, digit| {
                    digit
                        .is_ascii_digit()
                        .then(|| number * 10 + u16::from(digit - b'0'))
                })
            };
            let (year, month, day) = (number(&[a, b, c, d]), number(&[e, f]), number(&[g, h]));
            year.zip(month).zip(day).and_then(|((year, month), day)| {
                NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
            })
        }
        _ => None,
    };
    plain.map_or_else(|| stored.parse().map_err(unreadable), Ok)
}

/// A word of a closed set, as serde spells it in snake case.
pub(super) fn word<T: serde::Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(Error::Internal("a value has no word".into())),
    }
}

/// A word of a closed set, read back.
pub(super) fn of_word<T: serde::de::DeserializeOwned>(
    row: &Row,
    column: &str,
) -> rusqlite::Result<T> {
    word_of(row.get_ref(column)?.as_str()?)
}

pub(super) fn word_of<T: serde::de::DeserializeOwned>(word: &str) -> rusqlite::Result<T> {
    let word = serde::de::value::StrDeserializer::<serde_json::Error>::new(word);
    T::deserialize(word).map_err(unreadable)
}

/// As [`of_word`], where there may be none.
pub(super) fn of_word_or_none<T: serde::de::DeserializeOwned>(
    row: &Row,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    let word: Option<String> = row.get(column)?;
    word.map(|_| of_word(row, column)).transpose()
}

/// A list as JSON.
pub(super) fn json<T: serde::Serialize>(list: &T) -> Result<String> {
    serde_json::to_string(list).map_err(|_| Error::Internal("a list has no form".into()))
}

/// A list read back. One that can't be is an error, and not an empty one: the next save
/// would make it so.
pub(super) fn of_json<T: serde::de::DeserializeOwned>(
    row: &Row,
    column: &str,
) -> rusqlite::Result<T> {
    json_of(row.get_ref(column)?.as_str()?)
}

pub(super) fn json_of<T: serde::de::DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(unreadable)
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}

/// As [`of_json`], where there may be none.
pub(super) fn of_json_or_none<T: serde::de::DeserializeOwned>(
    row: &Row,
    column: &str,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|_| of_json(row, column)).transpose()
}

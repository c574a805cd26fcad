//! What is said of an entry besides its words, and the day it belongs to.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use rusqlite::params;

use super::super::{Store, found, index, json};
use super::{facts, links, place, summary};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{ENTRY_YEARS, Energy, EntryMarks, EntrySummary, Mood, TagCount};
use crate::markdown::TAG_CHARS;
use crate::text;

/// The most tags that can be chosen for one entry.
const MOST_TAGS: usize = 30;

impl Store {
    /// Says all there is to say of an entry besides its words. When its words were last saved
    /// does not change by it.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`], [`Error::TooLong`], [`Error::DiskFull`].
    pub fn entry_marks(&mut self, id: i64, marks: &EntryMarks) -> Result<EntrySummary> {
        let tags = checked(&marks.tags)?;
        let mood = marks.mood.map(|one| stored(one, &Mood::ALL));
        let energy = marks.energy.map(|one| stored(one, &Energy::ALL));
        self.write(|change| {
            let changed = change.execute(
                "UPDATE entries SET mood = ?2, energy = ?3, starred = ?4, own_tags = ?5
                 WHERE id = ?1 AND deleted_at IS NULL",
                params![id, mood, energy, marks.starred, json(&tags)?],
            )?;
            found(changed, "entry")?;
            let (format, text) = facts::text_of(change, id)?;
            facts::keep_tags(change, id, facts::tags_typed(format, &text))?;
            links::keep(change, id, &marks.links)?;
            index::due(change, id)?;
            summary(change, id)
        })
    }

    /// Gives an entry the day and the time of day it belongs to, in the present zone.
    ///
    /// # Errors
    /// [`Error::Invalid`] outside [`ENTRY_YEARS`], [`Error::NotFound`].
    pub fn entry_move(
        &mut self,
        id: i64,
        date: NaiveDate,
        time: NaiveTime,
        now: Moment,
    ) -> Result<EntrySummary> {
        if !ENTRY_YEARS.contains(&date.year()) {
            return Err(Error::Invalid(
                "an entry belongs to a day from 1900 to 2100",
            ));
        }
        let minutes = time.hour() * 60 + time.minute();
        self.write(|change| {
            let before = summary(change, id)?;
            if (before.date, before.time) == (date, super::rows::time(minutes)) {
                return Ok(before);
            }
            index::due(change, id)?;
            // It makes room for itself too.
            change.execute("UPDATE entries SET place = NULL WHERE id = ?1", [id])?;
            change.execute(
                "UPDATE entries SET local_date = ?2, minutes = ?3, zone = ?4, place = ?5
                 WHERE id = ?1",
                params![
                    id,
                    date,
                    minutes,
                    now.zone.name(),
                    place::free(change, date, minutes)?
                ],
            )?;
            index::due(change, id)?;
            summary(change, id)
        })
    }

    /// Every tag of an entry that is neither in the bin nor put away, the most used first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn tags(&self, today: NaiveDate) -> Result<Vec<TagCount>> {
        self.read(|journal| {
            // A bare column beside max() is that of the newest row: as it was written last.
            let mut statement = journal.prepare_cached(
                "SELECT g.tag, max(g.entry_id), count(*) AS times FROM entry_tags g
                 JOIN entries e ON e.id = g.entry_id AND e.deleted_at IS NULL
                   AND (e.sealed_until IS NULL OR e.sealed_until <= ?1)
                 GROUP BY g.folded ORDER BY times DESC, g.folded LIMIT 500",
            )?;
            let rows = statement.query_map([today], |row| {
                Ok(TagCount {
                    tag: row.get("tag")?,
                    times: row.get("times")?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

/// One of five, from 1 on.
fn stored<T: PartialEq>(one: T, all: &[T; 5]) -> u8 {
    (1..)
        .zip(all)
        .find(|(_, it)| **it == one)
        .map_or(1, |(stored, _)| stored)
}

/// Chosen tags: one line each, without a leading `#`, white space made a hyphen.
fn checked(tags: &[String]) -> Result<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags {
        let tag = text::line(tag)?;
        let tag = tag
            .trim_start_matches('#')
            .split_whitespace()
            .collect::<Vec<_>>()
            .join("-");
        if tag.chars().count() > TAG_CHARS {
            return Err(Error::TooLong { limit: TAG_CHARS });
        }
        if !tag.is_empty() && !kept.contains(&tag) {
            kept.push(tag);
        }
    }
    if kept.len() > MOST_TAGS {
        return Err(Error::Invalid("so many tags are hard to find by"));
    }
    Ok(kept)
}

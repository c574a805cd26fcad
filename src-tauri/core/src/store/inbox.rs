//! What the sealed inbox keeps in the store: its private key, and what moved in.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::{
    Opening, Store, journal, ledger, millis, rebounds, recording, reminders, settings, wins,
};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::EntryKind;
use crate::rebound::ReboundDraft;
use crate::reminders::{Answer, Fate, OccurrenceKey, Rest, hush_of};
use crate::secret::Key;
use crate::text;
use crate::wins::WinKind;

impl Store {
    /// The private half of the inbox's key.
    ///
    /// # Errors
    /// Only where the database fails.
    pub(crate) fn inbox_key(&self) -> Result<Option<Key>> {
        self.read(|journal| {
            let mut statement = journal.prepare("SELECT private FROM inbox_key")?;
            let mut rows = statement.query([])?;
            let Some(row) = rows.next()? else {
                return Ok(None);
            };
            let stored = row.get_ref(0)?.as_blob().unwrap_or_default();
            let mut key = Key::empty();
            if stored.len() != key.bytes().len() {
                return Err(Error::Damaged("the inbox's key"));
            }
            key.bytes_mut().copy_from_slice(stored);
            Ok(Some(key))
        })
    }

    /// Keeps another private half.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub(crate) fn inbox_key_keep(&mut self, private: &Key) -> Result<()> {
        self.execute(
            "INSERT INTO inbox_key (id, private) VALUES (1, ?1)
             ON CONFLICT (id) DO UPDATE SET private = excluded.private",
            [private.bytes().as_slice()],
        )?;
        Ok(())
    }

    /// Keeps a note as an entry of the time it was written, once.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::DiskFull`].
    pub(crate) fn inbox_keep_note(&mut self, id: &[u8; 16], note: &str, at: Moment) -> Result<()> {
        let note = text::entry(note)?;
        self.write(|change| {
            if is_new(change, id, at)? {
                journal::insert(change, EntryKind::Page, note, at)?;
            }
            Ok(())
        })
    }

    /// Keeps a no, once. Where another window is open already, it is only noted.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::Invalid`], [`Error::DiskFull`].
    pub(crate) fn inbox_keep_no(
        &mut self,
        id: &[u8; 16],
        draft: ReboundDraft,
        words: &str,
        opening: Opening,
        at: Moment,
    ) -> Result<()> {
        let draft = draft.checked(at.local_date())?;
        let words = text::entry(words)?;
        self.write(|change| {
            if !is_new(change, id, at)? {
                return Ok(());
            }
            let open = rebounds::current(change)?.is_some_and(|one| one.is_open(at.utc));
            let opening = if open { Opening::Noted } else { opening };
            let rebound = recording::begin(change, &draft, opening, at)?;
            if !words.is_empty() {
                rebounds::write_entry(change, rebound, words, at)?;
            }
            Ok(())
        })
    }

    /// Keeps a small win, once.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::DiskFull`].
    pub(crate) fn inbox_keep_win(
        &mut self,
        id: &[u8; 16],
        kind: WinKind,
        words: &str,
        at: Moment,
    ) -> Result<()> {
        let words = text::line(words)?;
        self.write(|change| {
            if is_new(change, id, at)? {
                wins::insert(change, kind, &words, at)?;
            }
            Ok(())
        })
    }

    /// Writes down what became of reminders, once.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub(crate) fn inbox_keep_outcome(
        &mut self,
        id: &[u8; 16],
        of: &[(OccurrenceKey, DateTime<Utc>)],
        fate: Fate,
        at: Moment,
    ) -> Result<()> {
        self.write(|change| {
            if is_new(change, id, at)? {
                ledger::record_all(change, of, fate, at)?;
            }
            Ok(())
        })
    }

    /// Everything is quiet until then, as asked for at `at`; once.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::DiskFull`].
    pub(crate) fn inbox_keep_hush(
        &mut self,
        id: &[u8; 16],
        until: DateTime<Utc>,
        at: Moment,
    ) -> Result<()> {
        let until = hush_of(until, at)?;
        self.inbox_keep_setting(id, reminders::HUSHED, &Some(until), at)
    }

    /// Days off until then, as asked for at `at`; once.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::DiskFull`].
    pub(crate) fn inbox_keep_rest(
        &mut self,
        id: &[u8; 16],
        until: NaiveDate,
        at: Moment,
    ) -> Result<()> {
        let rest = Rest::from_today(until, at)?;
        self.inbox_keep_setting(id, reminders::REST, &Some(rest), at)
    }

    fn inbox_keep_setting<T: Serialize>(
        &mut self,
        id: &[u8; 16],
        name: &str,
        value: &T,
        at: Moment,
    ) -> Result<()> {
        self.write(|change| {
            if is_new(change, id, at)? {
                settings::keep(change, name, value)?;
            }
            Ok(())
        })
    }

    /// Does what was answered to reminders, once.
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub(crate) fn inbox_keep_answer(
        &mut self,
        id: &[u8; 16],
        keys: &[OccurrenceKey],
        answer: Answer,
        at: Moment,
    ) -> Result<()> {
        self.write(|change| {
            if is_new(change, id, at)? {
                ledger::answer_all(change, keys, answer, at)?;
            }
            Ok(())
        })
    }

    /// Forgets which things moved in: their files are gone.
    ///
    /// # Errors
    /// Only where the database fails.
    pub(crate) fn inbox_forget_taken(&mut self) -> Result<()> {
        self.execute("DELETE FROM inbox_taken", [])?;
        Ok(())
    }
}

/// Whether this thing did not move in before; from now on it did.
fn is_new(change: &Connection, id: &[u8; 16], at: Moment) -> Result<bool> {
    let known: Option<i64> = change
        .query_row(
            "SELECT taken_at FROM inbox_taken WHERE item = ?1",
            [id.as_slice()],
            |row| row.get(0),
        )
        .optional()?;
    if known.is_some() {
        return Ok(false);
    }
    change.execute(
        "INSERT INTO inbox_taken (item, taken_at) VALUES (?1, ?2)",
        params![id.as_slice(), millis(at.utc)],
    )?;
    Ok(true)
}

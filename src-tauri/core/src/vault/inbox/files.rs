//! The files of the inbox: written whole or not at all, read within bounds.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Item, What};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::rebound::ReboundDraft;
use crate::reminders::{self, Rest};
use crate::secret::fill_random;
use crate::text;
use crate::vault::{Vault, VaultFolder, atomic};

/// The most that may wait: far more than a person writes, few enough to list at once.
const MOST_WAITING: usize = 1000;
/// An entry, escaped at its worst (`\u0000`), and what stands around it.
const MOST_BYTES: u64 = 6 * text::ENTRY_BYTES as u64 + 64 * 1024;
const SEALED: &str = "sealed";
/// In the name of what reminders left: it does not count as a note.
const OF_REMINDERS: &str = "-r";

impl VaultFolder {
    /// Seals something for the vault, which stays locked. Answers how many things a person
    /// left wait; what reminders leave is not among them.
    ///
    /// # Errors
    /// [`Error::NoVault`], [`Error::Damaged`] where no header can be read,
    /// [`Error::Locked`] for a vault of the first format that was not unlocked since,
    /// [`Error::TooLong`], [`Error::Invalid`] for nothing or for too many,
    /// [`Error::DiskFull`], [`Error::NotWritable`].
    pub fn put_in_inbox(&self, what: What, now: Moment) -> Result<usize> {
        let what = checked(what, now)?;
        let header = match self.newest_header() {
            Some(header) => header,
            None if self.presence()? == super::super::Presence::Absent => {
                return Err(Error::NoVault);
            }
            None => return Err(Error::Damaged("the header")),
        };
        let Some(public) = header.inbox else {
            // A vault of the first format gets its inbox at the next unlock.
            return Err(Error::Locked);
        };
        let waiting = self.sealed_files()?;
        let kind = if what.is_of_reminders() {
            OF_REMINDERS
        } else {
            ""
        };
        let alike = waiting
            .iter()
            .filter(|path| is_of_reminders(path) != kind.is_empty());
        if alike.count() >= MOST_WAITING {
            return Err(Error::Invalid("too many notes are waiting"));
        }
        let mut item = Item {
            id: [0; 16],
            at: now.utc,
            zone: now.zone,
            what,
        };
        fill_random(&mut item.id)?;
        let mut random = [0; 4];
        fill_random(&mut random)?;
        let number = waiting
            .last()
            .map_or(0, |path| number_of(path))
            .saturating_add(1);
        let random = u32::from_le_bytes(random);
        let name = format!("{number:010}-{random:08x}{kind}.{SEALED}");
        atomic::private_folder(&self.inbox())?;
        let sealed = item.seal(&header.vault, &public)?;
        atomic::replace(&self.inbox().join(name), &sealed)?;
        Ok(self.waiting_notes())
    }

    /// How many things that a person left wait for the next unlock; 0 where that can't be
    /// seen.
    pub fn waiting_notes(&self) -> usize {
        self.sealed_files().map_or(0, |files| {
            files.iter().filter(|path| !is_of_reminders(path)).count()
        })
    }

    /// How much waits for the next unlock, all in all; 0 where that can't be seen.
    pub fn waiting(&self) -> usize {
        self.sealed_files().map_or(0, |files| files.len())
    }

    /// The sealed files, in the order they were written.
    pub(super) fn sealed_files(&self) -> Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(self.inbox()) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(vec![]),
            Err(error) => return Err(error.into()),
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|kind| kind == SEALED) {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }

    pub(in crate::vault) fn inbox(&self) -> PathBuf {
        self.path("inbox")
    }
}

impl Vault {
    /// Copies what waits in another folder of the same vault, sealed for the same key,
    /// into this one's inbox: a restore must not lose a note that was never inside.
    pub(in crate::vault) fn take_waiting_from(&self, other: &VaultFolder) -> Result<()> {
        // Where no header can be read any more, they are most likely this vault's.
        let foreign = other.newest_header().is_some_and(|header| {
            header.vault != self.header.vault || header.inbox != self.header.inbox
        });
        if foreign {
            return Ok(());
        }
        let inbox = self.folder.inbox();
        for path in other.sealed_files()? {
            let Some(bytes) = atomic::read_bounded(&path, MOST_BYTES)? else {
                continue;
            };
            atomic::private_folder(&inbox)?;
            if let Some(name) = path.file_name() {
                atomic::replace(&inbox.join(name), &bytes)?;
            }
        }
        Ok(())
    }

    /// As [`Vault::take_waiting_from`], of what could not be read: kept wherever the
    /// vault goes.
    pub(in crate::vault) fn carry_unreadable(&self, to: &Path) -> Result<()> {
        let Ok(entries) = fs::read_dir(self.folder.inbox()) else {
            return Ok(());
        };
        let inbox = to.join("inbox");
        for entry in entries {
            let entry = entry?;
            let Some(bytes) = atomic::read_bounded(&entry.path(), MOST_BYTES)? else {
                continue;
            };
            atomic::private_folder(&inbox)?;
            atomic::replace(&inbox.join(entry.file_name()), &bytes)?;
        }
        Ok(())
    }
}

/// Reads a sealed file, if it is not absurdly long.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    atomic::read_bounded(path, MOST_BYTES)?.ok_or(Error::Damaged("a sealed note"))
}

/// Kept as it is under another name, so that it is not tried at every unlock.
pub(super) fn put_aside(path: &Path) -> Result<()> {
    Ok(fs::rename(path, path.with_extension("unreadable"))?)
}

pub(super) fn is_of_reminders(path: &Path) -> bool {
    let name = path.file_stem().and_then(|name| name.to_str());
    name.is_some_and(|name| name.ends_with(OF_REMINDERS))
}

fn number_of(path: &Path) -> u64 {
    let name = path.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.split('-').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// What could not be moved in later is refused now, while the words are still there.
fn checked(what: What, now: Moment) -> Result<What> {
    match what {
        What::Note { text } => {
            if text.trim().is_empty() {
                return Err(Error::Invalid("the note is empty"));
            }
            text::entry(&text)?;
            Ok(What::Note { text })
        }
        What::No {
            draft,
            text,
            open_window,
        } => {
            text::entry(&text)?;
            // An application's number means nothing to someone who can't see the list.
            let draft = ReboundDraft {
                application_id: None,
                ..draft.checked(now.local_date())?
            };
            Ok(What::No {
                draft,
                text,
                open_window,
            })
        }
        What::Win { kind, text } => Ok(What::Win {
            kind,
            text: text::line(&text)?,
        }),
        What::Hush(until) => Ok(What::Hush(reminders::hush_of(until, now)?)),
        What::Rest(until) => Ok(What::Rest(Rest::from_today(until, now)?.until)),
        what @ (What::Outcome { .. } | What::Answer { .. }) => Ok(what),
    }
}

//! The two copies of the header: the newest that holds is used, the other repaired.

use std::fs;

use super::folder::{DAMAGED, HEADERS, VaultFolder};
use super::header::{self, Header, ReadHeader};
use super::{Secret, atomic};
use crate::error::{Error, Result};
use crate::secret::Key;

impl VaultFolder {
    /// Header and data key, from the newest copy that holds, and that copy's bytes.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::Damaged`], [`Error::Newer`].
    pub(super) fn unlock_header(&self, secret: &Secret) -> Result<(Header, Key, Vec<u8>)> {
        let (candidates, mut trouble) = self.read_headers();
        for (bytes, read) in candidates {
            match read.unlock(secret) {
                Ok(data_key) => return Ok((read.header, data_key, bytes)),
                Err(error) => trouble = error,
            }
            // A wrong passphrase is wrong for the copy too: no second derivation.
            if matches!(trouble, Error::WrongPassphrase) {
                break;
            }
        }
        Err(trouble)
    }

    /// The newest header whose checksum holds.
    pub(super) fn newest_header(&self) -> Option<Header> {
        let (candidates, _) = self.read_headers();
        candidates.into_iter().next().map(|(_, read)| read.header)
    }

    /// The copies that can be read, the newest first, and what is wrong with the others.
    fn read_headers(&self) -> (Vec<(Vec<u8>, ReadHeader)>, Error) {
        let mut candidates = Vec::new();
        let mut trouble = Error::Damaged("the header is gone");
        for name in HEADERS {
            match self.read_header(name) {
                Ok(read) => candidates.push(read),
                // "Written by a newer program" explains more than "damaged" does.
                Err(error) if !matches!(trouble, Error::Newer(_)) => trouble = error,
                Err(_) => {}
            }
        }
        candidates.sort_by_key(|(_, read)| std::cmp::Reverse(read.header.generation));
        (candidates, trouble)
    }

    fn read_header(&self, name: &str) -> Result<(Vec<u8>, ReadHeader)> {
        const DAMAGED: Error = Error::Damaged("the header");
        let bytes = match atomic::read_bounded(&self.path(name), header::MOST_BYTES) {
            // Not there, too long, or no file at all.
            Ok(bytes) => bytes.ok_or(DAMAGED)?,
            Err(_) if !self.path(name).exists() => return Err(DAMAGED),
            Err(error) => return Err(error),
        };
        let read = ReadHeader::parse(&bytes)?;
        Ok((bytes, read))
    }

    /// Makes both copies alike, once the database that this one names is open: what a
    /// damaged copy held may be the only way in, and is kept beside it. A failure is no
    /// reason to keep someone out; the next unlock tries again. A copy of a newer format
    /// is left alone.
    pub(super) fn repair(&self, good: &[u8]) {
        let generation = ReadHeader::parse(good).map_or(0, |read| read.header.generation);
        for name in HEADERS {
            let path = self.path(name);
            // Only what was cut off between the two copies is of no use any more.
            let outdated = match self.read_header(name) {
                Ok((bytes, _)) if bytes == good => continue,
                Err(Error::Newer(_)) => continue,
                Ok((_, read)) => read.header.generation < generation,
                Err(_) => false,
            };
            // Renamed, whatever it is: it may be too long to be read.
            let kept = self.path(&format!("{name}{DAMAGED}"));
            let keeps = !outdated && fs::symlink_metadata(&path).is_ok();
            if keeps && fs::rename(&path, &kept).is_err() {
                continue;
            }
            if atomic::replace(&path, good).is_err() && keeps {
                let _ = fs::rename(&kept, &path);
            }
        }
    }

    /// Whether both copies are the same, so that damage to one loses nothing.
    pub(super) fn both_headers_hold(&self) -> bool {
        let [first, second] = HEADERS.map(|name| self.read_header(name).map(|(bytes, _)| bytes));
        matches!((first, second), (Ok(first), Ok(second)) if first == second)
    }

    /// Writes both copies. Once the first is in its place the new header counts, so a
    /// failure after that is none: the next unlock repairs the second.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::NotWritable`]; the old header then still counts.
    pub(super) fn write_header(&self, header: &Header, data_key: &Key) -> Result<()> {
        let bytes = header.to_bytes(data_key)?;
        atomic::replaced(&self.path(HEADERS[0]), &bytes)?;
        let _ = atomic::replace(&self.path(HEADERS[1]), &bytes);
        Ok(())
    }
}

//! Reading a backup: bounded, checked, unpacked beside the vault, and opened there by
//! the same code that opens any vault.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};

use blake2::digest::consts::U32;
use blake2::digest::{Digest, KeyInit, Mac};
use blake2::{Blake2b, Blake2bMac};
use chrono::{DateTime, Utc};
use tempfile::TempDir;

use super::{CHUNK, HEAD, MAGIC, TAIL, UNPACKED, VERSION};
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::Summary;
use crate::vault::folder::{HEADERS, database_name};
use crate::vault::header::{self, Purpose, ReadHeader};
use crate::vault::{Progress, Secret, Vault, VaultFolder, atomic};

/// What a backup holds.
#[derive(Debug, Clone, Copy)]
pub struct Preview {
    /// When it was made, as it says itself.
    pub made_at: DateTime<Utc>,
    /// Its content in numbers.
    pub summary: Summary,
    /// Which vault it is of.
    pub vault: [u8; 16],
}

/// A backup that was unpacked and opened, ready to take the vault's place. Dropped, it is
/// removed again.
pub struct Staged {
    /// What it holds.
    pub preview: Preview,
    vault: Vault,
    folder: TempDir,
}

/// An unpacked backup, its checksum compared.
pub(super) struct Unpacked {
    made_at: DateTime<Utc>,
    checksum: [u8; 32],
    tag: [u8; 32],
}

impl Unpacked {
    pub(super) fn check_tag(&self, backup_key: &Key) -> Result<()> {
        let mut mac = Blake2bMac::<U32>::new_from_slice(backup_key.bytes())
            .map_err(|_| Error::Internal("tagging failed".into()))?;
        Mac::update(&mut mac, &self.checksum);
        mac.verify_slice(&self.tag)
            .map_err(|_| Error::BackupDamaged)
    }
}

/// When a backup says it was made. Nothing is proven by it.
///
/// # Errors
/// [`Error::NotABackup`], [`Error::BackupNewer`], [`Error::BackupDamaged`].
pub fn peek(path: &Path) -> Result<DateTime<Utc>> {
    let mut head = [0; HEAD];
    read_exactly(&mut open_file(path)?, &mut head).map_err(|_| Error::NotABackup)?;
    read_head(&head).map(|(made_at, _)| made_at)
}

impl Staged {
    /// Unpacks the backup at `path` into a folder of its own in `beside` and opens it.
    ///
    /// # Errors
    /// [`Error::NotABackup`], [`Error::BackupDamaged`], [`Error::BackupNewer`],
    /// [`Error::WrongPassphrase`], [`Error::DiskFull`], or what `progress` answers.
    pub fn open(path: &Path, beside: &Path, secret: &Secret, progress: Progress) -> Result<Self> {
        // Made only if it is not there: it may be a folder of the person's own.
        std::fs::create_dir_all(beside)?;
        let folder = tempfile::Builder::new()
            .prefix(UNPACKED)
            .tempdir_in(beside)?;
        atomic::keep_private(folder.path(), 0o700)?;
        let laid_out = folder.path().join("vault");
        let unpacked = unpack(path, &laid_out, progress)?;
        let vault = VaultFolder::new(&laid_out)
            .unlock(secret)
            .map_err(of_backup)?;
        unpacked.check_tag(&header::subkey(&vault.data_key, Purpose::Backup)?)?;
        vault.store.check().map_err(of_backup)?;
        Ok(Self {
            preview: Preview {
                made_at: unpacked.made_at,
                summary: vault.store.summary().map_err(of_backup)?,
                vault: vault.header.vault,
            },
            vault,
            folder,
        })
    }

    /// Puts it in the place of `target`, which must be closed and is set aside under a
    /// name with `stamp` in it; and opens it. Answers where the old one is now.
    ///
    /// # Errors
    /// [`Error::NotWritable`], [`Error::DiskFull`]; the old vault is then where it was.
    pub fn restore(self, target: &VaultFolder, stamp: &str) -> Result<(Vault, Option<PathBuf>)> {
        let Self { vault, folder, .. } = self;
        let laid_out = folder.path().join("vault");
        target.settle()?;
        vault.take_waiting_from(target)?;
        let (header, data_key) = vault.into_parts()?;
        let aside = target.swap(&laid_out, stamp)?;
        let lock = target.lock()?;
        let vault = target.opened(header, data_key, lock)?;
        Ok((vault, aside))
    }
}

/// Opens a backup if it is a file: a pipe or a device would never end.
fn open_file(path: &Path) -> Result<File> {
    if std::fs::metadata(path)?.is_file() {
        Ok(File::open(path)?)
    } else {
        Err(Error::NotABackup)
    }
}

/// What is wrong with a vault that came out of a backup is wrong with the backup.
fn of_backup(error: Error) -> Error {
    match error {
        Error::Damaged(_) | Error::NoVault => Error::BackupDamaged,
        Error::Newer(_) => Error::BackupNewer,
        other => other,
    }
}

fn read_head(head: &[u8; HEAD]) -> Result<(DateTime<Utc>, usize)> {
    let (magic, rest) = head.split_first_chunk::<8>().ok_or(Error::NotABackup)?;
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(Error::NotABackup)?;
    let (made_at, rest) = rest.split_first_chunk::<8>().ok_or(Error::NotABackup)?;
    let length: &[u8; 4] = rest.try_into().map_err(|_| Error::NotABackup)?;
    if magic != MAGIC {
        return Err(Error::NotABackup);
    }
    match u16::from_le_bytes(*version) {
        VERSION => {}
        0 => return Err(Error::BackupDamaged),
        _ => return Err(Error::BackupNewer),
    }
    let made_at = DateTime::from_timestamp_millis(i64::from_le_bytes(*made_at))
        .ok_or(Error::BackupDamaged)?;
    let length = u32::from_le_bytes(*length);
    if u64::from(length) > header::MOST_BYTES {
        return Err(Error::BackupDamaged);
    }
    Ok((made_at, usize::try_from(length).unwrap_or(0)))
}

/// Unpacks the backup at `path` into the new folder `to`.
pub(super) fn unpack(path: &Path, to: &Path, progress: Progress) -> Result<Unpacked> {
    let file = open_file(path)?;
    let all = file.metadata()?.len();
    let mut input = Hashing {
        input: BufReader::with_capacity(CHUNK, file),
        hash: Blake2b::<U32>::new(),
    };
    let mut head = [0; HEAD];
    input.read(&mut head).map_err(|_| Error::NotABackup)?;
    let (made_at, header_length) = read_head(&head)?;
    let mut header = vec![0; header_length];
    input.read(&mut header)?;
    let mut length = [0; 8];
    input.read(&mut length)?;
    let length = u64::from_le_bytes(length);
    // Compared before anything is written: a length that lies writes nothing.
    let before = (HEAD + header_length + 8) as u64;
    if before
        .checked_add(length)
        .and_then(|sum| sum.checked_add(TAIL))
        != Some(all)
    {
        return Err(Error::BackupDamaged);
    }
    let database = ReadHeader::parse(&header)
        .map_err(of_backup)?
        .header
        .database;
    atomic::private_folder(to)?;
    let path = to.join(database_name(database));
    let mut out = atomic::private_file(&path)?;
    let mut chunk = vec![0; CHUNK];
    let mut left = length;
    while left > 0 {
        let count = usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK));
        input.read(&mut chunk[..count])?;
        out.write_all(&chunk[..count])?;
        left -= count as u64;
        progress(length - left, length)?;
    }
    let Hashing { mut input, hash } = input;
    let (mut checksum, mut tag) = ([0; 32], [0; 32]);
    read_exactly(&mut input, &mut checksum)?;
    read_exactly(&mut input, &mut tag)?;
    if hash.finalize()[..] != checksum {
        return Err(Error::BackupDamaged);
    }
    out.sync_all()?;
    for name in HEADERS {
        atomic::replace(&to.join(name), &header)?;
    }
    Ok(Unpacked {
        made_at,
        checksum,
        tag,
    })
}

/// Reads and hashes in one go.
struct Hashing<R> {
    input: R,
    hash: Blake2b<U32>,
}

impl<R: Read> Hashing<R> {
    fn read(&mut self, into: &mut [u8]) -> Result<()> {
        read_exactly(&mut self.input, into)?;
        Digest::update(&mut self.hash, into);
        Ok(())
    }
}

/// A file that ends too early is a damaged backup.
fn read_exactly(input: &mut impl Read, into: &mut [u8]) -> Result<()> {
    input.read_exact(into).map_err(|error| {
        if error.kind() == std::io::ErrorKind::UnexpectedEof {
            Error::BackupDamaged
        } else {
            error.into()
        }
    })
}

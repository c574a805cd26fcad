//! Writing a backup: beside its place, synced, read back whole and opened, then renamed.

use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use blake2::digest::consts::U32;
use blake2::digest::{Digest, KeyInit, Mac};
use blake2::{Blake2b, Blake2bMac};
use chrono::{DateTime, Utc};

use super::{CHUNK, MAGIC, VERSION, read};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::vault::{Progress, Snapshot, atomic};

/// A backup that was written and proven.
#[derive(Debug, Clone)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// How long the file is.
    pub bytes: u64,
}

impl Snapshot {
    /// Writes a backup to `path` and proves it: it is unpacked again, its checksum and
    /// tag compared, its database opened and every page read. An older file of that name
    /// is replaced only then.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::NotWritable`], or what `progress` answers; nothing is
    /// left of it then.
    pub fn write_backup(&self, path: &Path, now: Moment, progress: Progress) -> Result<Written> {
        let folder = path.parent().unwrap_or(Path::new("."));
        sweep(folder);
        // Hidden and beside its place: the same disk, so that the last step is a rename.
        let staging = tempfile::Builder::new()
            .prefix(STAGING)
            .tempdir_in(folder)?;
        atomic::keep_private(staging.path(), 0o700)?;
        let laid_out = staging.path().join("vault");
        // Copying is the longer half by far; packing and proving read what is cached.
        self.lay_out(&laid_out, &mut |done, total| progress(done, total * 2))?;
        let packed = staging.path().join("packed");
        self.pack(&laid_out, &packed, now, progress)?;
        let proof = staging.path().join("proof");
        let unpacked = read::unpack(&packed, &proof, &mut |_, total| progress(total, total))?;
        unpacked.check_tag(&self.backup_key)?;
        self.prove(&proof)?;
        fs::rename(&packed, path)?;
        atomic::sync_folder(folder)?;
        Ok(Written {
            path: path.to_owned(),
            made_at: now.utc,
            bytes: fs::metadata(path)?.len(),
        })
    }

    fn pack(&self, laid_out: &Path, to: &Path, now: Moment, progress: Progress) -> Result<()> {
        let database = File::open(self.database_in(laid_out))?;
        let length = database.metadata()?.len();
        let mut out = Hashed {
            file: atomic::private_file(to)?,
            hash: Blake2b::<U32>::new(),
        };
        let header = self.header();
        let header_length =
            u32::try_from(header.len()).map_err(|_| Error::Internal("a long header".into()))?;
        out.write(MAGIC)?;
        out.write(&VERSION.to_le_bytes())?;
        out.write(&now.utc.timestamp_millis().to_le_bytes())?;
        out.write(&header_length.to_le_bytes())?;
        out.write(header)?;
        out.write(&length.to_le_bytes())?;
        let mut input = BufReader::new(database);
        let mut chunk = vec![0; CHUNK];
        let mut done = 0;
        loop {
            let count = input.read(&mut chunk)?;
            if count == 0 {
                break;
            }
            out.write(&chunk[..count])?;
            done += count as u64;
            progress(length + done, length * 2)?;
        }
        if done != length {
            return Err(Error::Internal("a file changed its length".into()));
        }
        let Hashed { mut file, hash } = out;
        let checksum = hash.finalize();
        let mut mac = Blake2bMac::<U32>::new_from_slice(self.backup_key.bytes())
            .map_err(|_| Error::Internal("tagging failed".into()))?;
        Mac::update(&mut mac, &checksum);
        file.write_all(&checksum)?;
        file.write_all(&mac.finalize().into_bytes())?;
        Ok(file.sync_all()?)
    }
}

/// What the name of a folder begins with that a backup is made in.
const STAGING: &str = ".onward-backup-";
/// A backup takes seconds; what lies there for so long was cut off.
const CUT_OFF: Duration = Duration::from_secs(60 * 60);

/// Removes what cut-off backups left in this folder. It is encrypted: that it can't be
/// removed is no reason to make no backup.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(STAGING);
        let modified = entry.metadata().and_then(|found| found.modified());
        let old = modified.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > CUT_OFF));
        if ours && old {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Writes and hashes in one go.
struct Hashed {
    file: File,
    hash: Blake2b<U32>,
}

impl Hashed {
    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes)?;
        Digest::update(&mut self.hash, bytes);
        Ok(())
    }
}

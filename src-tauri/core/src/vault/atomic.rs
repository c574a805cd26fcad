//! Files that are either the old ones or the new ones, whatever happens in between.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use crate::error::{Error, Result};

/// Replaces the file at `path`: written beside it, synced, read back and compared,
/// renamed over it, and the folder synced.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::NotWritable`] or [`Error::Internal`]; the old file is
/// then still there, unless it was the very last step that failed: where it matters,
/// [`replaced`] looks.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_extension("new");
    let outcome = write_verified(&beside, bytes).and_then(|()| {
        fs::rename(&beside, path)?;
        sync_folder(path.parent().unwrap_or(Path::new(".")))
    });
    if outcome.is_err() {
        // What was half written is of no use; the failure itself is what is told.
        let _ = fs::remove_file(&beside);
    }
    outcome
}

/// As [`replace`]; where it fails, what lies there now decides whether it did.
///
/// # Errors
/// As [`replace`]; the old file is then still there.
pub fn replaced(path: &Path, bytes: &[u8]) -> Result<()> {
    replace(path, bytes).or_else(|error| match fs::read(path) {
        Ok(found) if found == bytes => Ok(()),
        _ => Err(error),
    })
}

/// Removes a file for good: the folder is synced after it. None is none.
///
/// # Errors
/// [`Error::NotWritable`] where it is still there.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
        Ok(()) => {}
    }
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

fn write_verified(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = private_file(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    let mut back = Vec::with_capacity(bytes.len());
    File::open(path)?.read_to_end(&mut back)?;
    if back == bytes {
        Ok(())
    } else {
        Err(Error::Internal("a file read back differs".into()))
    }
}

/// Reads the file at `path` if it is one (no link, no pipe, no device) and not longer than
/// `most` bytes. None: it is something else.
///
/// # Errors
/// [`Error::NotWritable`] or [`Error::Internal`] where it can't be read.
pub(crate) fn read_bounded(path: &Path, most: u64) -> Result<Option<Vec<u8>>> {
    let found = fs::symlink_metadata(path)?;
    if !found.is_file() || found.len() > most {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= most))
}

/// Opens an emptied file that only its owner may read, whatever the umask says.
pub(crate) fn private_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    keep_private(path, 0o600)?;
    Ok(file)
}

/// Creates `folder` and its parents, `folder` itself for its owner only.
///
/// # Errors
/// [`Error::NotWritable`] or [`Error::DiskFull`].
pub fn private_folder(folder: &Path) -> Result<()> {
    let made = fs::create_dir_all(folder).map_err(Error::from);
    match made {
        // Whatever the system calls it, the answer is the same: choose another folder.
        Err(Error::Internal(_)) => Err(Error::NotWritable),
        other => other,
    }?;
    keep_private(folder, 0o700)
}

/// Sets the file mode on systems that have one; elsewhere the profile folder's
/// inherited rights already keep other users out.
pub(crate) fn keep_private(path: &Path, mode: u32) -> Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

/// Makes what was written to the file at `path` durable.
pub(crate) fn sync_file(path: &Path) -> Result<()> {
    // Windows flushes only what may be written.
    Ok(File::options().write(true).open(path)?.sync_all()?)
}

/// Overwrites a file with zeros where it lies.
pub(crate) fn overwrite(path: &Path) -> Result<()> {
    let length = fs::metadata(path)?.len();
    let mut file = OpenOptions::new().write(true).open(path)?;
    std::io::copy(&mut std::io::repeat(0).take(length), &mut file)?;
    Ok(file.sync_all()?)
}

/// Makes a rename in `folder` durable. Windows has no such call and needs none.
///
/// # Errors
/// [`Error::NotWritable`] or [`Error::DiskFull`].
pub fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests;

//! Pictures: out of a file into the vault, and out of the vault for those who show them.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::PoisonError;

use onward_core::images::{MOST_BYTES, Picture, take_in};
use onward_core::store::ImageInfo;
use onward_core::{Error, Result};

use super::App;

impl App {
    /// A picture of the vault.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NotFound`].
    pub fn picture(&self, id: i64) -> Result<Picture> {
        self.with_store(|store, _| store.image(id))
    }

    pub(super) fn picture_if_there(&self, id: i64) -> Result<Option<Picture>> {
        match self.picture(id) {
            Ok(picture) => Ok(Some(picture)),
            Err(Error::NotFound(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps the picture in these bytes. Decoding takes up to seconds, and is done without
    /// the lock.
    ///
    /// # Errors
    /// As [`take_in`], and [`Error::Locked`], [`Error::DiskFull`].
    pub fn picture_add(&self, bytes: &[u8]) -> Result<ImageInfo> {
        // Nothing is decoded for a vault that is locked.
        self.with_store(|_, _| Ok(()))?;
        let picture = {
            // One at a time: each may take a gigabyte for a moment.
            let _turn = self.decoding.lock().unwrap_or_else(PoisonError::into_inner);
            take_in(bytes)?
        };
        self.with_store(|store, now| store.image_add(&picture, now))
    }

    /// Keeps the picture in a file the person chooses. None: the dialog was closed.
    ///
    /// # Errors
    /// As [`App::picture_add`].
    pub fn picture_choose(&self) -> Result<Option<ImageInfo>> {
        self.with_store(|_, _| Ok(()))?;
        let Some(path) = self.chooser.picture_to_open() else {
            return Ok(None);
        };
        self.picture_add(&read(&path)?).map(Some)
    }
}

/// A file that a person means as a picture.
///
/// # Errors
/// [`Error::NotAnImage`] also for a folder, and for what can't be read: of the place it was
/// to be read from nothing is said.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    // Opening a pipe would wait for someone to write into it.
    if !path.metadata().is_ok_and(|about| about.is_file()) {
        return Err(Error::NotAnImage);
    }
    // Never more than is taken, whatever the file says of itself.
    let most = MOST_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|_| Error::NotAnImage)
}

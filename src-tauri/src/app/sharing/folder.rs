//! A folder with one file of Markdown, the pictures beside it.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use onward_core::sharing::markdown;
use onward_core::{Error, Result};
use tempfile::{Builder, TempDir};

use super::unfinished::{UNFINISHED, settle, sweep};
use super::{App, Progress, Shared, about, shared};

impl App {
    pub(in crate::app) fn share_folder(
        &self,
        ids: &[i64],
        chosen: &Path,
        name: &str,
        progress: Progress,
    ) -> Result<Shared> {
        let made = SharedFolder::within(chosen)?;
        let mut out = BufWriter::new(made.document()?);
        let escape = |plain: &str| onward_core::markdown::escape(plain);
        let mut document = markdown::Document::new(&escape, &mut out);
        let entries = self.each(ids, progress, |entry| {
            document.entry(&shared(entry, &about(entry)), &mut |id| {
                let Some(picture) = self.picture_if_there(id)? else {
                    return Ok(None);
                };
                made.put_picture(&markdown::file_name(id, picture.kind), &picture.bytes)?;
                Ok(Some(picture.kind))
            })
        })?;
        out.flush()?;
        out.get_ref().sync_all()?;
        drop(out);
        Ok(Shared::at(&made.finish(name)?, entries))
    }
}

/// The folder while it is made.
struct SharedFolder {
    made: TempDir,
    chosen: PathBuf,
}

impl SharedFolder {
    fn within(chosen: &Path) -> Result<Self> {
        sweep(chosen);
        Ok(Self {
            made: Builder::new().prefix(UNFINISHED).tempdir_in(chosen)?,
            chosen: chosen.to_owned(),
        })
    }

    /// The file of Markdown, empty.
    fn document(&self) -> Result<File> {
        Ok(File::create(self.made.path().join("journal.md"))?)
    }

    fn put_picture(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let images = self.images();
        fs::create_dir_all(&images)?;
        let mut file = File::create(images.join(name))?;
        file.write_all(bytes)?;
        Ok(file.sync_all()?)
    }

    /// It is whole: it gets this name, or the first of its kind that is free. No file in it may
    /// still be open, or Windows would not rename it.
    fn finish(self, name: &str) -> Result<PathBuf> {
        settle(&self.images());
        settle(self.made.path());
        let place = free_name(&self.chosen, name)?;
        fs::rename(self.made.path(), &place)?;
        let _ = self.made.keep();
        settle(&self.chosen);
        Ok(place)
    }

    fn images(&self) -> PathBuf {
        self.made.path().join(markdown::FOLDER)
    }
}

/// The name, or the first of its kind that is free.
fn free_name(folder: &Path, name: &str) -> Result<PathBuf> {
    let names = std::iter::once(name.to_owned()).chain((2..1000).map(|n| format!("{name}-{n}")));
    names
        .map(|name| folder.join(name))
        .find(|path| path.symlink_metadata().is_err())
        .ok_or(Error::FolderNotEmpty)
}

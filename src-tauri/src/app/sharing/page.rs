//! A page, saved as one file.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use onward_core::Result;
use onward_core::sharing::html;
use tempfile::{Builder, NamedTempFile};

use super::unfinished::{UNFINISHED, settle, sweep};
use super::{App, Progress, Shared, about, shared};
use crate::words;

impl App {
    pub(in crate::app) fn share_page(
        &self,
        ids: &[i64],
        place: PathBuf,
        progress: Progress,
    ) -> Result<Shared> {
        let mut made = PageFile::beside(place)?;
        let mut out = BufWriter::new(made.file());
        let frame = html::Frame {
            lang: words::LANGUAGE,
            title: words::JOURNAL,
            picture: words::PICTURE,
        };
        let mut page = html::Page::begin(frame, &mut out)?;
        let entries = self.each(ids, progress, |entry| {
            page.entry(&shared(entry, &about(entry)), &mut |id| {
                self.picture_if_there(id)
            })
        })?;
        page.end()?;
        out.flush()?;
        drop(out);
        Ok(Shared::at(&made.finish()?, entries))
    }
}

/// A page that is being made.
struct PageFile {
    file: NamedTempFile,
    place: PathBuf,
}

impl PageFile {
    fn beside(place: PathBuf) -> Result<Self> {
        let folder = place.parent().unwrap_or(Path::new("."));
        sweep(folder);
        let file = Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        Ok(Self { file, place })
    }

    fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// It is whole: it gets its name, and takes the place of what bore it.
    fn finish(self) -> Result<PathBuf> {
        let Self { file, place } = self;
        file.as_file().sync_all()?;
        file.persist(&place).map_err(|error| error.error)?;
        settle(place.parent().unwrap_or(Path::new(".")));
        Ok(place)
    }
}

//! Entries written to files outside the vault, where the person wants them.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use onward_core::journal::{Entry, EntryFormat};
use onward_core::sharing::{SharedEntry, html, markdown};
use onward_core::store::ShareRange;
use onward_core::{Error, Result};
use serde::{Deserialize, Serialize};
use tempfile::{NamedTempFile, TempDir};

use super::App;
use super::tasks::Task;
use crate::words;

/// As what entries are saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ShareFormat {
    /// A folder with one file of CommonMark, and its pictures beside it.
    Markdown,
    /// One page for any browser, its pictures within.
    Html,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Shared {
    /// How many entries.
    #[cfg_attr(test, ts(type = "number"))]
    entries: usize,
    /// Where, to be shown.
    place: String,
}

type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> Result<()>;

impl App {
    /// Saves entries where the person says. None: the dialog was closed. Cut short, it leaves
    /// nothing behind.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NotFound`] where there is no entry, [`Error::Cancelled`],
    /// [`Error::NotWritable`], [`Error::DiskFull`].
    pub fn share(&self, range: ShareRange, format: ShareFormat) -> Result<Option<Shared>> {
        let ids = self.with_store(|store, now| store.shared(range, now.local_date()))?;
        if ids.is_empty() {
            return Err(Error::NotFound("entry"));
        }
        // A name by the date alone: what stands in a file's name is for everyone to read.
        let name = format!("onward-journal-{}", self.clock.now().local_date());
        let chosen = match format {
            ShareFormat::Html => self.chooser.web_page_to_save(&format!("{name}.html")),
            ShareFormat::Markdown => self.chooser.folder(),
        };
        let Some(chosen) = chosen else {
            return Ok(None);
        };
        let place = self.task(Task::Sharing, |progress| match format {
            ShareFormat::Html => self.share_page(&ids, chosen, progress),
            ShareFormat::Markdown => self.share_folder(&ids, &chosen, &name, progress),
        })?;
        Ok(Some(Shared {
            entries: ids.len(),
            place: place.display().to_string(),
        }))
    }

    fn share_page(&self, ids: &[i64], path: PathBuf, progress: Progress) -> Result<PathBuf> {
        let beside = path.parent().unwrap_or(Path::new("."));
        let mut file = NamedTempFile::new_in(beside)?;
        let mut out = BufWriter::new(file.as_file_mut());
        let frame = html::Frame {
            lang: words::LANGUAGE,
            title: words::JOURNAL,
            picture: words::PICTURE,
        };
        let mut page = html::Page::begin(frame, &mut out)?;
        self.each(ids, progress, |entry| {
            page.entry(&shared(entry), &mut |id| self.picture_if_there(id))
        })?;
        page.end()?;
        out.flush()?;
        drop(out);
        file.as_file().sync_all()?;
        file.persist(&path).map_err(|error| error.error)?;
        Ok(path)
    }

    fn share_folder(
        &self,
        ids: &[i64],
        chosen: &Path,
        name: &str,
        progress: Progress,
    ) -> Result<PathBuf> {
        // Made whole beside its place, so that a half one never bears its name.
        let made = TempDir::with_prefix_in(".onward-", chosen)?;
        let images = made.path().join("images");
        let mut out = BufWriter::new(File::create(made.path().join("journal.md"))?);
        let escape = |plain: &str| onward_core::markdown::escape(plain);
        let mut document = markdown::Document::new(&escape, &mut out);
        self.each(ids, progress, |entry| {
            document.entry(&shared(entry), &mut |id| {
                let Some(picture) = self.picture_if_there(id)? else {
                    return Ok(None);
                };
                fs::create_dir_all(&images)?;
                let file = images.join(markdown::file_name(id, picture.kind));
                fs::write(file, picture.bytes)?;
                Ok(Some(picture.kind))
            })
        })?;
        out.flush()?;
        out.get_ref().sync_all()?;
        let place = free_name(chosen, name)?;
        fs::rename(made.path(), &place)?;
        let _ = made.keep();
        Ok(place)
    }

    /// Hands out one entry after the other: never all of a journal at once, and each under
    /// the lock for itself.
    fn each(
        &self,
        ids: &[i64],
        progress: Progress,
        mut work: impl FnMut(&Entry) -> Result<()>,
    ) -> Result<()> {
        for (done, id) in (0..).zip(ids) {
            progress(done, ids.len() as u64)?;
            match self.with_store(|store, _| store.entry(*id)) {
                Ok(entry) => work(&entry)?,
                // Deleted meanwhile.
                Err(Error::NotFound(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

fn shared(entry: &Entry) -> SharedEntry<'_> {
    SharedEntry {
        title: &entry.about.title,
        date: entry.about.date,
        time: entry.about.time,
        text: &entry.text,
        commonmark: entry.format == EntryFormat::Commonmark,
        tags: &entry.about.tags,
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

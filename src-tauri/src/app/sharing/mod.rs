//! Entries written to files outside the vault, where the person wants them.

mod folder;
mod page;
mod unfinished;

use std::path::Path;

use onward_core::journal::{Entry, EntryFormat};
use onward_core::sharing::SharedEntry;
use onward_core::store::ShareRange;
use onward_core::{Error, Result};
use serde::{Deserialize, Serialize};

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
    pub(super) entries: usize,
    /// Where, to be shown.
    pub(super) place: String,
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
        let shared = self.task(Task::Sharing, |progress| match format {
            ShareFormat::Html => self.share_page(&ids, chosen, progress),
            ShareFormat::Markdown => self.share_folder(&ids, &chosen, &name, progress),
        })?;
        Ok(Some(shared))
    }

    /// Hands out one entry after the other, and says how many there were: never all of a
    /// journal at once, and each under the lock for itself.
    fn each(
        &self,
        ids: &[i64],
        progress: Progress,
        mut work: impl FnMut(&Entry) -> Result<()>,
    ) -> Result<usize> {
        let mut entries = 0;
        for (done, id) in (0..).zip(ids) {
            progress(done, ids.len() as u64)?;
            match self.with_store(|store, _| store.entry(*id)) {
                Ok(entry) => work(&entry)?,
                // Deleted meanwhile.
                Err(Error::NotFound(_)) => continue,
                Err(error) => return Err(error),
            }
            entries += 1;
        }
        Ok(entries)
    }
}

impl Shared {
    fn at(place: &Path, entries: usize) -> Self {
        Self {
            entries,
            place: place.display().to_string(),
        }
    }
}

/// What is said of an entry besides its words and tags.
fn about(entry: &Entry) -> Vec<String> {
    let about = &entry.about;
    let star = about.starred.then(|| "★".to_owned());
    let mood = about.mood.map(|mood| words::mood(mood).to_owned());
    let energy = about.energy.map(|energy| words::energy(energy).to_owned());
    let names = about.links.iter().map(|link| link.name.clone());
    let all = star.into_iter().chain(mood).chain(energy).chain(names);
    all.filter(|one| !one.is_empty()).collect()
}

fn shared<'a>(entry: &'a Entry, about: &'a [String]) -> SharedEntry<'a> {
    SharedEntry {
        about,
        title: &entry.about.title,
        date: entry.about.date,
        time: entry.about.time,
        text: &entry.text,
        commonmark: entry.format == EntryFormat::Commonmark,
        tags: &entry.about.tags,
    }
}

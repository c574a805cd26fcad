//! Files that were let go over the window. Where they lie stays on this side: the page is
//! told only that something was dropped and where on it, and asks for the pictures if it
//! has an open entry to put them into.

use std::fmt;
use std::path::PathBuf;

use onward_core::store::ImageInfo;
use onward_core::{Error, Result};
use serde::Serialize;

use super::App;
use super::pictures::read;
use crate::error::CommandError;
use crate::shell::Tell;

/// How many pictures go in at a time: as many as a page of words bears, and a folder that
/// was selected by mistake is not taken in for minutes.
const MOST_AT_ONCE: usize = 10;

/// Where on the page, in pixels of the screen from its left upper corner: how many of them
/// make one of its own, the page alone knows (`devicePixelRatio`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DropPlace {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// What was let go, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Where the files lie.
    pub files: Vec<PathBuf>,
    /// Where on the page.
    pub place: DropPlace,
}

/// The names of files are a person's own words: none gets into a log.
impl fmt::Debug for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dropped({} files)", self.files.len())
    }
}

/// What became of the files that were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DroppedImages {
    /// The pictures that were taken in, in their order.
    #[cfg_attr(test, ts(type = "Array<import(\"./ImageInfo\").ImageInfo>"))]
    pub images: Vec<ImageInfo>,
    /// Why the first of those that were not was not.
    pub problem: Option<CommandError>,
    /// How many were too many, and were not looked at.
    #[cfg_attr(test, ts(type = "number"))]
    pub left: usize,
}

impl App {
    /// Files were let go over the window. Locked, they are forgotten at once.
    pub(super) fn dropped(&self, Dropped { files, place }: Dropped) {
        if files.is_empty() || !self.has_page() {
            return;
        }
        {
            let mut state = self.state();
            if state.vault.is_none() {
                return;
            }
            state.dropped = files;
        }
        self.in_use();
        self.shell.tell(Tell::Dropped(place));
    }

    /// Keeps the pictures in the files that were dropped last, once. One that is refused
    /// does not stop the others.
    ///
    /// # Errors
    /// [`Error::Locked`]; what is wrong with a single file is told beside the others.
    pub fn pictures_dropped(&self) -> Result<DroppedImages> {
        self.with_store(|_, _| Ok(()))?;
        let files = std::mem::take(&mut self.state().dropped);
        let mut answer = DroppedImages {
            left: files.len().saturating_sub(MOST_AT_ONCE),
            ..DroppedImages::default()
        };
        for path in files.iter().take(MOST_AT_ONCE) {
            // Locked meanwhile, not another one is read.
            self.with_store(|_, _| Ok(()))?;
            match read(path).and_then(|bytes| self.picture_add(&bytes)) {
                Ok(info) => answer.images.push(info),
                Err(Error::Locked) => return Err(Error::Locked),
                Err(error) => {
                    answer.problem.get_or_insert_with(|| error.into());
                }
            }
        }
        Ok(answer)
    }
}

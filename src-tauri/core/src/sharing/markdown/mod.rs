//! One file of CommonMark, with its pictures beside it in [`FOLDER`].
//!
//! Entries were written each for itself. In one file they must not run into each other:
//! what one leaves open is closed, and what it calls by reference stands in its own place.

mod closing;
mod inlining;
mod quoting;

use std::collections::HashMap;
use std::io::Write;

use super::SharedEntry;
use crate::error::Result;
use crate::images::ImageKind;

/// The folder of the pictures, beside the file.
pub const FOLDER: &str = "images";

/// Asks for a picture to be laid into [`FOLDER`] under [`file_name`]; answers its kind, or
/// none where it is gone. Asked once for each picture.
pub type Pictures<'a> = &'a mut dyn FnMut(i64) -> Result<Option<ImageKind>>;

/// The name of a picture's file.
pub fn file_name(id: i64, kind: ImageKind) -> String {
    format!("{id}.{}", kind.extension())
}

/// A file that is being written, entry by entry.
pub struct Document<'a, W: Write> {
    escape: &'a dyn Fn(&str) -> String,
    out: &'a mut W,
    /// The pictures that were asked for, and what they are.
    known: HashMap<i64, Option<ImageKind>>,
}

impl<'a, W: Write> Document<'a, W> {
    /// A file of no entries yet. `escape` makes CommonMark of plain text, line breaks kept.
    pub fn new(escape: &'a dyn Fn(&str) -> String, out: &'a mut W) -> Self {
        Self {
            escape,
            out,
            known: HashMap::new(),
        }
    }

    /// Writes an entry under a heading of its date, time and title.
    ///
    /// # Errors
    /// What `pictures` answers; else only where the output fails.
    pub fn entry(&mut self, entry: &SharedEntry, pictures: Pictures) -> Result<()> {
        let (date, time) = (entry.date, entry.time.format("%H:%M"));
        let title = self.line(entry.title);
        let gap = if title.is_empty() { "" } else { " " };
        writeln!(self.out, "# {date} {time}{gap}{title}\n")?;
        let about: Vec<String> = entry.about.iter().map(|one| self.line(one)).collect();
        if !about.is_empty() {
            writeln!(self.out, "{}\n", about.join(" · "))?;
        }
        let tag = |tag: &String| format!("#{}", self.line(tag.trim_start_matches('#')));
        let tags: Vec<String> = entry.tags.iter().map(tag).collect();
        if !tags.is_empty() {
            writeln!(self.out, "{}\n", tags.join(" "))?;
        }
        let text = if entry.commonmark {
            let known = &mut self.known;
            closing::closed(&inlining::inlined(entry.text, &mut |id| {
                if let Some(kind) = known.get(&id) {
                    return Ok(*kind);
                }
                let kind = pictures(id)?;
                known.insert(id, kind);
                Ok(kind)
            })?)
        } else {
            (self.escape)(entry.text)
        };
        writeln!(self.out, "{}\n", text.trim_end_matches(['\n', '\r']))?;
        Ok(())
    }

    /// Plain text in one line, fit to end a heading.
    fn line(&self, text: &str) -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        let line = (self.escape)(&words.join(" "));
        // Number signs alone at the end of a heading are no part of it.
        let before = line.trim_end_matches('#');
        if before.len() < line.len() && (before.is_empty() || before.ends_with(' ')) {
            return format!("{before}\\{}", &line[before.len()..]);
        }
        line
    }
}

//! Pictures by the names of their files, and references in their own place: `[1]` of one
//! entry must not lead where another one's `[1]: …` does.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Parser, Tag};

use super::quoting::{pointed, quoted};
use super::{FOLDER, file_name};
use crate::error::Result;
use crate::images::ImageKind;
use crate::markdown::image_number;

/// A part of the text, and what stands there instead.
type Edit = (Range<usize>, String);

/// A link or a picture whose end is yet to come.
struct Begun<'a> {
    range: Range<usize>,
    /// Where its words end.
    inner: usize,
    picture: bool,
    referred: bool,
    destination: CowStr<'a>,
    title: CowStr<'a>,
}

/// `text`, each picture of the vault under the name of its file, or its words alone where
/// it is gone.
pub(super) fn inlined(
    text: &str,
    pictures: &mut dyn FnMut(i64) -> Result<Option<ImageKind>>,
) -> Result<String> {
    let parser = Parser::new(text);
    let definitions = parser.reference_definitions().iter();
    let mut edits: Vec<Edit> = definitions
        .map(|(_, definition)| (definition.span.clone(), String::new()))
        .collect();
    let mut begun: Vec<Begun> = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }) => {
                begun.push(Begun::new(range, 1, link_type, dest_url, title));
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            }) => {
                begun.push(Begun::new(range, 2, link_type, dest_url, title));
            }
            Event::End(pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image) => {
                if let Some(ended) = begun.pop() {
                    edits.extend(ended.edits(pictures)?);
                }
                reach(&mut begun, range.end);
            }
            _ => reach(&mut begun, range.end),
        }
    }
    Ok(apply(text, edits))
}

/// What ends here is within all that is still open.
fn reach(begun: &mut [Begun], end: usize) {
    for one in begun {
        one.inner = one.inner.max(end);
    }
}

impl<'a> Begun<'a> {
    fn new(
        range: Range<usize>,
        mark: usize,
        kind: LinkType,
        destination: CowStr<'a>,
        title: CowStr<'a>,
    ) -> Self {
        Self {
            inner: range.start + mark,
            range,
            picture: mark == 2,
            referred: matches!(
                kind,
                LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
            ),
            destination,
            title,
        }
    }

    fn edits(
        self,
        pictures: &mut dyn FnMut(i64) -> Result<Option<ImageKind>>,
    ) -> Result<Vec<Edit>> {
        let tail = self.inner..self.range.end;
        let destination = match image_number(&self.destination).filter(|_| self.picture) {
            Some(id) => match pictures(id)? {
                Some(kind) => format!("{FOLDER}/{}", file_name(id, kind)),
                None => {
                    let mark = self.range.start..self.range.start + 2;
                    return Ok(vec![(mark, String::new()), (tail, String::new())]);
                }
            },
            None if self.referred => pointed(&self.destination),
            None => return Ok(Vec::new()),
        };
        let title = quoted(&self.title);
        Ok(vec![(tail, format!("]({destination}{title})"))])
    }
}

fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut edited, mut at) = (String::with_capacity(text.len()), 0);
    for (range, instead) in edits {
        // Within something that is replaced already.
        if range.start < at {
            continue;
        }
        edited.push_str(text.get(at..range.start).unwrap_or_default());
        edited.push_str(&instead);
        at = range.end;
    }
    edited.push_str(text.get(at..).unwrap_or_default());
    edited
}

//! CommonMark read aloud.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::prose::prose;

fn events(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TASKLISTS)
}

/// The text as one would read it: what was set apart (headings, paragraphs, the items of
/// lists, line breaks) in lines of its own; links as their words, images as what they are
/// said to show, code and HTML as they stand there; no boxes, bullets and figures of
/// lists. Borrowed where nothing but words is there.
pub fn plain(text: &str) -> Cow<'_, str> {
    prose(text).unwrap_or_else(|| Cow::Owned(read_aloud(text)))
}

pub(super) fn read_aloud(text: &str) -> String {
    let mut read = Lines(String::with_capacity(text.len()));
    let mut set_apart = false;
    for event in events(text) {
        match event {
            Event::Start(tag) => set_apart |= is_set_apart(tag.to_end()),
            Event::End(tag) => set_apart |= is_set_apart(tag),
            Event::HardBreak => read.0.push('\n'),
            Event::SoftBreak => read.0.push(' '),
            Event::Rule => set_apart = true,
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => {
                if std::mem::take(&mut set_apart) {
                    read.begin_line();
                }
                read.0.push_str(&words);
            }
            // Boxes; the others are not among the options.
            Event::TaskListMarker(_)
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    let end = read.0.trim_end_matches('\n').len();
    read.0.truncate(end);
    read.0
}

/// What has lines of its own.
fn is_set_apart(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image
    )
}

struct Lines(String);

impl Lines {
    fn begin_line(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with('\n') {
            self.0.push('\n');
        }
    }
}

/// The numbers of the images it shows (`image:12`), each once, in order.
pub fn images(text: &str) -> Vec<i64> {
    let mut images = vec![];
    if !text.contains("![") {
        return images;
    }
    for event in events(text) {
        if let Event::Start(Tag::Image { dest_url, .. }) = event
            && let Some(number) = image_number(&dest_url)
            && !images.contains(&number)
        {
            images.push(number);
        }
    }
    images
}

/// The number of the vault's picture that this destination names: figures alone, since `parse`
/// would take a sign too.
pub(crate) fn image_number(address: &str) -> Option<i64> {
    let number = address.strip_prefix("image:")?;
    let only_figures = number.bytes().all(|byte| byte.is_ascii_digit());
    only_figures.then(|| number.parse().ok())?
}

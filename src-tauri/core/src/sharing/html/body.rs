//! The words of an entry: CommonMark, of which only what is harmless becomes HTML.

use std::collections::HashSet;
use std::io::Write;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use super::Pictures;
use super::text::visible;
use crate::error::{Error, Result};

/// Writes `text`, its pictures fetched and written one after the other.
pub(super) fn write(
    text: &str,
    picture_word: &str,
    shown: &mut HashSet<i64>,
    pictures: Pictures,
    out: &mut impl Write,
) -> Result<()> {
    let mut harmless = Harmless {
        events: Parser::new_ext(text, Options::ENABLE_TASKLISTS),
        links: Vec::new(),
        picture_word,
        shown,
        pictures,
        failed: None,
    };
    html::write_html_io(out, &mut harmless)?;
    harmless.failed.map_or(Ok(()), Err)
}

/// The events of a text without those that could do something.
pub(super) struct Harmless<'a, 'p> {
    pub(super) events: Parser<'a>,
    /// Of the links around: whether each stays one.
    pub(super) links: Vec<bool>,
    pub(super) picture_word: &'p str,
    pub(super) shown: &'p mut HashSet<i64>,
    pub(super) pictures: Pictures<'p>,
    /// Why it ended before its end.
    failed: Option<Error>,
}

impl<'a> Iterator for Harmless<'a, '_> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let event = self.events.next()?;
            match self.take(event) {
                Ok(None) => {}
                Ok(kept) => return kept,
                Err(error) => {
                    self.failed = Some(error);
                    return None;
                }
            }
        }
    }
}

impl<'a> Harmless<'a, '_> {
    /// What becomes of an event; none where nothing does.
    fn take(&mut self, event: Event<'a>) -> Result<Option<Event<'a>>> {
        Ok(match event {
            Event::Start(Tag::Image { dest_url, .. }) => self.picture(&dest_url)?,
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let leads = link_type == LinkType::Email || leads_out(&dest_url);
                self.links.push(leads);
                let title = clean(title);
                let link = Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                };
                leads.then_some(Event::Start(link))
            }
            Event::End(TagEnd::Link) => {
                let leads = self.links.pop().unwrap_or(false);
                leads.then_some(Event::End(TagEnd::Link))
            }
            other => Some(plainer(other)),
        })
    }
}

/// HTML as the text it is; boxes as letters; headings below those of the page; code of no language.
fn plainer(event: Event) -> Event {
    match event {
        Event::Html(text) | Event::InlineHtml(text) | Event::Text(text) => Event::Text(clean(text)),
        Event::Code(text) => Event::Code(clean(text)),
        // A letter, and nothing that could be pressed.
        Event::TaskListMarker(done) => Event::Text(if done { "☑ " } else { "☐ " }.into()),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        other => other,
    }
}

/// Below the page's title, the day and the entry, without a step left out: people begin with
/// the second level as often as with the first.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

/// Whether a link leads to a page or to a mail program, and so stays a link.
fn leads_out(destination: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| {
        let start = destination.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

fn clean(text: CowStr) -> CowStr {
    if text.chars().all(|letter| visible(letter) == letter) {
        return text;
    }
    text.chars().map(visible).collect::<String>().into()
}

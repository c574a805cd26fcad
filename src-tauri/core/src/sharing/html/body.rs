//! The words of an entry: CommonMark, of which only what is harmless becomes HTML.

use std::collections::{HashSet, VecDeque};
use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use super::super::own_picture;
use super::{Pictures, escaped, visible};
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
        events: Parser::new_ext(text, Options::empty()),
        ready: VecDeque::new(),
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
struct Harmless<'a, 'p> {
    events: Parser<'a>,
    ready: VecDeque<Event<'a>>,
    /// Of the links around: whether each stays one.
    links: Vec<bool>,
    picture_word: &'p str,
    shown: &'p mut HashSet<i64>,
    pictures: Pictures<'p>,
    /// Why it ended before its end.
    failed: Option<Error>,
}

impl<'a> Iterator for Harmless<'a, '_> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            if let Some(ready) = self.ready.pop_front() {
                return Some(ready);
            }
            let event = self.events.next()?;
            if let Err(error) = self.take(event) {
                self.failed = Some(error);
                return None;
            }
        }
    }
}

impl<'a> Harmless<'a, '_> {
    fn take(&mut self, event: Event<'a>) -> Result<()> {
        let kept = match event {
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
        };
        self.ready.extend(kept);
        Ok(())
    }

    /// A picture, up to its end: itself, once; then a link to it; or its words, where it is
    /// gone or lies elsewhere: nothing is ever fetched from there.
    fn picture(&mut self, destination: &str) -> Result<Option<Event<'a>>> {
        let mut words = self.words_of_picture();
        if words.trim().is_empty() {
            words = self.picture_word.to_owned();
        }
        let Some(id) = own_picture(destination) else {
            return Ok(Some(Event::Text(words.into())));
        };
        let alt = escaped(&words);
        let shown = if self.shown.contains(&id) {
            if self.links.contains(&true) {
                return Ok(Some(Event::Text(words.into())));
            }
            format!("<a href=\"#picture-{id}\">{alt}</a>")
        } else {
            let Some(picture) = (self.pictures)(id)? else {
                return Ok(Some(Event::Text(words.into())));
            };
            self.shown.insert(id);
            let (mime, data) = (picture.kind.mime(), STANDARD.encode(&picture.bytes));
            let (width, height) = (picture.width, picture.height);
            format!(
                "<img id=\"picture-{id}\" width=\"{width}\" height=\"{height}\" alt=\"{alt}\" \
                 src=\"data:{mime};base64,{data}\">"
            )
        };
        Ok(Some(Event::InlineHtml(shown.into())))
    }

    /// What stands within a picture, as text; takes its end too.
    fn words_of_picture(&mut self) -> String {
        let (mut words, mut depth) = (String::new(), 0);
        for event in self.events.by_ref() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                    words.extend(text.chars().map(visible));
                }
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        words
    }
}

/// HTML as the text it is; headings below those of the page; code of no language.
fn plainer(event: Event) -> Event {
    match event {
        Event::Html(text) | Event::InlineHtml(text) | Event::Text(text) => Event::Text(clean(text)),
        Event::Code(text) => Event::Code(clean(text)),
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

/// Three levels down: the page's title, the day and the entry stand above.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
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

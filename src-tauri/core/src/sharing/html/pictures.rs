//! Pictures among the words of an entry.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pulldown_cmark::Event;

use super::body::Harmless;
use super::text::{escaped, visible};
use crate::error::Result;
use crate::markdown::image_number;

impl<'a> Harmless<'a, '_> {
    /// A picture, up to its end: itself, once; then a link to it; or its words, where it is
    /// gone or lies elsewhere: nothing is ever fetched from there.
    pub(super) fn picture(&mut self, destination: &str) -> Result<Option<Event<'a>>> {
        let mut words = self.words_of_picture();
        if words.trim().is_empty() {
            words = self.picture_word.to_owned();
        }
        let Some(id) = image_number(destination) else {
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

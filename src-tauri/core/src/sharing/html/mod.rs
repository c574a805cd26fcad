//! One page that holds everything: its looks, its pictures, and nothing that could run or
//! be fetched. Whatever an entry says, it is only ever text, links and pictures here.

mod body;
mod pictures;
mod text;

use std::collections::HashSet;
use std::io::Write;

use chrono::NaiveDate;

use super::SharedEntry;
use crate::error::Result;
use crate::images::Picture;
use text::escaped;

/// How the page looks; also on paper.
const STYLE: &str = include_str!("page.css");

/// What stands on the page besides the entries, in the user's language.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The language's tag, as `en`.
    pub lang: &'a str,
    /// The title of the whole page.
    pub title: &'a str,
    /// What stands for a picture that has no words of its own: "Picture".
    pub picture: &'a str,
}

/// Hands out a picture of the vault; none where it is gone.
pub type Pictures<'a> = &'a mut dyn FnMut(i64) -> Result<Option<Picture>>;

/// A page that is being written, entry by entry.
pub struct Page<'a, W: Write> {
    frame: Frame<'a>,
    out: &'a mut W,
    /// The day whose heading stands last.
    day: Option<NaiveDate>,
    /// The pictures that are on the page already: each is there once, since it costs its
    /// whole length.
    shown: HashSet<i64>,
}

impl<'a, W: Write> Page<'a, W> {
    /// Writes what stands above the entries.
    ///
    /// # Errors
    /// Only where `out` fails.
    pub fn begin(frame: Frame<'a>, out: &'a mut W) -> Result<Self> {
        let (lang, title) = (escaped(frame.lang), escaped(frame.title));
        write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; \
             form-action 'none'\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{title}</h1>\n"
        )?;
        Ok(Self {
            frame,
            out,
            day: None,
            shown: HashSet::new(),
        })
    }

    /// Writes an entry, under a heading of its day where that is another one.
    ///
    /// # Errors
    /// What `pictures` answers; else only where the output fails.
    pub fn entry(&mut self, entry: &SharedEntry, pictures: Pictures) -> Result<()> {
        let date = entry.date;
        if self.day.replace(date) != Some(date) {
            writeln!(self.out, "<h2><time datetime=\"{date}\">{date}</time></h2>")?;
        }
        let (time, title) = (entry.time.format("%H:%M"), escaped(entry.title));
        let gap = if title.is_empty() { "" } else { " " };
        writeln!(
            self.out,
            "<article dir=\"auto\">\n<h3><time datetime=\"{date}T{time}\">{time}</time>\
             {gap}{title}</h3>"
        )?;
        self.about(entry.about)?;
        self.tags(entry.tags)?;
        if entry.commonmark {
            let words = self.frame.picture;
            body::write(entry.text, words, &mut self.shown, pictures, self.out)?;
        } else {
            writeln!(
                self.out,
                "<div class=\"plain\">{}</div>",
                escaped(entry.text)
            )?;
        }
        writeln!(self.out, "</article>")?;
        Ok(())
    }

    fn about(&mut self, about: &[String]) -> Result<()> {
        if about.is_empty() {
            return Ok(());
        }
        let about: Vec<_> = about.iter().map(|one| escaped(one)).collect();
        writeln!(self.out, "<p class=\"tags\">{}</p>", about.join(" · "))?;
        Ok(())
    }

    fn tags(&mut self, tags: &[String]) -> Result<()> {
        if tags.is_empty() {
            return Ok(());
        }
        let marked = |tag: &String| format!("#{}", escaped(tag.trim_start_matches('#')));
        let line: Vec<String> = tags.iter().map(marked).collect();
        writeln!(self.out, "<p class=\"tags\">{}</p>", line.join(" "))?;
        Ok(())
    }

    /// Writes what stands below the entries.
    ///
    /// # Errors
    /// Only where the output fails.
    pub fn end(self) -> Result<()> {
        self.out.write_all(b"</main>\n</body>\n</html>\n")?;
        Ok(())
    }
}

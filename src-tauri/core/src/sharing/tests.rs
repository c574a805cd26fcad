//! Whatever an entry holds, what is made of it can do nothing and loses nothing.

mod any;
mod files;
mod page;
mod scan;

use chrono::{NaiveDate, NaiveTime};

use super::{SharedEntry, html, markdown};
use crate::error::Result;
use crate::images::{ImageKind, Picture};

fn entry(text: &str) -> SharedEntry<'_> {
    SharedEntry {
        title: "",
        date: NaiveDate::from_ymd_opt(2026, 5, 14).unwrap(),
        time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
        text,
        commonmark: true,
        about: &[],
        tags: &[],
    }
}

/// Pictures 1 to 20 are there.
fn picture(id: i64) -> Result<Option<Picture>> {
    let picture = Picture {
        kind: ImageKind::Png,
        width: 3,
        height: 2,
        bytes: vec![0xfb, 0xff, u8::try_from(id).unwrap_or(0)],
    };
    Ok((1..=20).contains(&id).then_some(picture))
}

const FRAME: html::Frame = html::Frame {
    lang: "en",
    title: "Journal",
    picture: "Picture",
};

fn page(entries: &[SharedEntry]) -> String {
    let mut out = Vec::new();
    let mut page = html::Page::begin(FRAME, &mut out).unwrap();
    for entry in entries {
        page.entry(entry, &mut picture).unwrap();
    }
    page.end().unwrap();
    String::from_utf8(out).unwrap()
}

/// Plain text as CommonMark, as far as these tests need it.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\\n"),
            '\r' => {}
            _ => {
                if letter.is_ascii_punctuation() {
                    escaped.push('\\');
                }
                escaped.push(letter);
            }
        }
    }
    escaped
}

fn file(entries: &[SharedEntry]) -> String {
    let mut out = Vec::new();
    let mut file = markdown::Document::new(&escape, &mut out);
    for entry in entries {
        let kind = &mut |id| Ok(picture(id)?.map(|picture| picture.kind));
        file.entry(entry, kind).unwrap();
    }
    String::from_utf8(out).unwrap()
}

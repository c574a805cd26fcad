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
    let mut page = Vec::new();
    let going_on = &mut |_, _| Ok(());
    html::document(
        FRAME,
        entries.iter().copied(),
        &mut picture,
        going_on,
        &mut page,
    )
    .unwrap();
    String::from_utf8(page).unwrap()
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
    let mut file = Vec::new();
    let kind = &mut |id| Ok(picture(id)?.map(|picture| picture.kind));
    let going_on = &mut |_, _| Ok(());
    markdown::document(entries.iter().copied(), &escape, kind, going_on, &mut file).unwrap();
    String::from_utf8(file).unwrap()
}

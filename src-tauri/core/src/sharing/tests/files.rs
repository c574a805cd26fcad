//! What stands in a file of Markdown.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};

use super::*;
use crate::error::{Error, ErrorCode};

/// How many headings of the first level a reader finds.
pub(super) fn headings(file: &str) -> usize {
    let top = |event: &Event| {
        matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        )
    };
    Parser::new(file).filter(top).count()
}

/// Where pictures and links lead.
pub(super) fn destinations(file: &str) -> (Vec<String>, Vec<String>) {
    let (mut pictures, mut links) = (Vec::new(), Vec::new());
    for event in Parser::new(file) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => pictures.push(dest_url.to_string()),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            _ => {}
        }
    }
    (pictures, links)
}

#[test]
fn every_entry_stands_under_its_date_time_and_title() {
    let tags = ["work".to_owned(), "#home_life".to_owned()];
    let about = ["★".to_owned(), "Ana *Ruiz*".to_owned()];
    let first = SharedEntry {
        title: "One\n*two* ##",
        about: &about,
        tags: &tags,
        ..entry("Some *words*.\n\n")
    };
    let second = SharedEntry {
        commonmark: false,
        ..entry("1. plain\n# not a heading")
    };
    assert_eq!(
        file(&[first, second]),
        "# 2026-05-14 09:30 One \\*two\\* \\#\\#\n\n★ · Ana \\*Ruiz\\*\n\n#work #home\\_life\n\nSome *words*.\n\n\
         # 2026-05-14 09:30\n\n1\\. plain\\\n\\# not a heading\n\n"
    );
}

#[test]
fn pictures_lie_beside_the_file_and_one_that_is_gone_leaves_its_words() {
    let text = "![a](image:7) ![b *c*](<image:8> \"a \\\" title\") ![gone](image:99) \
        ![p] [![in a link](image:9)](https://x.y)\n\n> ![d](image:10)\n\n[p]: image:11\n";
    assert_eq!(
        file(&[entry(text)]).lines().skip(2).collect::<Vec<_>>(),
        [
            "![a](images/7.png) ![b *c*](images/8.png \"a \\\" title\") gone ![p](images/11.png) \
             [![in a link](images/9.png)](https://x.y)",
            "",
            "> ![d](images/10.png)",
            "",
        ]
    );
}

#[test]
fn what_an_entry_leaves_open_ends_with_it() {
    for open in [
        "```\ncode",
        "~~~~~ rust\ncode\n~~~",
        "`````\n````\n",
        "<!-- comment",
        "<script>\nx",
        "<?php",
        "<![CDATA[ x",
        "<!DOCTYPE html",
        "<textarea>\n",
        "> ```\n> code",
        "- ```\n  code",
        "[ref",
        "text\n",
        "    indented",
    ] {
        let both = file(&[entry(open), entry("# own"), entry("y")]);
        assert_eq!(headings(&both), 4, "{open:?}: {both}");
    }
}

#[test]
fn a_reference_leads_where_its_own_entry_says() {
    let first = entry(
        "See [1], [it *is*][1] and [x][].\n\n[1]: https://a.b/c_d \"A & \\\"b\\\"\"\n[x]: </a b>\n",
    );
    let second = entry("See [1] and [y].\n\n[1]: https://second\n");
    let file = file(&[first, second]);
    let (_, links) = destinations(&file);
    let a = "https://a.b/c_d";
    assert_eq!(links, [a, a, "/a b", "https://second"], "{file}");
}

#[test]
fn each_picture_is_asked_for_once() {
    let mut asked = Vec::new();
    let mut out = Vec::new();
    let mut file = markdown::Document::new(&escape, &mut out);
    for text in ["![](image:1) ![](image:1)", "![](image:1)"] {
        let jpeg = &mut |id| {
            asked.push(id);
            Ok(Some(ImageKind::Jpeg))
        };
        file.entry(&entry(text), jpeg).unwrap();
    }
    assert_eq!(asked, [1]);
    let file = String::from_utf8(out).unwrap();
    assert_eq!(file.matches("![](images/1.jpg)").count(), 3);
}

#[test]
fn it_ends_where_a_picture_cannot_be_read() {
    let mut out = Vec::new();
    let mut file = markdown::Document::new(&escape, &mut out);
    let damaged = &mut |_| Err(Error::Damaged("the database"));
    let unread = file.entry(&entry("![](image:1)"), damaged);
    assert_eq!(unread.unwrap_err().code(), ErrorCode::VaultDamaged);
}

//! What stands on a page.

use super::*;
use crate::error::{Error, ErrorCode};

#[test]
fn a_page_has_a_heading_for_each_day_and_one_for_each_entry() {
    let tags = ["work".to_owned(), "#a<b".to_owned()];
    let about = ["★".to_owned(), "Ana <Ruiz>".to_owned()];
    let first = SharedEntry {
        title: "A <b>title</b> & more",
        about: &about,
        tags: &tags,
        ..entry("# Big\n\n*One* and\ntwo.")
    };
    let second = SharedEntry {
        commonmark: false,
        ..entry("plain *stars*\n<script>alert(1)</script>")
    };
    let third = SharedEntry {
        date: first.date.succ_opt().unwrap(),
        ..entry("x")
    };
    let page = page(&[first, second, third]);
    assert_eq!(page.matches("<h2>").count(), 2);
    assert!(page.contains("<h2><time datetime=\"2026-05-15\">2026-05-15</time></h2>"));
    assert!(page.contains(
        "<h3><time datetime=\"2026-05-14T09:30\">09:30</time> A &lt;b&gt;title&lt;/b&gt; &amp; more</h3>"
    ));
    assert!(page.contains("<p class=\"tags\">#work #a&lt;b</p>"));
    assert!(page.contains("<p class=\"tags\">★ · Ana &lt;Ruiz&gt;</p>"));
    assert!(page.contains("<h4>Big</h4>\n<p><em>One</em> and\ntwo.</p>"));
    assert!(page.contains(
        "<div class=\"plain\">plain *stars*\n&lt;script&gt;alert(1)&lt;/script&gt;</div>"
    ));
    assert!(page.contains("default-src 'none'; script-src 'none'; img-src data:;"));
    scan::is_harmless(&page).unwrap();
}

#[test]
fn boxes_are_boxes_and_headings_leave_no_level_out() {
    let page = page(&[entry("## One\n\n### Two\n\n- [x] done\n- [ ] open")]);
    assert!(page.contains("<h4>One</h4>") && page.contains("<h5>Two</h5>"));
    assert!(page.contains("☑ done") && page.contains("☐ open"));
    scan::is_harmless(&page).unwrap();
}

#[test]
fn a_picture_of_the_vault_is_within_the_page_once_and_no_other_is_shown() {
    let text = "![a \"desk\"](image:7) again ![](image:7)\n\n[![linked](image:7)](https://x.y)\n\n\
        ![gone](image:99) ![](image:98) ![far](https://x.y/1.png) ![near](file:///etc/passwd) \
        ![inline](data:image/png;base64,AAAA) ![odd](image:+7) ![signed](image:-7)";
    let page = page(&[entry(text)]);
    assert_eq!(page.matches("<img").count(), 1);
    assert!(page.contains(
        "<img id=\"picture-7\" width=\"3\" height=\"2\" alt=\"a &quot;desk&quot;\" src=\"data:image/png;base64,+/8H\">"
    ));
    assert!(page.contains("again <a href=\"#picture-7\">Picture</a>"));
    assert!(page.contains("<a href=\"https://x.y\">linked</a>"));
    assert!(page.contains("gone Picture far near inline odd signed"));
    scan::is_harmless(&page).unwrap();
}

#[test]
fn only_links_to_the_web_and_to_mail_stay_links() {
    let text = "[a](https://x.y) [b](HTTP://x.y) <me@x.y> [c](mailto:me@x.y) \
        [d](javascript:alert(1)) [e](java&#115;cript:alert(1)) [f](file:///x) [g](data:text/html,x) \
        [h](//x.y) [i](x.html) <vbscript:x> [j](\u{1}javascript:x) [k][r]\n\n[r]: javascript:x";
    let page = page(&[entry(text)]);
    assert_eq!(page.matches("<a ").count(), 4);
    assert!(page.contains("<a href=\"mailto:me@x.y\">me@x.y</a>"));
    assert!(page.contains("d e f g h i vbscript:x "));
    scan::is_harmless(&page).unwrap();
}

#[test]
fn a_picture_used_a_hundred_thousand_times_is_written_once() {
    let page = page(&[entry(&"![x](image:3) ".repeat(60_000))]);
    assert!(page.len() < 6_000_000, "{} bytes", page.len());
}

#[test]
fn it_ends_where_a_picture_cannot_be_read() {
    let mut out = Vec::new();
    let mut page = html::Page::begin(FRAME, &mut out).unwrap();
    let damaged = &mut |_| Err(Error::Damaged("the database"));
    let unread = page.entry(&entry("![](image:1)"), damaged);
    assert_eq!(unread.unwrap_err().code(), ErrorCode::VaultDamaged);
}

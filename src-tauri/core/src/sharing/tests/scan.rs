//! A reader of pages that knows what may be in one, and takes nothing else.

/// The elements of an entry, and those of the page around.
const ELEMENTS: [&str; 34] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "article",
    "time",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "a",
    "img",
    "em",
    "strong",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "br",
    "hr",
    "!doctype",
    "span",
    "table",
    "th",
    "td",
];

/// Holds a page to what may be in it: known elements, known attributes, their values
/// quoted, links to the web, to mail and within the page, pictures within the page.
pub(super) fn is_harmless(page: &str) -> Result<(), String> {
    let page = match (page.find("<style>"), page.find("</style>")) {
        (Some(from), Some(to)) => format!("{}{}", &page[..from], &page[to..]),
        _ => page.to_owned(),
    };
    let mut rest = page.as_str();
    while let Some(start) = rest.find('<') {
        let end = tag_end(&rest[start..]).ok_or("a tag without an end")?;
        tag(&rest[start + 1..start + end])?;
        rest = &rest[start + end + 1..];
    }
    Ok(())
}

/// Where the `>` is that ends the tag at the beginning, outside of quotes.
fn tag_end(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == '>' && !quoted).then_some(at)
    })
}

fn tag(inside: &str) -> Result<(), String> {
    let inside = inside.trim_start_matches('/').trim_end_matches('/').trim();
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    if !ELEMENTS.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(format!("<{inside}>"));
    }
    if name == "!DOCTYPE" {
        return Ok(());
    }
    while !rest.trim().is_empty() {
        let odd = || format!("{inside:?}");
        let (attribute, after) = rest.trim_start().split_once("=\"").ok_or_else(odd)?;
        let (value, after) = after.split_once('"').ok_or_else(odd)?;
        if !may_be(name, attribute, value) {
            return Err(format!("{name} {attribute}={value:?}"));
        }
        rest = after;
    }
    Ok(())
}

fn may_be(element: &str, attribute: &str, value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    match (element, attribute) {
        ("a", "href") => ["http://", "https://", "mailto:", "#picture-"]
            .iter()
            .any(|start| lower.starts_with(start)),
        ("img", "src") => lower.starts_with("data:image/png;base64,"),
        ("img", "id") => value.starts_with("picture-"),
        ("img", "width" | "height") | ("ol", "start") => value.parse::<u64>().is_ok(),
        ("img", "alt") | ("a", "title") | ("time", "datetime") | ("meta", _) => true,
        ("html", "lang") | ("article", "dir") => true,
        ("div", "class") => value == "plain",
        ("p", "class") => value == "tags",
        _ => false,
    }
}

#[test]
fn the_reader_takes_no_script_no_handler_and_no_strange_link() {
    assert!(is_harmless("<p>a <a href=\"https://x.y\" title=\"a>b\">b</a></p>").is_ok());
    for harm in [
        "<script>",
        "<p onclick=\"x()\">",
        "<a href=\"javascript:x()\">",
        "<img src=\"https://x.y/1.png\" alt=\"\">",
        "<a href='https://x.y'>",
        "<p",
        "<svg/onload=x>",
    ] {
        assert!(is_harmless(harm).is_err(), "{harm}");
    }
}

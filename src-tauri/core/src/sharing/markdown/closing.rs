//! Code and HTML that an entry leaves open would take in all entries below it.

use pulldown_cmark::{Event, Parser, Tag};

/// What ends each kind of HTML that a blank line does not end (CommonMark 0.31, 4.6).
const HTML_ENDS: [&str; 5] = [
    "-->",
    "?>",
    "]]>",
    ">",
    "</script></style></pre></textarea>",
];

/// `text` with whatever ends the block it leaves open.
pub(super) fn closed(text: &str) -> String {
    let fences = ['`', '~'].map(|mark| mark.to_string().repeat(longest_run(text, mark).max(3)));
    let ends = fences.iter().map(String::as_str).chain(HTML_ENDS);
    let tried = ends.map(|end| format!("{}\n{end}", text.trim_end_matches('\n')));
    std::iter::once(text.to_owned())
        .chain(tried)
        .find(|text| is_closed(text))
        .unwrap_or_else(|| text.to_owned())
}

/// Whether a heading below `text` is one.
fn is_closed(text: &str) -> bool {
    let below = format!("{text}\n\n# x\n");
    let start = below.len() - "# x\n".len();
    let heading = |(event, range): (Event, std::ops::Range<usize>)| {
        range.start == start && matches!(event, Event::Start(Tag::Heading { .. }))
    };
    Parser::new(&below).into_offset_iter().any(heading)
}

fn longest_run(text: &str, mark: char) -> usize {
    let runs = text.split(|letter| letter != mark);
    runs.map(str::len).max().unwrap_or(0)
}

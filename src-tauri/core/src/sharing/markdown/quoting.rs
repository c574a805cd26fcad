//! Destinations and titles of links, as CommonMark writes them.

/// A destination that may hold anything but the end of a line, which none does.
pub(super) fn pointed(destination: &str) -> String {
    let escaped = escaped(destination, &['<', '>']);
    format!("<{escaped}>")
}

/// A title, with the space before it; nothing for none.
pub(super) fn quoted(title: &str) -> String {
    if title.is_empty() {
        return String::new();
    }
    format!(" \"{}\"", escaped(title, &['"']))
}

/// With a backslash before these, before backslashes, and before what begins an entity.
fn escaped(text: &str, marks: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // A blank line would end the paragraph around it.
            '\n' | '\r' => escaped.push(' '),
            _ => {
                if marks.contains(&letter) || matches!(letter, '\\' | '&') {
                    escaped.push('\\');
                }
                escaped.push(letter);
            }
        }
    }
    escaped
}

//! Plain text as CommonMark.

/// White space to CommonMark.
const SPACE: [char; 4] = [' ', '\t', '\u{b}', '\u{c}'];

/// `plain` as CommonMark that reads back the same: letter by letter and line by line,
/// with the white space its lines begin with. Not kept are white space at the end of a
/// line, whether lines are a paragraph apart or several, and how line ends are written;
/// the character U+0000 becomes U+FFFD.
pub fn escape(plain: &str) -> String {
    let mut escaped = String::with_capacity(plain.len() + plain.len() / 16);
    let mut between = "";
    for line in plain.replace("\r\n", "\n").split(['\n', '\r']) {
        let line = line.trim_end_matches(SPACE);
        if line.is_empty() {
            between = if escaped.is_empty() { "" } else { "\n\n" };
            continue;
        }
        escaped.push_str(between);
        escape_line(line, &mut escaped);
        between = "\\\n";
    }
    escaped
}

fn escape_line(line: &str, escaped: &mut String) {
    let mut rest = line;
    if let Some(space) = line.chars().next().filter(|first| SPACE.contains(first)) {
        escaped.push_str(&format!("&#{};", u32::from(space)));
        rest = line.get(1..).unwrap_or_default();
    } else {
        rest = escape_start(rest, escaped);
    }
    let mut before = ' ';
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        let in_word = before.is_alphanumeric() && after.is_alphanumeric();
        if is_markup(letter) && !(letter == '_' && in_word) {
            escaped.push('\\');
        }
        escaped.push(if letter == '\0' { '\u{fffd}' } else { letter });
        before = letter;
    }
}

/// Wherever it stands; `~` and `|` to those who read more than CommonMark.
fn is_markup(letter: char) -> bool {
    matches!(letter, '\\' | '*' | '_' | '[' | '<' | '&' | '`' | '~' | '|')
}

/// Escapes what means something only where a line begins; gives the rest of the line.
fn escape_start<'a>(line: &'a str, escaped: &mut String) -> &'a str {
    let figures = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = line.split_at_checked(figures).unwrap_or(("", line));
    let heading = line.trim_start_matches('#');
    let is_heading = heading.is_empty() || heading.starts_with(SPACE);
    let means_something = match rest.chars().next() {
        Some('.' | ')') => figures > 0,
        Some('#') => figures == 0 && is_heading,
        Some('>' | '+' | '-' | '=') => figures == 0,
        _ => false,
    };
    if !means_something {
        return line;
    }
    escaped.push_str(number);
    escaped.push('\\');
    let mark = rest.get(..1).unwrap_or_default();
    escaped.push_str(mark);
    rest.get(1..).unwrap_or_default()
}

//! Finding: what the index holds, what a query asks of it, and what of a text is shown.
//!
//! The index is an FTS5 table with the columns `title`, `words` and `marks` and
//! `tokenize='ascii'`. Words are folded and taken apart here ([`index_text`]), so that
//! SQLite only splits at spaces, and a query and a highlight mean the same by a word.
//! Dates are no part of it: a query says which days it is about.

mod closest;
mod days;
mod fold;
mod hits;
mod marks;
mod matching;
mod page;
mod problem;
mod query;
mod quoted_tag;
mod reading;
mod scripts;
mod snippet;
mod terms;
mod token;
mod tokens;
mod window;

pub use closest::closest;
pub use fold::fold;
pub use marks::{Facts, marks};
pub use page::{Hit, SearchAsk, SearchOrder, SearchPage};
pub use problem::QueryProblem;
pub use query::{MOST_TERMS, QUERY_CHARS, Query};
pub use snippet::{Piece, highlight, snippet};
pub use token::{TOKEN_BYTES, Token};
pub use tokens::{Tokens, index_text, tokens};

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

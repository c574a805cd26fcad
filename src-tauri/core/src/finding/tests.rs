//! What holds between the index, queries and snippets.

mod bench;
mod fold;
mod index;
mod naughty;
mod queries;
mod quoted_tags;
mod snippets;
mod tokens;

//! What holds between the index, queries and snippets.

mod bench;
mod fold;
mod index;
mod naughty;
mod queries;
mod snippets;
mod tokens;

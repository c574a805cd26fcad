//! What the tests of finding and of Markdown share.

use rusqlite::Connection;

use super::{Facts, Query, index_text, marks};

/// The Big List of Naughty Strings.
pub(crate) fn naughty() -> Vec<String> {
    let list = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/blns.json"
    ));
    let strings: Vec<String> = serde_json::from_str(list).unwrap();
    assert!(strings.len() > 500);
    strings
}

/// A real index, in memory.
pub(crate) struct Index(Connection);

impl Index {
    /// One with nothing in it.
    pub(crate) fn new() -> Self {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE VIRTUAL TABLE t USING fts5(title, words, marks,
                    content='', contentless_delete=1, tokenize='ascii')",
            )
            .unwrap();
        Self(connection)
    }

    /// One with these texts, numbered from 1.
    pub(crate) fn of(texts: &[&str]) -> Self {
        let index = Self::new();
        for (number, text) in (1..).zip(texts) {
            index.add(number, "", text, &Facts::default());
        }
        index
    }

    /// Adds an entry.
    pub(crate) fn add(&self, number: i64, title: &str, text: &str, facts: &Facts) {
        let row = (number, index_text(title), index_text(text), marks(facts));
        self.0
            .execute(
                "INSERT INTO t (rowid, title, words, marks) VALUES (?, ?, ?, ?)",
                row,
            )
            .unwrap();
    }

    /// The numbers of what a query finds.
    pub(crate) fn find(&self, query: &str) -> Vec<i64> {
        let Some(matching) = Query::parse(query).matching() else {
            return vec![];
        };
        let mut statement = self
            .0
            .prepare("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid");
        let rows = statement
            .as_mut()
            .unwrap()
            .query_map([matching], |row| row.get(0));
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    }
}

//! A word that was probably mistyped, from the words the index knows.

use rusqlite::Connection;

use crate::finding::{Hit, Query, closest, fold};

/// How many words of a query are looked at.
const MOST_WORDS: usize = 3;

/// The query with each word that no entry has replaced by the closest one that some have.
pub(super) fn corrected(journal: &Connection, query: &Query) -> rusqlite::Result<Option<String>> {
    // Lives with the connection alone, and holds nothing itself.
    journal.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.known_words USING fts5vocab(main, entry_index, col)",
    )?;
    let mut text: Option<String> = None;
    let words: Vec<String> = query.words().map(str::to_owned).collect();
    for word in words.iter().take(MOST_WORDS) {
        if let Some(close) = close_to(journal, word)? {
            let before = text.as_deref().map_or_else(|| query.clone(), Query::parse);
            text = Some(before.with_word(word, &close));
        }
    }
    Ok(text)
}

/// The corrected query with its words as they stand in what was found: the index knows them
/// without their accents.
pub(super) fn as_written(corrected: &str, hits: &[Hit]) -> String {
    let mut query = Query::parse(corrected);
    let words: Vec<String> = query.words().map(str::to_owned).collect();
    let found = || {
        let pieces = hits
            .iter()
            .flat_map(|hit| hit.title.iter().chain(&hit.snippet));
        pieces.filter(|piece| piece.hit)
    };
    for word in words {
        if let Some(piece) = found().find(|piece| fold(&piece.text) == word) {
            query = Query::parse(&query.with_word(&word, &piece.text.to_lowercase()));
        }
    }
    query.text().to_owned()
}

/// The closest word that begins with the same letter: few slips are made in the first, and so
/// only a part of the words is read.
fn close_to(journal: &Connection, word: &str) -> rusqlite::Result<Option<String>> {
    let Some(first) = word.chars().next() else {
        return Ok(None);
    };
    let Some(after) = char::from_u32(first as u32 + 1) else {
        return Ok(None);
    };
    let is_known = journal
        .prepare_cached(
            "SELECT 1 FROM temp.known_words WHERE term = ?1 AND col IN ('words', 'title')",
        )?
        .exists([word])?;
    if is_known {
        return Ok(None);
    }
    let mut statement = journal.prepare_cached(
        "SELECT term, doc FROM temp.known_words
         WHERE term >= ?1 AND term < ?2 AND col IN ('words', 'title')",
    )?;
    let known: Vec<(String, u32)> = statement
        .query_map([first.to_string(), after.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let known = known.iter().map(|(term, times)| (term.as_str(), *times));
    Ok(closest(word, known))
}

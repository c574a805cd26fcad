//! What entries are about: applications, people, noes.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, params};

use super::super::{Store, index, millis, of_word, word};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::journal::{EntryLink, EntryLinkKind, LinkTarget};
use crate::text;

/// The most things one entry can be about.
const MOST_LINKS: usize = 12;

/// Everything an entry can be about, with its name. A no is called as its application.
const ALL: &str = "SELECT 'application' AS kind, a.id AS id,
      trim(a.company || CASE WHEN a.company <> '' AND a.role <> '' THEN ', ' ELSE '' END || a.role) AS name,
      a.created_at AS at, a.deleted_at AS gone
    FROM applications a
  UNION ALL SELECT 'contact', c.id, c.name, c.created_at, c.deleted_at FROM contacts c
  UNION ALL SELECT 'case', r.id,
      coalesce(trim(a.company || CASE WHEN a.company <> '' AND a.role <> '' THEN ', ' ELSE '' END || a.role), ''),
      r.opened_at, NULL
    FROM rebounds r LEFT JOIN applications a ON a.id = r.application_id";

impl Store {
    /// Everything an entry can be linked to, the newest of each kind first.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn links_offered(&self) -> Result<Vec<EntryLink>> {
        self.read(|journal| {
            let mut statement = journal.prepare_cached(&format!(
                "SELECT kind, id, name FROM ({ALL}) WHERE gone IS NULL ORDER BY kind, at DESC, id DESC"
            ))?;
            let rows = statement.query_map([], of_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps a person's name, to link entries to; one of exactly this name is not made twice.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a name, [`Error::TooLong`], [`Error::DiskFull`].
    pub fn contact_add(&mut self, name: &str, now: Moment) -> Result<EntryLink> {
        let name = text::line(name)?;
        if name.is_empty() {
            return Err(Error::Invalid("a person needs a name here"));
        }
        self.write(|change| {
            change.execute(
                "INSERT INTO contacts (name, created_at) SELECT ?1, ?2
                 WHERE NOT EXISTS (SELECT 1 FROM contacts WHERE name = ?1 AND deleted_at IS NULL)",
                params![name, millis(now.utc)],
            )?;
            let id = change.query_row(
                "SELECT max(id) FROM contacts WHERE name = ?1 AND deleted_at IS NULL",
                [&name],
                |row| row.get(0),
            )?;
            Ok(EntryLink {
                kind: EntryLinkKind::Contact,
                id,
                name,
            })
        })
    }
}

/// What an entry is about. What was set aside since is still named.
pub(in crate::store) fn of(
    connection: &Connection,
    entry: i64,
) -> rusqlite::Result<Vec<EntryLink>> {
    let mut statement = connection.prepare_cached(
        "SELECT l.kind, l.target_id AS id, CASE l.kind
           WHEN 'contact' THEN (SELECT name FROM contacts WHERE id = l.target_id)
           ELSE (SELECT trim(company || CASE WHEN company <> '' AND role <> '' THEN ', ' ELSE '' END || role)
                 FROM applications WHERE id = CASE l.kind WHEN 'application' THEN l.target_id
                   ELSE (SELECT application_id FROM rebounds WHERE id = l.target_id) END)
           END AS name
         FROM entry_links l WHERE l.entry_id = ?1 ORDER BY l.kind, l.target_id",
    )?;
    let rows = statement.query_map([entry], of_row)?;
    rows.collect()
}

/// Notes that an entry was written after this no.
pub(in crate::store) fn to_case(change: &Connection, entry: i64, case: i64) -> Result<()> {
    change.execute(
        "INSERT OR IGNORE INTO entry_links (entry_id, kind, target_id) VALUES (?1, 'case', ?2)",
        [entry, case],
    )?;
    change.execute("UPDATE entries SET has_links = 1 WHERE id = ?1", [entry])?;
    index::due(change, entry)
}

/// Keeps what an entry is about.
pub(super) fn keep(change: &Connection, entry: i64, links: &[LinkTarget]) -> Result<()> {
    let links: BTreeSet<LinkTarget> = links.iter().copied().collect();
    if links.len() > MOST_LINKS {
        return Err(Error::Invalid("an entry is about fewer things"));
    }
    change.execute("DELETE FROM entry_links WHERE entry_id = ?1", [entry])?;
    for link in &links {
        let there = match link.kind {
            EntryLinkKind::Application => "SELECT 1 FROM applications WHERE id = ?1",
            EntryLinkKind::Contact => "SELECT 1 FROM contacts WHERE id = ?1",
            EntryLinkKind::Case => "SELECT 1 FROM rebounds WHERE id = ?1",
        };
        if !change.prepare_cached(there)?.exists([link.id])? {
            return Err(Error::NotFound("link"));
        }
        change.execute(
            "INSERT INTO entry_links (entry_id, kind, target_id) VALUES (?1, ?2, ?3)",
            params![entry, word(&link.kind)?, link.id],
        )?;
    }
    change.execute(
        "UPDATE entries SET has_links = ?2 WHERE id = ?1",
        params![entry, !links.is_empty()],
    )?;
    Ok(())
}

fn of_row(row: &Row) -> rusqlite::Result<EntryLink> {
    Ok(EntryLink {
        kind: of_word(row, "kind")?,
        id: row.get("id")?,
        name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
    })
}

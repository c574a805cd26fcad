//! Pictures kept in the vault. They lie in the encrypted database and nowhere else.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::{Store, millis};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::images::{ImageKind, Picture};

/// A picture that was just taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImageInfo {
    /// Its number in this vault; a text shows it as `![](image:12)`.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl Store {
    /// Keeps a picture. Until an entry shows it, it counts as unused: one that never is goes
    /// again with [`Store::journal_tidy`].
    ///
    /// # Errors
    /// [`Error::DiskFull`].
    pub fn image_add(&mut self, picture: &Picture, now: Moment) -> Result<ImageInfo> {
        let Picture {
            kind,
            width,
            height,
            ref bytes,
        } = *picture;
        self.write(|change| {
            change.execute(
                "INSERT INTO images (kind, width, height, created_at, unused_since)
                 VALUES (?1, ?2, ?3, ?4, ?4)",
                params![word(kind), width, height, millis(now.utc)],
            )?;
            let id = change.last_insert_rowid();
            change.execute(
                "INSERT INTO image_bytes (image_id, bytes) VALUES (?1, ?2)",
                params![id, bytes],
            )?;
            Ok(ImageInfo { id, width, height })
        })
    }

    /// A picture, as it was taken in.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn image(&self, id: i64) -> Result<Picture> {
        self.read(|journal| image(journal, id))?
            .ok_or(Error::NotFound("picture"))
    }
}

fn image(journal: &Connection, id: i64) -> Result<Option<Picture>> {
    let mut statement = journal.prepare_cached(
        "SELECT kind, width, height, bytes FROM images JOIN image_bytes ON image_id = id
         WHERE id = ?1",
    )?;
    let picture = statement.query_row([id], |row| {
        Ok(Picture {
            kind: match row.get_ref("kind")?.as_str()? {
                "png" => ImageKind::Png,
                _ => ImageKind::Jpeg,
            },
            width: row.get("width")?,
            height: row.get("height")?,
            bytes: row.get("bytes")?,
        })
    });
    Ok(picture.optional()?)
}

fn word(kind: ImageKind) -> &'static str {
    match kind {
        ImageKind::Jpeg => "jpeg",
        ImageKind::Png => "png",
    }
}

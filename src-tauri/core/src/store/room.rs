//! Room on the disk that nothing needs any more.
//!
//! SQLite keeps the pages of what was erased, and of what the index merged, for what comes
//! next. Some are worth keeping; the file gives the others back to the disk when there is
//! nothing else to do. Vaults from before schema 6 keep theirs: only a database that was
//! created for it can let go of pages one by one.

use rusqlite::Connection;

use super::Store;
use crate::error::Result;

/// How many pages one step gives back: each may have to move another.
const PAGES_AT_ONCE: u32 = 64;
/// So many free pages are kept at least, and as many as one in so many of all.
const KEPT: u32 = 16;
const ONE_IN: u32 = 50;

impl Store {
    /// Gives some of the free room back to the disk. Whether there is more.
    ///
    /// # Errors
    /// [`crate::Error::DiskFull`].
    pub fn room_give_back_some(&mut self) -> Result<bool> {
        if self.read(spare)? == 0 {
            return Ok(false);
        }
        self.write(|change| {
            let pages = spare(change)?.min(PAGES_AT_ONCE);
            change.execute_batch(&format!("PRAGMA incremental_vacuum({pages})"))?;
            Ok(spare(change)? > 0)
        })
    }
}

/// Lets a database that is still empty give back its pages one by one.
pub(super) fn can_be_given_back(empty: &Connection) -> Result<()> {
    Ok(empty.pragma_update(None, "auto_vacuum", "INCREMENTAL")?)
}

/// How many free pages are more than worth keeping; none where they can't be given back.
fn spare(journal: &Connection) -> Result<u32> {
    /// What SQLite calls it.
    const INCREMENTAL: u32 = 2;
    let number = |name| journal.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    let free = number("freelist_count")?;
    if free <= KEPT || number("auto_vacuum")? != INCREMENTAL {
        return Ok(0);
    }
    let kept = KEPT.max(number("page_count")? / ONE_IN);
    // Not for every page: a little more has to come together.
    Ok(if free > kept + KEPT { free - kept } else { 0 })
}

//! Opening SQLCipher with a raw key. The one unsafe call of the core lives here.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::secret::Key;
use crate::vault::atomic;

/// How long one connection waits for another of this process.
const PATIENCE: Duration = Duration::from_secs(10);

/// Creates an empty file for a new database, for its owner only: SQLite would make it
/// readable for others, and its journal takes the file's mode.
///
/// # Errors
/// [`Error::NotWritable`], [`Error::DiskFull`].
pub(super) fn create_file(path: &Path) -> Result<()> {
    OpenOptions::new().create(true).append(true).open(path)?;
    atomic::keep_private(path, 0o600)
}

/// Opens the encrypted database at `path` and proves that it is encrypted.
///
/// # Errors
/// [`Error::Damaged`] where the file is no database under this key,
/// [`Error::NotWritable`], [`Error::DiskFull`].
pub(super) fn open(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path.canonicalize()?, flags)?;
    // Another connection of this process may be copying the database.
    connection.busy_timeout(PATIENCE)?;
    set_key(&connection, key)?;
    configure(&connection)?;
    // The first read is what proves the key.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// Hands the raw key over in SQLCipher's `x'…'` form, through the C call and never as
/// SQL text, which would end up in statement caches and traces.
fn set_key(connection: &Connection, key: &Key) -> Result<()> {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut spelled = Zeroizing::new([0_u8; 67]);
    spelled[..2].copy_from_slice(b"x'");
    for (at, byte) in key.bytes().iter().enumerate() {
        spelled[2 + at * 2] = HEX[usize::from(byte >> 4)];
        spelled[3 + at * 2] = HEX[usize::from(byte & 15)];
    }
    spelled[66] = b'\'';
    // SAFETY: the handle belongs to a live connection that no other thread uses during
    // this call, the pointer covers the 67 bytes whose length is passed beside it, and
    // SQLCipher copies them before it returns.
    #[allow(unsafe_code)]
    let code =
        unsafe { rusqlite::ffi::sqlite3_key(connection.handle(), spelled.as_ptr().cast(), 67) };
    if code == rusqlite::ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(Error::Internal(format!("setting the key answered {code}")))
    }
}

/// The settings that `docs/security.md` promises, and the proof that a cipher is there:
/// plain SQLite would accept a key and write in clear.
fn configure(connection: &Connection) -> Result<()> {
    let answer = |name: &str| -> Result<String> {
        connection
            .pragma_query_value(None, name, |row| row.get(0))
            .map_err(|_| Error::Internal("this build has no cipher".into()))
    };
    if answer("cipher_version")?.is_empty() || answer("cipher_provider")?.is_empty() {
        return Err(Error::Internal("this build has no cipher".into()));
    }
    // SQLCipher writes its own diagnostics to standard error unless told not to; what
    // matters of them comes back as an error.
    connection.execute_batch(
        "PRAGMA cipher_log_level = NONE;
         PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA mmap_size = 0;
         PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA synchronous = EXTRA;",
    )?;
    // A statement is planned once, and not anew for other values: searching as one types runs
    // the same one again and again.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // A rollback journal, not WAL: one writer, small loads, one file at rest, and a
    // flipped bit in a WAL would silently drop rows that were acknowledged.
    connection.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |_| Ok(()))?;
    Ok(())
}

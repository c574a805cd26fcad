//! Backups: a whole vault in one encrypted file, `YYYY-MM-DD-HHMMSS.onward-backup`.
//!
//! Integers are little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | magic `ONWARDB\0` |
//! | 2 | format version, 1 |
//! | 8 | when it was made, milliseconds since 1970 |
//! | 4 | length of the header |
//! | n | the vault's header, byte for byte ([`super::header`]) |
//! | 8 | length of the database |
//! | n | the database, byte for byte, as SQLCipher wrote it |
//! | 32 | BLAKE2b-256 over all before it: finds accidents without a key |
//! | 32 | BLAKE2b-256 keyed by the data key's `backup` subkey over the 32 bytes before it |
//!
//! It is opened with a passphrase or recovery code that was valid when it was made.

mod read;
mod rotation;
mod shelf;
mod write;

pub use read::{Preview, Staged, peek};
pub use rotation::kept;
pub use shelf::{Shelf, Shelved, name_of};
pub use write::Written;

/// What a backup's name ends with.
pub const EXTENSION: &str = "onward-backup";

/// What the name of a folder begins with that a backup is unpacked in.
pub(super) const UNPACKED: &str = ".onward-restore-";

const MAGIC: &[u8; 8] = b"ONWARDB\0";
const VERSION: u16 = 1;
/// Magic, version, time and the header's length.
const HEAD: usize = 8 + 2 + 8 + 4;
/// Checksum and tag.
const TAIL: u64 = 64;
/// How much is read and written at once.
const CHUNK: usize = 256 * 1024;

#[cfg(test)]
mod tests;

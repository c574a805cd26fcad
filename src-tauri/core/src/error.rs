//! What can go wrong, as a closed set of codes.
//!
//! No message ever holds text the user typed: errors end up in logs and in bug reports.

use serde::Serialize;

/// The closed set of error codes that the user interface decides by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The vault is locked; unlock it and try again.
    Locked,
    /// The passphrase opens no key slot of this vault.
    WrongPassphrase,
    /// There is no vault in this folder yet.
    NoVault,
    /// There is a vault in this folder already; it is never overwritten.
    VaultExists,
    /// A file of the vault is not what was written.
    VaultDamaged,
    /// The vault was written by a newer Onward.
    VaultNewer,
    /// Another process has this vault open.
    VaultInUse,
    /// No space is left where the vault lies.
    DiskFull,
    /// The folder or file can't be written.
    NotWritable,
    /// A text is longer than its limit.
    TooLong,
    /// A value lies outside what it may be.
    Invalid,
    /// The thing asked for does not exist (any more).
    NotFound,
    /// A wallow window is open already.
    WindowOpen,
    /// This wallow window was extended already; it can be only once.
    AlreadyExtended,
    /// Two fixes of this case are open already.
    TwoFixes,
    /// The only way in a person holds can't be removed.
    LastWayIn,
    /// The recovery code has a slip in it, or is not complete.
    MistypedCode,
    /// The groups typed back are not those of the new recovery code.
    WrongGroups,
    /// The system's keychain did not answer, is locked, or does not have the key.
    Keychain,
    /// Another long task is running.
    Busy,
    /// The long task was cancelled; nothing was changed.
    Cancelled,
    /// The file is no backup.
    NotABackup,
    /// The backup is cut short or changed.
    BackupDamaged,
    /// The backup was written by a newer Onward.
    BackupNewer,
    /// The chosen folder holds something already.
    FolderNotEmpty,
    /// There is no backup yet.
    NoBackup,
    /// The file is no picture, or none of a kind that is taken.
    NotAnImage,
    /// The picture's file is too long, or it has too many pixels.
    ImageTooLarge,
    /// Something that should not happen did.
    Internal,
}

/// An error of the core, with what is needed to explain it and nothing private.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// See [`ErrorCode::Locked`].
    #[error("the vault is locked")]
    Locked,
    /// See [`ErrorCode::WrongPassphrase`].
    #[error("the passphrase opens no key slot")]
    WrongPassphrase,
    /// See [`ErrorCode::NoVault`].
    #[error("there is no vault here")]
    NoVault,
    /// See [`ErrorCode::VaultExists`].
    #[error("there is a vault here already")]
    VaultExists,
    /// See [`ErrorCode::VaultDamaged`]; says which file.
    #[error("the vault is damaged: {0}")]
    Damaged(&'static str),
    /// See [`ErrorCode::VaultNewer`]; the version found.
    #[error("the vault has format {0}, which is newer than this program")]
    Newer(u32),
    /// See [`ErrorCode::VaultInUse`].
    #[error("another process has the vault open")]
    InUse,
    /// See [`ErrorCode::DiskFull`].
    #[error("no space is left on the disk")]
    DiskFull,
    /// See [`ErrorCode::NotWritable`].
    #[error("the vault's folder can't be written")]
    NotWritable,
    /// See [`ErrorCode::TooLong`].
    #[error("that is more than the limit of {limit}")]
    TooLong {
        /// The limit, in what is counted: bytes of UTF-8, or characters, entries, pictures.
        limit: usize,
    },
    /// See [`ErrorCode::Invalid`]; names the rule that was broken.
    #[error("{0}")]
    Invalid(&'static str),
    /// See [`ErrorCode::NotFound`].
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// See [`ErrorCode::WindowOpen`].
    #[error("a window is open already")]
    WindowOpen,
    /// See [`ErrorCode::AlreadyExtended`].
    #[error("the window was extended once already")]
    AlreadyExtended,
    /// See [`ErrorCode::TwoFixes`].
    #[error("two fixes are open already")]
    TwoFixes,
    /// See [`ErrorCode::LastWayIn`].
    #[error("the last way in can't be removed")]
    LastWayIn,
    /// See [`ErrorCode::MistypedCode`].
    #[error("the recovery code has a slip in it or is not complete")]
    MistypedCode,
    /// See [`ErrorCode::WrongGroups`].
    #[error("the groups are not those of the recovery code")]
    WrongGroups,
    /// See [`ErrorCode::Keychain`]; says what it did.
    #[error("the keychain {0}")]
    Keychain(&'static str),
    /// See [`ErrorCode::Busy`].
    #[error("another long task is running")]
    Busy,
    /// See [`ErrorCode::Cancelled`].
    #[error("cancelled; nothing was changed")]
    Cancelled,
    /// See [`ErrorCode::NotABackup`].
    #[error("the file is no backup")]
    NotABackup,
    /// See [`ErrorCode::BackupDamaged`].
    #[error("the backup is damaged")]
    BackupDamaged,
    /// See [`ErrorCode::BackupNewer`].
    #[error("the backup was written by a newer program")]
    BackupNewer,
    /// See [`ErrorCode::FolderNotEmpty`].
    #[error("the folder holds something already")]
    FolderNotEmpty,
    /// See [`ErrorCode::NoBackup`].
    #[error("there is no backup yet")]
    NoBackup,
    /// See [`ErrorCode::NotAnImage`].
    #[error("the file is no picture that can be read")]
    NotAnImage,
    /// See [`ErrorCode::ImageTooLarge`].
    #[error("the picture is too large")]
    ImageTooLarge,
    /// See [`ErrorCode::Internal`]; never holds the user's text.
    #[error("unexpected: {0}")]
    Internal(String),
}

/// What the core's functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The code that crosses to the user interface.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Locked => ErrorCode::Locked,
            Self::WrongPassphrase => ErrorCode::WrongPassphrase,
            Self::NoVault => ErrorCode::NoVault,
            Self::VaultExists => ErrorCode::VaultExists,
            Self::Damaged(_) => ErrorCode::VaultDamaged,
            Self::Newer(_) => ErrorCode::VaultNewer,
            Self::InUse => ErrorCode::VaultInUse,
            Self::DiskFull => ErrorCode::DiskFull,
            Self::NotWritable => ErrorCode::NotWritable,
            Self::TooLong { .. } => ErrorCode::TooLong,
            Self::Invalid(_) => ErrorCode::Invalid,
            Self::NotFound(_) => ErrorCode::NotFound,
            Self::WindowOpen => ErrorCode::WindowOpen,
            Self::AlreadyExtended => ErrorCode::AlreadyExtended,
            Self::TwoFixes => ErrorCode::TwoFixes,
            Self::LastWayIn => ErrorCode::LastWayIn,
            Self::MistypedCode => ErrorCode::MistypedCode,
            Self::WrongGroups => ErrorCode::WrongGroups,
            Self::Keychain(_) => ErrorCode::Keychain,
            Self::Busy => ErrorCode::Busy,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::NotABackup => ErrorCode::NotABackup,
            Self::BackupDamaged => ErrorCode::BackupDamaged,
            Self::BackupNewer => ErrorCode::BackupNewer,
            Self::FolderNotEmpty => ErrorCode::FolderNotEmpty,
            Self::NoBackup => ErrorCode::NoBackup,
            Self::NotAnImage => ErrorCode::NotAnImage,
            Self::ImageTooLarge => ErrorCode::ImageTooLarge,
            Self::Internal(_) => ErrorCode::Internal,
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem | Kind::NotADirectory => {
                Self::NotWritable
            }
            kind => Self::Internal(format!("input or output failed ({kind})")),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sql;
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound("row"),
            rusqlite::Error::SqliteFailure(cause, _) => match cause.code {
                Sql::DiskFull => Self::DiskFull,
                Sql::NotADatabase | Sql::DatabaseCorrupt => Self::Damaged("the database"),
                Sql::ReadOnly | Sql::CannotOpen | Sql::PermissionDenied => Self::NotWritable,
                Sql::DatabaseBusy | Sql::DatabaseLocked => Self::InUse,
                _ => Self::Internal(format!("the database answered {}", cause.extended_code)),
            },
            rusqlite::Error::FromSqlConversionFailure(column, ..) => {
                Self::Internal(format!("column {column} holds an unknown value"))
            }
            // Only the kind is kept: some variants carry statement text or values.
            _ => Self::Internal("the database refused a statement".into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_from_a_folder_that_cannot_be_written() {
        let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
        let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        assert_eq!(Error::from(full).code(), ErrorCode::DiskFull);
        assert_eq!(Error::from(denied).code(), ErrorCode::NotWritable);
    }

    #[test]
    fn codes_cross_in_snake_case() {
        let text = serde_json::to_string(&ErrorCode::WrongPassphrase).unwrap();
        assert_eq!(text, "\"wrong_passphrase\"");
    }
}

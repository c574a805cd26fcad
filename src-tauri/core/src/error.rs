//! What can go wrong, as a closed set of codes.
//!
//! No message ever holds text the user typed: errors end up in logs and in bug reports.

mod code;
mod from;

pub use code::ErrorCode;

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

//! What the user interface decides by.

use serde::Serialize;

use super::Error;

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

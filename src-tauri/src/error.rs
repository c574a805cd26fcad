//! What crosses to the user interface when something goes wrong.

use onward_core::{Error, ErrorCode};
use serde::Serialize;

/// An error as the user interface gets it. It decides by `code` alone and shows words of
/// its own; `message` and `hint` are for logs and bug reports, and hold nothing private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CommandError {
    /// Which of the closed set.
    #[cfg_attr(test, ts(type = "import(\"./ErrorCode\").ErrorCode"))]
    pub code: ErrorCode,
    /// What happened.
    pub message: String,
    /// What to do next, where there is something.
    pub hint: Option<String>,
}

/// What a command returns.
pub type Answer<T> = Result<T, CommandError>;

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        Self {
            code: error.code(),
            message: error.to_string(),
            hint: hint(error.code()).map(str::to_owned),
        }
    }
}

fn hint(code: ErrorCode) -> Option<&'static str> {
    match code {
        ErrorCode::Locked => Some("unlock the vault and try again"),
        ErrorCode::WrongPassphrase => Some("look at caps lock and the keyboard's language"),
        ErrorCode::NoVault => Some("create a vault"),
        ErrorCode::VaultExists => Some("unlock the one that is there"),
        ErrorCode::VaultDamaged => Some("keep the folder as it is and restore a copy of it"),
        ErrorCode::VaultNewer => Some("install the newest Onward"),
        ErrorCode::VaultInUse => Some("close the other Onward"),
        ErrorCode::DiskFull => Some("free some space; nothing was lost"),
        ErrorCode::NotWritable => Some("look at the rights of the folder"),
        ErrorCode::TooLong => Some("shorten the text or split it"),
        ErrorCode::TwoFixes => Some("finish one or let go of it"),
        ErrorCode::LastWayIn => Some("add another way in first"),
        ErrorCode::MistypedCode => Some("compare the code with the paper, group by group"),
        ErrorCode::WrongGroups => Some("type the two groups from the paper"),
        ErrorCode::Keychain => Some("use the passphrase"),
        ErrorCode::Busy => Some("wait for the other task or cancel it"),
        ErrorCode::NotABackup => Some("choose a file that ends in .onward-backup"),
        ErrorCode::BackupDamaged => Some("choose an older backup"),
        ErrorCode::BackupNewer => Some("install the newest Onward"),
        ErrorCode::FolderNotEmpty => Some("choose an empty folder"),
        ErrorCode::NoBackup => Some("make one now"),
        ErrorCode::NotAnImage => Some("choose a JPEG, PNG, WebP, GIF or BMP file"),
        ErrorCode::ImageTooLarge => Some("make the picture smaller first"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_crosses_as_code_message_and_hint() {
        let crossed = serde_json::to_value(CommandError::from(Error::Locked)).unwrap();
        assert_eq!(crossed["code"], "locked");
        assert!(crossed["message"].is_string() && crossed["hint"].is_string());
    }
}

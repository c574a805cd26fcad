//! What other errors are here: a full disk, damage, a folder that can't be written.

use super::Error;

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

//! What is shared is made beside its place under a name that says so, synced, and only then
//! renamed: a half one never bears the name of a whole one.

use std::fs;
use std::path::Path;

use onward_core::vault::atomic::sync_folder;

/// What the name of a file or folder begins with while it is made.
pub(super) const UNFINISHED: &str = ".onward-share-";

/// Makes names in a folder durable, where its disk can: some of a network refuse. The files
/// themselves were synced.
pub(super) fn settle(folder: &Path) {
    let _ = sync_folder(folder);
}

/// Removes what a sharing left here that was killed: it is not encrypted, and of no use. One
/// that another Onward is just making here goes too; it then ends with an error.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            continue;
        }
        // What can't be removed is in nobody's way but the person's, who sees it there.
        let _ = match entry.file_type() {
            Ok(kind) if kind.is_dir() => fs::remove_dir_all(entry.path()),
            _ => fs::remove_file(entry.path()),
        };
    }
}

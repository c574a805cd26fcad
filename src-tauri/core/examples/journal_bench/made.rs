//! Both journals, made in memory where that can be, then put onto a disk, as a person's is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use onward_core::vault::VaultFolder;

use crate::Outcome;
use crate::corpus::Corpus;
use crate::ours::{self, Ours};
use crate::raw::Raw;

pub struct Made {
    pub raw: PathBuf,
    pub ours: VaultFolder,
    pub code: String,
    /// What is in `ours` lies here; it goes when this goes.
    _disk: tempfile::TempDir,
    database: PathBuf,
}

impl Made {
    pub fn of(corpus: &Corpus) -> Outcome<Self> {
        let memory = in_memory()?;
        let disk = tempfile::Builder::new().prefix("onward-bench-").tempdir()?;
        let made = Raw::make(memory.path(), corpus)?;
        let raw = disk.path().join("raw.db");
        put(&made, &raw)?;
        fs::remove_file(made)?;
        let vault = memory.path().join("vault");
        let code = ours::make(&vault, corpus)?;
        let on_disk = disk.path().join("vault");
        fs::create_dir(&on_disk)?;
        for file in fs::read_dir(vault)? {
            let file = file?;
            if file.file_type()?.is_file() {
                put(&file.path(), &on_disk.join(file.file_name()))?;
            }
        }
        Ok(Self {
            raw,
            database: on_disk.join("journal.db"),
            ours: VaultFolder::new(on_disk),
            code,
            _disk: disk,
        })
    }

    /// How many bytes the databases have: raw's, ours, and that of an empty vault.
    pub fn sizes(&self) -> Outcome<[u64; 3]> {
        let folder = in_memory()?;
        ours::empty(&folder.path().join("vault"))?;
        let empty = folder.path().join("vault/journal.db");
        let size = |path: &Path| fs::metadata(path).map(|about| about.len());
        Ok([size(&self.raw)?, size(&self.database)?, size(&empty)?])
    }

    pub fn open_raw(&self) -> Outcome<Raw> {
        Raw::open(&self.raw)
    }

    pub fn open_ours(&self, corpus: &Corpus) -> Outcome<Ours> {
        Ours::open(&self.ours, &self.code, corpus)
    }
}

fn in_memory() -> Outcome<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    Ok(if memory.is_dir() {
        tempfile::tempdir_in(memory)?
    } else {
        tempfile::tempdir()?
    })
}

/// Copied, and on the disk for good: else the first save would wait for all of it.
fn put(from: &Path, to: &Path) -> Outcome<()> {
    fs::copy(from, to)?;
    Ok(File::open(to)?.sync_all()?)
}

//! The system's dialogs for files and folders.

use std::path::PathBuf;
use std::sync::mpsc;

use onward_core::vault::backup::EXTENSION;
use rfd::{AsyncFileDialog, FileHandle};
use tauri::AppHandle;

use crate::ports::Chooser;
use crate::words;

/// How the names of pictures end that can be taken in.
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "bmp"];

/// The real one.
pub(super) struct SystemChooser {
    app: AppHandle,
}

impl SystemChooser {
    pub(super) fn new(app: &AppHandle) -> Self {
        Self { app: app.clone() }
    }

    /// Opens a dialog on the main thread, where it has to be made, and waits here.
    fn ask<F>(&self, open: impl FnOnce(AsyncFileDialog) -> F + Send + 'static) -> Option<PathBuf>
    where
        F: Future<Output = Option<FileHandle>> + Send + 'static,
    {
        let (answer, answered) = mpsc::channel();
        let app = self.app.clone();
        let asked = self.app.run_on_main_thread(move || {
            let mut dialog = AsyncFileDialog::new();
            // Not among the files used last, where some desktops begin.
            if let Some(folder) = dirs::document_dir().or_else(dirs::home_dir) {
                dialog = dialog.set_directory(folder);
            }
            if let Some(window) = super::window::newest(&app) {
                dialog = dialog.set_parent(&window);
            }
            let chosen = open(dialog);
            tauri::async_runtime::spawn(async move {
                let _ = answer.send(chosen.await);
            });
        });
        asked.ok()?;
        let chosen = answered.recv().ok().flatten()?;
        Some(chosen.path().to_owned())
    }
}

impl Chooser for SystemChooser {
    fn backup_to_open(&self) -> Option<PathBuf> {
        self.ask(|dialog| {
            dialog
                .set_title(words::CHOOSE_BACKUP)
                .add_filter(words::BACKUPS, &[EXTENSION])
                .pick_file()
        })
    }

    fn backup_to_save(&self, name: &str) -> Option<PathBuf> {
        let name = name.to_owned();
        self.ask(move |dialog| {
            dialog
                .set_title(words::SAVE_BACKUP)
                .set_file_name(name)
                .add_filter(words::BACKUPS, &[EXTENSION])
                .save_file()
        })
    }

    fn folder(&self) -> Option<PathBuf> {
        self.ask(|dialog| dialog.set_title(words::CHOOSE_FOLDER).pick_folder())
    }

    fn web_page_to_save(&self, name: &str) -> Option<PathBuf> {
        let name = name.to_owned();
        self.ask(move |dialog| {
            dialog
                .set_title(words::SAVE_WEB_PAGE)
                .set_file_name(name)
                .add_filter(words::WEB_PAGES, &["html"])
                .save_file()
        })
    }

    fn picture_to_open(&self) -> Option<PathBuf> {
        self.ask(|dialog| {
            dialog
                .set_title(words::CHOOSE_PICTURE)
                .add_filter(words::PICTURES, &PICTURES)
                .pick_file()
        })
    }
}

//! Where the journal lies: looked at, moved, found again, and all of it erased.

use std::path::{Path, PathBuf};

use onward_core::reminders::Agenda;
use onward_core::vault::place::{self, Synced};
use onward_core::vault::{Presence, VaultFolder};
use onward_core::{Error, Result};
use serde::Serialize;

use super::tasks::Task;
use super::ways_in::opened;
use super::{App, VaultState};

/// Where the journal lies, or would.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Place {
    /// The folder.
    pub folder: String,
    /// Whether it is the usual one.
    pub usual: bool,
    /// Which program keeps this folder in step with other computers, if one does.
    #[cfg_attr(test, ts(type = "import(\"./Synced\").Synced | null"))]
    pub synced: Option<Synced>,
}

impl App {
    /// Where it lies.
    pub fn place(&self) -> Place {
        self.shown_place(self.folder().root())
    }

    /// Whether another journal than the one that is found may be meant.
    pub fn has_other_journals(&self) -> bool {
        let usual = VaultFolder::new(self.profile.usual_vault());
        self.folder().root() != usual.root() || !usual.set_aside_ones().is_empty()
    }

    fn shown_place(&self, folder: &Path) -> Place {
        Place {
            folder: folder.display().to_string(),
            usual: folder == self.profile.usual_vault(),
            synced: place::synced(folder),
        }
    }

    /// The person chooses a folder to move to; nothing moves yet. None: the dialog was
    /// closed.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::FolderNotEmpty`].
    pub fn choose_place(&self) -> Result<Option<Place>> {
        opened(&mut self.state())?;
        let Some(chosen) = self.chooser.folder() else {
            return Ok(None);
        };
        let to = place::inside(&chosen)?;
        self.may_lie_in(&to)?;
        let shown = self.shown_place(&to);
        self.state().new_place = Some(to);
        Ok(Some(shown))
    }

    /// Moves to the chosen folder.
    ///
    /// # Errors
    /// [`Error::NotFound`] where none was chosen, [`Error::FolderNotEmpty`],
    /// [`Error::DiskFull`], [`Error::NotWritable`], [`Error::Cancelled`]; the journal
    /// then goes on where it was.
    pub fn move_to_chosen(&self) -> Result<Place> {
        let to = {
            let mut state = self.state();
            opened(&mut state)?;
            state.new_place.clone()
        };
        self.move_to(to.ok_or(Error::NotFound("chosen folder"))?)
    }

    /// Moves back to the usual folder.
    ///
    /// # Errors
    /// As [`App::move_to_chosen`].
    pub fn move_to_usual(&self) -> Result<Place> {
        self.move_to(self.profile.usual_vault())
    }

    fn move_to(&self, to: PathBuf) -> Result<Place> {
        opened(&mut self.state())?;
        if to == self.folder().root() {
            return Ok(self.place());
        }
        let old = self.task(Task::Move, |progress| {
            let snapshot = self.snapshot()?;
            snapshot.carry_to(&to, progress)?;
            let mut state = self.state();
            let moved = opened(&mut state)
                .and_then(|vault| vault.move_to(&snapshot, &to, || self.profile.set_place(&to)));
            match moved {
                Ok(old) => {
                    state.new_place = None;
                    Ok(old)
                }
                Err(error) => {
                    // The copy never counted.
                    let _ = VaultFolder::new(&to).erase();
                    Err(error)
                }
            }
        })?;
        if let Err(error) = old.erase() {
            eprintln!("onward: the old folder could not be emptied: {error}");
        }
        Ok(self.place())
    }

    /// Refuses what is Onward's own already: the profile is emptied in part at every
    /// start, and a vault can't lie in itself.
    fn may_lie_in(&self, to: &Path) -> Result<()> {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let parent = real(to.parent().unwrap_or(to));
        let ours = [real(self.profile.root()), real(self.folder().root())];
        if ours.iter().any(|own| parent.starts_with(own)) {
            Err(Error::FolderNotEmpty)
        } else {
            Ok(())
        }
    }

    /// A move that was cut off, or could not empty the usual folder, left a whole vault of
    /// this id there, in the way of moving back. It is set aside and not erased: it could
    /// as well be the one in use, while an older one was found and opened.
    pub(super) fn clear_usual(&self, vault: &onward_core::vault::Vault) {
        let usual = VaultFolder::new(self.profile.usual_vault());
        if vault.folder().root() != usual.root()
            && usual.id() == Some(vault.id())
            && let Err(error) = usual.set_aside(&self.stamp())
        {
            eprintln!("onward: the usual folder could not be cleared: {error}");
        }
    }

    /// The person shows where the journal is now. Answers whether one was chosen.
    ///
    /// # Errors
    /// [`Error::NoVault`] where there is none in that folder, [`Error::VaultExists`] while
    /// one is open.
    pub fn find_place(&self) -> Result<bool> {
        if self.vault_state() == VaultState::Open {
            return Err(Error::VaultExists);
        }
        let Some(chosen) = self.chooser.folder() else {
            return Ok(false);
        };
        for folder in [chosen.clone(), chosen.join("Onward"), chosen.join("vault")] {
            if VaultFolder::new(&folder).presence()? == Presence::Present {
                self.profile.set_place(&folder)?;
                return Ok(true);
            }
        }
        Err(Error::NoVault)
    }

    /// Sets the journal that can't be opened aside, so that a new one can be begun. Nothing
    /// of it is erased. Answers where it is; a missing one stays where it is.
    ///
    /// # Errors
    /// [`Error::VaultExists`] while it is open, [`Error::NotWritable`].
    pub fn begin_anew(&self) -> Result<Option<PathBuf>> {
        let state = self.vault_state();
        if state == VaultState::Open {
            return Err(Error::VaultExists);
        }
        self.let_go_of_backup();
        let aside = if state == VaultState::Missing {
            None
        } else {
            self.folder().set_aside(&self.stamp())?
        };
        self.place_is_usual()?;
        {
            let mut state = self.state();
            state.locked = None;
            Self::forget_outstanding(&mut state);
        }
        self.send(super::Event::Changed);
        Ok(aside)
    }

    /// Now, for the name of a folder.
    pub(super) fn stamp(&self) -> String {
        let now = self.clock.now().utc;
        now.format("%Y-%m-%d-%H%M%S").to_string()
    }

    /// Reminders of another journal, and answers to them, say nothing of this one.
    pub(super) fn forget_outstanding(state: &mut super::State) {
        state.outcomes.clear();
        state.answers.clear();
        state.showing.clear();
        state.agenda = Agenda::default();
        state.locked = None;
    }

    /// Where a backup is restored to: where the journal lies, or, where that is missing,
    /// the usual folder.
    pub(super) fn restore_target(&self) -> VaultFolder {
        if self.vault_state() == VaultState::Missing {
            VaultFolder::new(self.profile.usual_vault())
        } else {
            self.folder()
        }
    }

    pub(super) fn place_is_usual(&self) -> Result<()> {
        self.profile.set_place(&self.profile.usual_vault())
    }

    /// Erases everything of this profile: the journal, what was set aside, the backups,
    /// the agenda, the preferences, the keychain's key.
    ///
    /// # Errors
    /// [`Error::Locked`]; [`Error::NotWritable`] where something could not be erased.
    pub fn forget_everything(&self) -> Result<()> {
        opened(&mut self.state())?;
        let folder = self.folder();
        self.end_task();
        self.forget_in_keychain();
        self.let_go_of_backup();
        self.close_vault();
        let usual = VaultFolder::new(self.profile.usual_vault());
        let mut outcome = folder.erase_with_all_beside();
        outcome = outcome.and(usual.erase_with_all_beside());
        outcome = outcome.and(self.profile.erase());
        {
            let mut state = self.state();
            state.locked = None;
            state.agenda = onward_core::reminders::Agenda::default();
            state.preferences = crate::preferences::Preferences::default();
            Self::forget_outstanding(&mut state);
            state.tray = None;
        }
        self.renew_page();
        outcome
    }
}

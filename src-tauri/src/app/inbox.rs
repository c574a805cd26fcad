//! The sealed inbox: a note or a no while the vault is locked.

use onward_core::Result;
use onward_core::rebound::ReboundDraft;
use onward_core::vault::inbox::What;
use onward_core::wins::WinKind;

use super::App;

impl App {
    /// Seals a note. Answers how many things wait for the next unlock.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::put_in_inbox`].
    pub fn seal_note(&self, text: String) -> Result<usize> {
        self.seal(What::Note { text })
    }

    /// Seals a no.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::put_in_inbox`].
    pub fn seal_no(&self, draft: ReboundDraft, text: String, open_window: bool) -> Result<usize> {
        self.seal(What::No {
            draft,
            text,
            open_window,
        })
    }

    /// Seals a small win.
    ///
    /// # Errors
    /// As [`onward_core::vault::VaultFolder::put_in_inbox`].
    pub fn seal_win(&self, kind: WinKind, text: String) -> Result<usize> {
        self.seal(What::Win { kind, text })
    }

    fn seal(&self, what: What) -> Result<usize> {
        let now = self.clock.now();
        let folder = self.folder();
        // Under the lock: an unlock that takes things in must not see half of it.
        let mut state = self.state();
        let waiting = folder.put_in_inbox(what, now)?;
        // Open already (unlocked meanwhile): it need not wait.
        if state.vault.is_some() {
            self.take_in(&mut state, now);
            drop(state);
            self.send(super::Event::Changed);
            self.tell_changed();
            return Ok(0);
        }
        Ok(waiting)
    }
}

//! The page: what it is told when it begins to listen, and where it is sent.

use onward_core::vault::inbox::Arrived;
use onward_core::{Error, Result};

use super::App;
use crate::shell::{Route, Tell};

impl App {
    /// The page in the window with this label asks for the state: it listens from now on,
    /// and takes the screen that was asked for, once; locked, it goes there as far as it
    /// can. With it what moved in. A page that is being replaced gets neither: it would
    /// take them with it.
    pub fn page_listens(&self, label: &str) -> (Option<Route>, Option<Arrived>) {
        if !self.shell.is_current(label) {
            return (None, None);
        }
        let mut state = self.state();
        state.page_listens = true;
        let open = state.vault.is_some();
        (state.route.take(), state.arrived.take_if(|_| open))
    }

    /// The page shows this entry now, or none.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn entry_shown(&self, id: Option<i64>) -> Result<()> {
        let today = self.clock.now().local_date();
        let mut state = self.state();
        if state.vault.is_none() {
            return Err(Error::Locked);
        }
        state.entry = id.map(|id| (id, today));
        Ok(())
    }

    /// The entry one was at when it was locked or the window closed, for a page that is built
    /// anew on the same day. The next day begins with itself.
    pub fn entry_left(&self) -> Option<i64> {
        let today = self.clock.now().local_date();
        let state = self.state();
        let store = &state.vault.as_ref()?.store;
        let (id, _) = state.entry.filter(|(_, day)| *day == today)?;
        // Deleted meanwhile, or another journal.
        store.entry(id).is_ok().then_some(id)
    }

    /// Whether there is a page that hears what it is told.
    pub(super) fn has_page(&self) -> bool {
        self.shell.has_window() && self.state().page_listens
    }

    /// Shows the window; a page that is built anew for it has yet to listen.
    pub(super) fn show(&self) {
        if !self.shell.has_window() {
            self.state().page_listens = false;
        }
        self.shell.show_window();
    }

    /// Shows the window at a screen.
    pub(super) fn go(&self, route: Route) {
        if self.has_page() {
            self.shell.tell(Tell::Route(route));
        } else {
            self.state().route = Some(route);
        }
        self.show();
    }
}

//! The page: what it is told when it begins to listen, and where it is sent.

use onward_core::vault::inbox::Arrived;

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

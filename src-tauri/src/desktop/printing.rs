//! The dialog for printing. On Linux the engine runs it within the main thread: until it
//! closes, nothing that is asked of the windows happens there, and whoever waits for an
//! answer waits. So whatever must not wait for a person closes it first.

/// Closes the dialog, if there is one; nothing is printed then.
pub(super) fn close_dialog() {
    #[cfg(target_os = "linux")]
    linux::close_dialog();
}

#[cfg(target_os = "linux")]
mod linux {
    use gtk::glib;
    use gtk::prelude::*;

    /// What GTK calls its dialog.
    const DIALOG: &str = "GtkPrintUnixDialog";

    /// Asked of GLib's own loop, which the dialog's runs as well.
    pub(super) fn close_dialog() {
        glib::idle_add_once(|| {
            for window in gtk::Window::list_toplevels() {
                if window.type_().name() == DIALOG
                    && let Ok(dialog) = window.downcast::<gtk::Dialog>()
                {
                    dialog.response(gtk::ResponseType::Cancel);
                }
            }
        });
    }
}

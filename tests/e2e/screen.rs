//! What stands on the screen: windows, their titles and sizes, and whether anything is painted.

mod still;

use std::time::Duration;

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask, ImageFormat,
};
use x11rb::rust_connection::RustConnection;

use crate::desk::{Desk, HEIGHT, SOON, WIDTH, never, wait_for};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    pub id: u32,
    pub title: String,
    pub width: u16,
    pub height: u16,
}

/// A look at the screen, as the window manager knows it.
pub struct Screen {
    x: RustConnection,
    root: u32,
}

impl Screen {
    pub fn of(desk: &Desk) -> Self {
        let (x, number) = x11rb::connect(Some(desk.display())).expect("the X server");
        let root = x.setup().roots[number].root;
        Self { x, root }
    }

    /// The windows a taskbar would list.
    pub fn windows(&self) -> Vec<Window> {
        let Ok(ids) = self.property(self.root, "_NET_CLIENT_LIST") else {
            return Vec::new();
        };
        ids.chunks_exact(4)
            .filter_map(|id| self.window(u32::from_ne_bytes(id.try_into().ok()?)))
            .collect()
    }

    fn window(&self, id: u32) -> Option<Window> {
        let title = self.property(id, "_NET_WM_NAME").ok()?;
        let size = self.x.get_geometry(id).ok()?.reply().ok()?;
        Some(Window {
            id,
            title: String::from_utf8_lossy(&title).into_owned(),
            width: size.width,
            height: size.height,
        })
    }

    fn property(&self, window: u32, name: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        let reply = self
            .x
            .get_property(false, window, self.atom(name)?, AtomEnum::ANY, 0, 4096)?
            .reply()?;
        Ok(reply.value)
    }

    fn atom(&self, name: &str) -> Result<u32, Box<dyn std::error::Error>> {
        Ok(self.x.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// Waits for a window whose title starts like this.
    #[track_caller]
    pub fn wait_for(&self, title: &str, limit: Duration) -> Window {
        wait_for(&format!("a window titled {title:?}"), limit, || {
            let windows = self.windows();
            let found = windows
                .iter()
                .find(|window| window.title.starts_with(title));
            found.cloned().ok_or(windows)
        })
    }

    /// Waits until no window is left.
    #[track_caller]
    pub fn wait_until_empty(&self) {
        wait_for("an empty screen", SOON, || {
            let windows = self.windows();
            if windows.is_empty() {
                Ok(())
            } else {
                Err(windows)
            }
        });
    }

    #[track_caller]
    pub fn stays_empty(&self, time: Duration) {
        never("no window was to open", time, || self.windows().pop());
    }

    /// Closes a window as its own close button does.
    pub fn close(&self, window: &Window) {
        let atom = self.atom("_NET_CLOSE_WINDOW").expect("an atom");
        // The time (none), and 2: a person asked for it.
        let event = ClientMessageEvent::new(32, window.id, atom, [0, 2, 0, 0, 0]);
        let to = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.x
            .send_event(false, self.root, to, event)
            .expect("a message to the window manager");
        self.x.flush().expect("the X server");
    }

    pub fn resize(&self, window: &Window, width: u32, height: u32) {
        let size = ConfigureWindowAux::new().width(width).height(height);
        self.x.configure_window(window.id, &size).expect("a resize");
        self.x.flush().expect("the X server");
        wait_for("the window's new size", SOON, || {
            let now = self.window(window.id);
            let is = now
                .as_ref()
                .map(|w| (u32::from(w.width), u32::from(w.height)));
            if is == Some((width, height)) {
                Ok(())
            } else {
                Err(now)
            }
        });
    }

    /// How many different colours lie on this line across the screen: a plain ground has one or two.
    pub fn colours_on_line(&self, y: u16) -> usize {
        let y = i16::try_from(y.min(HEIGHT - 1)).expect("a line of the screen");
        let image = self
            .x
            .get_image(ImageFormat::Z_PIXMAP, self.root, 0, y, WIDTH, 1, u32::MAX)
            .expect("a request for pixels")
            .reply()
            .expect("the pixels of the screen");
        let mut colours: Vec<&[u8]> = image
            .data
            .chunks_exact(4)
            .map(|pixel| &pixel[..3])
            .collect();
        colours.sort_unstable();
        colours.dedup();
        colours.len()
    }
}

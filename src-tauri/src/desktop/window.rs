//! The window. Hidden means destroyed: a web view costs far more memory than all the
//! rest, and what it once showed can't be wiped. It is built again when it is wanted.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, Emitter, LogicalSize, Manager, PhysicalPosition, PhysicalSize, Url, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use super::appearance::Appearance;
use crate::app::Event;
use crate::preferences::Theme;
use crate::shell::Tell;
use crate::words;

/// The size the drawings are made for.
const SIZE: LogicalSize<f64> = LogicalSize::new(1080.0, 740.0);
/// Below this even the narrow arrangement is cramped.
const LEAST: LogicalSize<f64> = LogicalSize::new(420.0, 420.0);
/// `--paper` of the light and the dark theme (ui/src/look/tokens.css), so that nothing
/// flashes before the page is painted.
const PAPER_LIGHT: Color = Color(0xF6, 0xEF, 0xE8, 0xFF);
const PAPER_DARK: Color = Color(0x1B, 0x15, 0x1C, 0xFF);

/// Whether the web engine is kept from storing anything by its own private mode.
///
/// Not on Linux: there wry gives every private view a context of its own, which never
/// learns the page's own scheme after the first (an empty second window), and leaves a
/// network process of 12 MiB behind for each. One ordinary context in [`Windows::web_data`]
/// writes salts and an empty HSTS store and no content; the end-to-end tests look.
const INCOGNITO: bool = !cfg!(target_os = "linux");

/// The one window, as it comes and goes. Each is named anew (`main-1`, `main-2`, …): the
/// old one may still be going when the next is built.
pub(super) struct Windows {
    app: AppHandle,
    events: Sender<Event>,
    /// Where the web engine may write: inside the profile, emptied at every start.
    web_data: PathBuf,
    built: AtomicU32,
    appearance: Appearance,
    state: Mutex<State>,
}

struct State {
    label: Option<String>,
    theme: Theme,
    place: Option<Place>,
}

/// Where the last window stood.
#[derive(Clone, Copy)]
struct Place {
    position: PhysicalPosition<i32>,
    size: PhysicalSize<u32>,
    maximised: bool,
}

impl Windows {
    pub(super) fn new(
        app: &AppHandle,
        web_data: PathBuf,
        theme: Theme,
        events: Sender<Event>,
    ) -> Self {
        Self {
            app: app.clone(),
            events,
            web_data,
            built: AtomicU32::new(0),
            appearance: Appearance::watch(app),
            state: Mutex::new(State {
                label: None,
                theme,
                place: None,
            }),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The window, if there is one.
    pub(super) fn current(&self) -> Option<WebviewWindow> {
        let label = self.state().label.clone()?;
        self.app.get_webview_window(&label)
    }

    /// What the web view's background is until the page is painted.
    pub(super) fn set_theme(&self, theme: Theme) {
        self.state().theme = theme;
    }

    /// Shows the window, building it where there is none.
    pub(super) fn show(&self) {
        match self.current() {
            Some(window) => {
                let _ = window.unminimize();
                let _ = window.show();
                let _ = window.set_focus();
            }
            None => self.build(),
        }
    }

    /// Destroys the window.
    pub(super) fn drop_current(&self) {
        super::printing::close_dialog();
        if let Some(window) = self.current() {
            self.remember(&window);
            self.state().label = None;
            let _ = window.destroy();
        }
    }

    /// Builds a new window where the old one stands, then destroys the old one.
    pub(super) fn replace(&self) {
        super::printing::close_dialog();
        let old = self.current();
        if let Some(old) = &old {
            self.remember(old);
        }
        self.build();
        if let Some(old) = old {
            let _ = old.destroy();
        }
    }

    pub(super) fn minimise(&self) {
        if let Some(window) = self.current() {
            let _ = window.minimize();
        }
    }

    pub(super) fn fill_screen(&self, fill: bool) {
        if let Some(window) = self.current() {
            let _ = window.set_fullscreen(fill);
        }
    }

    /// Opens the system's dialog for printing.
    pub(super) fn print(&self) {
        if let Some(window) = self.current()
            && let Err(error) = window.print()
        {
            eprintln!("onward: the dialog for printing could not be opened: {error}");
        }
    }

    /// Tells the page something; without a page there is nobody to tell.
    pub(super) fn tell(&self, message: Tell) {
        let Some(window) = self.current() else {
            return;
        };
        if message == Tell::Flush {
            super::printing::close_dialog();
        }
        let label = window.label();
        let _ = match message {
            Tell::Changed => window.emit_to(label, "changed", ()),
            Tell::Route(route) => window.emit_to(label, "route", route),
            Tell::Flush => window.emit_to(label, "flush", ()),
            Tell::AskClose => window.emit_to(label, "ask_close", ()),
            Tell::Desktop(desktop) => window.emit_to(label, "desktop", desktop),
            Tell::Progress(progress) => window.emit_to(label, "progress", progress),
            Tell::Tested(outcome) => window.emit_to(label, "tested", outcome),
            Tell::Dropped(place) => window.emit_to(label, "dropped", place),
        };
    }

    fn remember(&self, window: &WebviewWindow) {
        let place = window.outer_position().and_then(|position| {
            Ok(Place {
                position,
                size: window.inner_size()?,
                maximised: window.is_maximized()?,
            })
        });
        self.state().place = place.ok();
    }

    fn build(&self) {
        let number = self.built.fetch_add(1, Ordering::Relaxed) + 1;
        let label = format!("main-{number}");
        let (place, theme) = {
            let state = self.state();
            (state.place, state.theme)
        };
        match self.built_window(&label, theme) {
            Ok(window) => {
                self.state().label = Some(label);
                if let Some(place) = place {
                    restore(&window, place);
                }
                let _ = window.show();
                let _ = window.set_focus();
            }
            Err(error) => eprintln!("onward: the window could not be made: {error}"),
        }
    }

    fn built_window(&self, label: &str, theme: Theme) -> tauri::Result<WebviewWindow> {
        let window =
            WebviewWindowBuilder::new(&self.app, label, WebviewUrl::App("index.html".into()))
                .title(words::ONWARD)
                .inner_size(SIZE.width, SIZE.height)
                .min_inner_size(LEAST.width, LEAST.height)
                .center()
                .visible(false)
                .incognito(INCOGNITO)
                .data_directory(self.web_data.clone())
                .on_navigation(is_own_page)
                .on_new_window(|_, _| NewWindowResponse::Deny)
                .on_document_title_changed(|window, title| {
                    let _ = window.set_title(&title);
                })
                .build()?;
        let dark = match theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::System => self.appearance.is_dark(&window),
        };
        let _ = window.set_background_color(Some(if dark { PAPER_DARK } else { PAPER_LIGHT }));
        super::spelling::follow_the_page(&window);
        let events = self.events.clone();
        // By name: a window that its own listener holds would outlive itself.
        let (app, label) = (self.app.clone(), label.to_owned());
        window.on_window_event(move |event| match event {
            WindowEvent::CloseRequested { api, .. } => {
                api.prevent_close();
                let _ = events.send(Event::CloseRequested);
            }
            WindowEvent::DragDrop(event) => {
                let window = app.get_webview_window(&label);
                if let Some(dropped) = window.and_then(|on| super::dropping::dropped(&on, event)) {
                    let _ = events.send(Event::Dropped(dropped));
                }
            }
            _ => {}
        });
        Ok(window)
    }
}

/// The window a dialog belongs to: of an old one still going and a new one, the new.
pub(super) fn newest(app: &AppHandle) -> Option<WebviewWindow> {
    let number = |label: &str| label.strip_prefix("main-")?.parse::<u32>().ok();
    let windows = app.webview_windows().into_iter();
    windows
        .max_by_key(|(label, _)| number(label))
        .map(|(_, window)| window)
}

fn restore(window: &WebviewWindow, place: Place) {
    let _ = window.set_size(place.size);
    let _ = window.set_position(place.position);
    if place.maximised {
        let _ = window.maximize();
    }
}

/// Only the program's own page may be shown.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        // Windows serves the same page under this name; elsewhere it would be the network.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_but_the_programs_own_may_be_shown() {
        for (url, own) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", cfg!(windows)),
            ("https://example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_own_page(&url.parse().unwrap()), own, "{url}");
        }
    }
}

//! A window with a tray icon and nothing else: what `cargo xtask bench` measures Onward against.
//!
//! It behaves as Onward does where that costs time or memory: `--hidden` builds no window, closing
//! the window destroys the web view, and "Open Bare" in the tray builds it anew.

use tauri::menu::{MenuBuilder, MenuItemBuilder};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};

const WINDOW: &str = "main";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let hidden = std::env::args().any(|argument| argument == "--hidden");
    let app = tauri::Builder::default()
        .setup(move |app| {
            add_tray(app.handle())?;
            if !hidden {
                open(app.handle())?;
            }
            Ok(())
        })
        .build(tauri::generate_context!(
            "src-tauri/examples/bare/tauri.conf.json"
        ))?;
    app.run(|_, event| {
        // Only an exit that was asked for has a code; the last window's going has none.
        if let RunEvent::ExitRequested {
            api, code: None, ..
        } = event
        {
            api.prevent_exit();
        }
    });
    Ok(())
}

fn add_tray(app: &AppHandle) -> tauri::Result<()> {
    let open_item = MenuItemBuilder::with_id("open", "Open Bare").build(app)?;
    let quit_item = MenuItemBuilder::with_id("quit", "Quit Bare").build(app)?;
    let menu = MenuBuilder::new(app)
        .item(&open_item)
        .item(&quit_item)
        .build()?;
    let mut tray = TrayIconBuilder::with_id("bare").menu(&menu);
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.on_menu_event(|app, event| match event.id().as_ref() {
        "open" => {
            if let Err(error) = open(app) {
                eprintln!("bare: the window could not be opened: {error}");
            }
        }
        _ => app.exit(0),
    })
    .build(app)?;
    Ok(())
}

fn open(app: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(WINDOW) {
        return window.set_focus();
    }
    WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::default())
        .title("Bare")
        .inner_size(1080.0, 740.0)
        // A web driver can only steer a web view that is not incognito.
        .incognito(std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none())
        .build()?;
    Ok(())
}

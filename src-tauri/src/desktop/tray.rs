//! The tray's icon and menu. On Linux there are no clicks and no tooltip: the menu does
//! everything.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::Sender;

use tauri::image::Image;
use tauri::menu::{CheckMenuItem, IsMenuItem, Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, include_image};

use crate::app::Event;
use crate::tray_menu::{self, TrayAction, TrayLine, TrayMenu};
use crate::words;

/// The icon in the tray.
pub(super) struct Tray(TrayIcon);

/// The pictures: black templates on macOS, which tints them itself; elsewhere a mid-tone
/// that stands out on light and dark panels.
#[cfg(target_os = "macos")]
const PICTURES: [Image<'static>; 4] = [
    include_image!("icons/tray-template.png"),
    include_image!("icons/tray-running-template.png"),
    include_image!("icons/tray-done-template.png"),
    include_image!("icons/tray-locked-template.png"),
];
#[cfg(not(target_os = "macos"))]
const PICTURES: [Image<'static>; 4] = [
    include_image!("icons/tray.png"),
    include_image!("icons/tray-running.png"),
    include_image!("icons/tray-done.png"),
    include_image!("icons/tray-locked.png"),
];

fn picture(icon: tray_menu::TrayIcon) -> Image<'static> {
    let [idle, running, done, locked] = PICTURES;
    match icon {
        tray_menu::TrayIcon::Idle => idle,
        tray_menu::TrayIcon::Running => running,
        tray_menu::TrayIcon::Done => done,
        tray_menu::TrayIcon::Locked => locked,
    }
}

impl Tray {
    /// Makes the icon; none where the system has no library for it.
    pub(super) fn new(app: &AppHandle, events: &Sender<Event>) -> Option<Self> {
        let (pressed, clicked) = (events.clone(), events.clone());
        let builder = TrayIconBuilder::with_id("onward")
            .icon(picture(tray_menu::TrayIcon::Locked))
            .icon_as_template(true)
            .tooltip(words::ONWARD)
            // On Windows a left click opens the program, as people expect there.
            .show_menu_on_left_click(!cfg!(windows))
            .on_menu_event(move |_, event| {
                if let Some(action) = action(event.id().as_ref()) {
                    let _ = pressed.send(Event::Tray(action));
                }
            })
            .on_tray_icon_event(move |_, event| {
                let up = matches!(
                    event,
                    TrayIconEvent::Click {
                        button: MouseButton::Left,
                        button_state: MouseButtonState::Up,
                        ..
                    }
                );
                if cfg!(windows) && up {
                    let _ = clicked.send(Event::Tray(TrayAction::Open));
                }
            });
        // The loader of libayatana-appindicator panics where the library is missing.
        let made = panic::catch_unwind(AssertUnwindSafe(|| builder.build(app)));
        match made {
            Ok(Ok(icon)) => Some(Self(icon)),
            Ok(Err(error)) => {
                eprintln!("onward: no tray icon: {error}");
                None
            }
            Err(_) => {
                eprintln!("onward: no tray icon: install libayatana-appindicator3-1");
                None
            }
        }
    }

    /// Draws the menu and the picture.
    pub(super) fn draw(&self, app: &AppHandle, menu: &TrayMenu) {
        let drawn = built(app, menu).and_then(|built| {
            self.0.set_menu(Some(built))?;
            self.0
                .set_icon_with_as_template(Some(picture(menu.icon)), true)
        });
        if let Err(error) = drawn {
            eprintln!("onward: the tray could not be drawn: {error}");
        }
    }
}

fn built(app: &AppHandle, menu: &TrayMenu) -> tauri::Result<Menu<tauri::Wry>> {
    let mut items: Vec<Box<dyn IsMenuItem<tauri::Wry>>> = Vec::new();
    for line in &menu.lines {
        items.push(match line {
            TrayLine::Status(label) => Box::new(MenuItem::with_id(
                app,
                "status",
                plain(label),
                false,
                None::<&str>,
            )?),
            TrayLine::Rule => Box::new(PredefinedMenuItem::separator(app)?),
            TrayLine::Press(action, label) => Box::new(MenuItem::with_id(
                app,
                id(*action),
                plain(label),
                true,
                None::<&str>,
            )?),
            TrayLine::Check(action, label, checked) => Box::new(CheckMenuItem::with_id(
                app,
                id(*action),
                plain(label),
                true,
                *checked,
                None::<&str>,
            )?),
        });
    }
    let items: Vec<&dyn IsMenuItem<tauri::Wry>> = items.iter().map(AsRef::as_ref).collect();
    Menu::with_items(app, &items)
}

/// A label without mnemonics, `&` marking one unless it is doubled, and without control
/// characters: a menu has no use for them, and a NUL would end the program in GTK.
fn plain(label: &str) -> String {
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    let label: String = label.chars().map(visible).collect();
    label.replace('&', "&&")
}

fn id(action: TrayAction) -> String {
    match action {
        TrayAction::Open => "open".into(),
        TrayAction::GotANo => "no".into(),
        TrayAction::Room => "room".into(),
        TrayAction::Win => "win".into(),
        TrayAction::Write => "write".into(),
        TrayAction::Note => "note".into(),
        TrayAction::Hush => "hush".into(),
        TrayAction::Unhush => "unhush".into(),
        TrayAction::DayOff => "day-off".into(),
        TrayAction::DayOn => "day-on".into(),
        TrayAction::Tick(goal) => format!("tick:{goal}"),
        TrayAction::Lock => "lock".into(),
        TrayAction::Quit => "quit".into(),
    }
}

fn action(id: &str) -> Option<TrayAction> {
    match id {
        "open" => Some(TrayAction::Open),
        "no" => Some(TrayAction::GotANo),
        "room" => Some(TrayAction::Room),
        "win" => Some(TrayAction::Win),
        "write" => Some(TrayAction::Write),
        "note" => Some(TrayAction::Note),
        "hush" => Some(TrayAction::Hush),
        "unhush" => Some(TrayAction::Unhush),
        "day-off" => Some(TrayAction::DayOff),
        "day-on" => Some(TrayAction::DayOn),
        "lock" => Some(TrayAction::Lock),
        "quit" => Some(TrayAction::Quit),
        other => other
            .strip_prefix("tick:")?
            .parse()
            .ok()
            .map(TrayAction::Tick),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_with_control_characters_in_it_is_no_danger_to_the_menu() {
        assert_eq!(plain("a\0b\u{1b}[31m & c"), "a b [31m && c");
    }

    #[test]
    fn every_action_is_known_again_by_its_id() {
        for wanted in [
            TrayAction::Open,
            TrayAction::GotANo,
            TrayAction::Room,
            TrayAction::Win,
            TrayAction::Write,
            TrayAction::Note,
            TrayAction::Tick(42),
            TrayAction::Hush,
            TrayAction::Unhush,
            TrayAction::DayOff,
            TrayAction::DayOn,
            TrayAction::Lock,
            TrayAction::Quit,
        ] {
            assert_eq!(action(&id(wanted)), Some(wanted));
        }
        assert_eq!(action("status"), None);
    }
}

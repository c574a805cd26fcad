//! A notification as the daemon is told of it
//! (specifications.freedesktop.org/notification-spec).

use std::collections::HashMap;
use std::path::PathBuf;
use std::{env, iter};

use tauri::image::Image;
use tauri::include_image;
use zbus::message::Flags;
use zbus::{Message, Variant};

use super::super::{CLICK, key};
use crate::shell::{Notification, Urgency};
use crate::words;

pub(super) const DAEMON: &str = "org.freedesktop.Notifications";
pub(super) const INTERFACE: &str = DAEMON;
pub(super) const PATH: &str = "/org/freedesktop/Notifications";

/// The desktop's own choice of how long it stays; never for ever.
const AS_USUAL: i32 = -1;
/// None of the specification's categories fits a reminder: they are for mail, chats,
/// devices and downloads, and a desktop may treat those by rules of their own. So it is
/// one of our own, formed as the specification asks for, by which people can write rules.
const CATEGORY: &str = "x-onward.reminder";
/// From the freedesktop sound names: short, and in every theme.
const SOUND: &str = "message-new-instant";
/// The installed .desktop file's name without its ending, which the packager takes from
/// the product's name, and the installed icon's, which it takes from the program's.
const ENTRY: &str = "Onward";
const ICON: &str = "onward";
/// For where no icon is installed.
const PICTURE: Image<'static> = include_image!("icons/128x128.png");

/// The call that shows it, in the place of the one with the id `replaced` (0: anew).
pub(super) fn notify(notification: &Notification, replaced: u32) -> zbus::Result<Message> {
    let buttons = notification.buttons.iter();
    let buttons = buttons.map(|button| (key(button.press), button.label.clone()));
    let click = (CLICK.to_owned(), words::OPEN_BUTTON.to_owned());
    let actions: Vec<String> = iter::once(click)
        .chain(buttons)
        .flat_map(|(name, label)| [name, label])
        .collect();
    let body = (
        words::ONWARD,
        replaced,
        ICON,
        &notification.summary,
        escaped(&notification.body),
        actions,
        hints(notification, replaced != 0, is_installed()),
        AS_USUAL,
    );
    Message::method_call(PATH, "Notify")
        .destination(DAEMON)
        .interface(INTERFACE)
        .build(&body)
}

/// The call that takes it off the screen.
pub(super) fn close(id: u32) -> zbus::Result<Message> {
    Message::method_call(PATH, "CloseNotification")
        .destination(DAEMON)
        .interface(INTERFACE)
        .with_flags(Flags::NO_REPLY_EXPECTED)
        .build(&(id,))
}

/// A change in place makes no sound: it is no news.
fn hints(
    notification: &Notification,
    is_change: bool,
    is_installed: bool,
) -> HashMap<&'static str, Variant<'static>> {
    let urgency: u8 = match notification.urgency {
        Urgency::Low => 0,
        Urgency::Normal => 1,
    };
    let mut hints = HashMap::from([
        ("urgency", Variant::from(urgency)),
        ("category", Variant::from(CATEGORY)),
        ("desktop-entry", Variant::from(ENTRY)),
    ]);
    if notification.sound && !is_change {
        hints.insert("sound-name", Variant::from(SOUND));
    } else {
        hints.insert("suppress-sound", Variant::from(true));
    }
    if !is_installed {
        hints.insert("image-data", picture());
    }
    hints
}

/// The icon itself, as (width, height, row's bytes, alpha, bits, channels, pixels): there
/// is then no file that would have to be found, or removed again.
fn picture() -> Variant<'static> {
    let side = |length: u32| i32::try_from(length).unwrap_or_default();
    let (width, height) = (side(PICTURE.width()), side(PICTURE.height()));
    let pixels = PICTURE.rgba().to_vec();
    Variant::from((width, height, width * 4, true, 8_i32, 4_i32, pixels))
}

/// Whether the desktop knows Onward, and with it the icon.
fn is_installed() -> bool {
    let system = env::var_os("XDG_DATA_DIRS").filter(|dirs| !dirs.is_empty());
    let system = system.unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    let folders = env::split_paths(&system).chain(dirs::data_dir());
    let entry = PathBuf::from("applications").join(format!("{ENTRY}.desktop"));
    folders
        .map(|folder| folder.join(&entry))
        .any(|file| file.exists())
}

/// Bodies may hold markup in the specification; ours never do.
fn escaped(body: &str) -> String {
    body.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

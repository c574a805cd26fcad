//! macOS knows a program by its bundle; one that was only compiled has none, and its
//! notifications then come under another name.

use super::IDENTITY;

/// The system's own sound for notifications.
pub(super) const SOUND: &str = "NSUserNotificationDefaultSoundName";

pub(super) fn introduce() {
    if notify_rust::set_application(IDENTITY).is_err() {
        eprintln!("onward: not installed as a bundle: notifications come under another name");
    }
}

/// The bundle says it already.
pub(super) fn sign(_drawn: &mut notify_rust::Notification) {}

//! What is macOS' own about its notifications.

/// The system's own sound for notifications.
pub(super) const SOUND: &str = "NSUserNotificationDefaultSoundName";
/// macOS knows a program by its bundle.
const IDENTITY: &str = "app.onward.journal";

pub(super) fn introduce() {
    if notify_rust::set_application(IDENTITY).is_err() {
        eprintln!("onward: not installed as a bundle: notifications come under another name");
    }
}

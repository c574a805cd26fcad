//! Onward's icon, sent along where none is installed: there is then no file that would have
//! to be found, or removed again.

use std::env;
use std::path::PathBuf;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use notify_rust::Image;
use tauri::include_image;

use super::message::ENTRY;

const PICTURE: tauri::image::Image<'static> = include_image!("icons/128x128.png");

/// How long the first notification waits for what the picture needs, of its two seconds.
const PATIENCE: Duration = Duration::from_millis(500);

/// For the first question, and whether it was answered.
static ASK: Once = Once::new();
static ANSWERED: AtomicBool = AtomicBool::new(false);

/// The picture, where one is needed and can be sent.
pub(super) async fn picture() -> Option<Image> {
    if is_installed() || !is_version_known().await {
        return None;
    }
    let side = |length: u32| i32::try_from(length).unwrap_or_default();
    let (width, height) = (side(PICTURE.width()), side(PICTURE.height()));
    Image::from_rgba(width, height, PICTURE.rgba().to_vec()).ok()
}

/// notify-rust asks the daemon once which version it speaks, before it sends a picture, and
/// blocks until there is an answer. So it is asked beforehand, where that holds up nothing; a
/// daemon that hangs is then told of the notification without a picture.
async fn is_version_known() -> bool {
    let (said, answer) = async_channel::bounded::<()>(2);
    ASK.call_once(|| {
        let patience = said.clone();
        thread::spawn(move || {
            let _version = *notify_rust::SPEC_VERSION;
            ANSWERED.store(true, Ordering::Release);
            let _ = said.try_send(());
        });
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            let _ = patience.try_send(());
        });
    });
    // Where it was asked before, nobody is left to say anything, and this ends at once.
    let _ = answer.recv().await;
    ANSWERED.load(Ordering::Acquire)
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

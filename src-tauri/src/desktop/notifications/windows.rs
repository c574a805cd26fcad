//! What is Windows' own about its notifications.
//!
//! Windows shows notifications only of programs it knows by an identity. An installer
//! gives one to the shortcut in the start menu; so that notifications carry Onward's name
//! and icon without one too, Onward writes it into the user's own part of the registry.

use std::path::PathBuf;
use std::{fs, io};

use windows_registry::CURRENT_USER;
use windows_sys::Win32::UI::Shell::SetCurrentProcessExplicitAppUserModelID;

use crate::words;

/// The name under which the system knows Onward; the installers use it too.
pub(super) const IDENTITY: &str = "app.onward.journal";
/// The system's own sound for notifications, as notify-rust calls it.
pub(super) const SOUND: &str = "Default";
const ICON: &[u8] = include_bytes!("../../../../icons/128x128.png");

pub(super) fn introduce() {
    if let Err(error) = register() {
        eprintln!("onward: notifications come without Onward's name: {error}");
    }
    let identity: Vec<u16> = IDENTITY.encode_utf16().chain([0]).collect();
    // SAFETY: the pointer is to a string that ends in a zero and outlives the call.
    #[allow(unsafe_code)]
    let outcome = unsafe { SetCurrentProcessExplicitAppUserModelID(identity.as_ptr()) };
    if outcome < 0 {
        eprintln!("onward: Windows does not take Onward's identity ({outcome:#x})");
    }
}

fn register() -> Result<(), Box<dyn std::error::Error>> {
    let icon = icon()?;
    let key = format!(r"Software\Classes\AppUserModelId\{IDENTITY}");
    let key = CURRENT_USER.create(key)?;
    key.set_string("DisplayName", words::ONWARD)?;
    key.set_string("IconUri", icon.to_string_lossy())?;
    Ok(())
}

/// The icon as a file, beside the user's other local data: the registry names a path.
fn icon() -> io::Result<PathBuf> {
    let data = dirs::data_local_dir().ok_or(io::ErrorKind::NotFound)?;
    let folder = data.join("onward");
    fs::create_dir_all(&folder)?;
    let file = folder.join("icon.png");
    if fs::read(&file).ok().as_deref() != Some(ICON) {
        fs::write(&file, ICON)?;
    }
    Ok(file)
}

//! What has to be there before a window can be: a display, a web view.

/// The web engine looks every few seconds at how much memory the whole computer has left,
/// in our own process, and goes on with it when the last page is gone. Onward's page is
/// small, and gone as soon as its window is hidden: it is not worth a process that never
/// rests. Whoever sets the variable decides.
///
/// # Safety
/// No other thread may run yet.
#[allow(unsafe_code)]
pub unsafe fn let_the_engine_rest() {
    const MONITOR: &str = "WEBKIT_DISABLE_MEMORY_PRESSURE_MONITOR";
    if cfg!(target_os = "linux") && std::env::var_os(MONITOR).is_none() {
        // SAFETY: as the caller promises.
        unsafe { std::env::set_var(MONITOR, "1") };
    }
}

/// Checks for it; the answer is what to tell the user where it is missing.
///
/// # Errors
/// One or two plain sentences with what to do.
pub fn check() -> Result<(), String> {
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        return Err("there is no display to open a window on. \
                    Start Onward in a graphical session (DISPLAY or WAYLAND_DISPLAY)."
            .into());
    }
    tauri::webview_version()
        .map(|_| ())
        .map_err(|_| missing_web_view().into())
}

fn missing_web_view() -> &'static str {
    if cfg!(windows) {
        "Onward needs Microsoft Edge WebView2, which this computer does not have. \
         Install the \"WebView2 Runtime\" from Microsoft and start Onward again. \
         Nothing was changed."
    } else {
        "the system's web view (WebKit) is missing. Install libwebkit2gtk-4.1 and start Onward again."
    }
}

/// Says it where the user looks: a message box on Windows, which has no terminal, else
/// one line on standard error.
pub fn complain(message: &str) {
    eprintln!("onward: {message}");
    #[cfg(windows)]
    message_box(message);
}

#[cfg(windows)]
fn message_box(message: &str) {
    use windows_sys::Win32::UI::WindowsAndMessaging::{MB_ICONERROR, MB_OK, MessageBoxW};
    let wide = |text: &str| text.encode_utf16().chain([0]).collect::<Vec<u16>>();
    let (text, title) = (wide(message), wide(crate::words::ONWARD));
    // SAFETY: both pointers are to strings that end in a zero and outlive the call; no
    // window owns the box.
    #[allow(unsafe_code)]
    unsafe {
        MessageBoxW(
            std::ptr::null_mut(),
            text.as_ptr(),
            title.as_ptr(),
            MB_OK | MB_ICONERROR,
        );
    }
}

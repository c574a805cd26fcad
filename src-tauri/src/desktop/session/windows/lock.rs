//! The screen's lock: a message to a window that is nothing but a place for messages.

use std::cell::OnceCell;
use std::sync::mpsc::Sender;
use std::{io, ptr};

use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DefWindowProcW, DispatchMessageW, GetMessageW, HWND_MESSAGE, MSG,
    RegisterClassW, WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_SESSION_LOCK,
};
use windows_sys::core::PCWSTR;
use windows_sys::w;

use crate::app::Event;

const CLASS: PCWSTR = w!("app.onward.journal.session");

thread_local! {
    /// Where the window's procedure, which runs on the thread that made the window, sends
    /// what it hears.
    static EVENTS: OnceCell<Sender<Event>> = const { OnceCell::new() };
}

/// Makes the window and handles its messages on this thread, which is its own.
///
/// # Errors
/// What Windows says when one of the steps fails.
pub(super) fn watch(events: Sender<Event>) -> io::Result<()> {
    let _ = EVENTS.with(|kept| kept.set(events));
    let window = window()?;
    // SAFETY: the window was just made on this thread and lives as long as it.
    #[allow(unsafe_code)]
    let registered = unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) };
    if registered == 0 {
        return Err(io::Error::last_os_error());
    }
    let mut message = MSG::default();
    loop {
        // SAFETY: the message is written to a place of its kind.
        #[allow(unsafe_code)]
        let got = unsafe { GetMessageW(&raw mut message, ptr::null_mut(), 0, 0) };
        match got {
            0 => return Ok(()),
            -1 => return Err(io::Error::last_os_error()),
            _ => {}
        }
        // SAFETY: the message was just written, whole.
        #[allow(unsafe_code)]
        unsafe {
            DispatchMessageW(&raw const message);
        }
    }
}

fn window() -> io::Result<HWND> {
    // SAFETY: no name stands for the program itself.
    #[allow(unsafe_code)]
    let program = unsafe { GetModuleHandleW(ptr::null()) };
    let class = WNDCLASSW {
        lpfnWndProc: Some(heard),
        hInstance: program,
        lpszClassName: CLASS,
        ..WNDCLASSW::default()
    };
    // SAFETY: the class's name ends in a zero and its procedure has the right shape.
    #[allow(unsafe_code)]
    if unsafe { RegisterClassW(&raw const class) } == 0 {
        return Err(io::Error::last_os_error());
    }
    let none = ptr::null_mut();
    // SAFETY: the class was just registered; names may be missing, and nothing is handed
    // to the window.
    #[allow(unsafe_code)]
    let window = unsafe {
        CreateWindowExW(
            0,
            CLASS,
            ptr::null(),
            0,
            0,
            0,
            0,
            0,
            HWND_MESSAGE,
            none,
            program,
            ptr::null(),
        )
    };
    if window.is_null() {
        return Err(io::Error::last_os_error());
    }
    Ok(window)
}

extern "system" fn heard(window: HWND, message: u32, what: WPARAM, whose: LPARAM) -> LRESULT {
    if message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK as usize {
        EVENTS.with(|kept| kept.get().map(|events| events.send(Event::ScreenLocked)));
    }
    // SAFETY: what Windows called with, handed on as it came.
    #[allow(unsafe_code)]
    unsafe {
        DefWindowProcW(window, message, what, whose)
    }
}

//! Sleep. Windows calls on a thread of its own and sleeps when the call returns, or after
//! two seconds: a window's message would not be waited for.

use std::ffi::c_void;
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::{io, ptr};

use windows_sys::Win32::Foundation::ERROR_SUCCESS;
use windows_sys::Win32::System::Power::{
    DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS, PowerRegisterSuspendResumeNotification,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    DEVICE_NOTIFY_CALLBACK, PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND,
};

use super::super::gate::Gate;
use crate::app::Event;

/// As long as Windows waits.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is called back.
pub(super) struct Suspend {
    gate: Gate,
    events: Sender<Event>,
}

impl Suspend {
    /// Registers the call for as long as the program runs, hence what is never freed.
    pub(super) fn watch(events: Sender<Event>) -> &'static Self {
        let suspend: &'static Self = Box::leak(Box::new(Self {
            gate: Gate::default(),
            events,
        }));
        let recipient = Box::leak(Box::new(DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS {
            Callback: Some(called),
            Context: ptr::from_ref(suspend).cast_mut().cast(),
        }));
        let mut registration = ptr::null_mut();
        // SAFETY: the recipient and its context are never freed; the context is only ever
        // read, by `called`, as what it is; the handle has a place to be written to.
        #[allow(unsafe_code)]
        let outcome = unsafe {
            PowerRegisterSuspendResumeNotification(
                DEVICE_NOTIFY_CALLBACK,
                ptr::from_mut(recipient).cast(),
                &raw mut registration,
            )
        };
        if outcome != ERROR_SUCCESS {
            let error = io::Error::from_raw_os_error(outcome.cast_signed());
            eprintln!("onward: sleep goes unnoticed ({error})");
        }
        suspend
    }

    /// Lets the waiting call return.
    pub(super) fn may_go_on(&self) {
        self.gate.open();
    }

    fn heard(&self, what: u32) {
        match what {
            PBT_APMSUSPEND => {
                self.gate.close();
                if self.events.send(Event::Sleeping).is_ok() {
                    self.gate.wait(PATIENCE);
                }
            }
            PBT_APMRESUMEAUTOMATIC => {
                let _ = self.events.send(Event::Woke);
            }
            _ => {}
        }
    }
}

extern "system" fn called(context: *const c_void, what: u32, _setting: *const c_void) -> u32 {
    // SAFETY: the context is the `Suspend` that was registered with this function, which is
    // never freed and, being Sync, may be used on this thread.
    #[allow(unsafe_code)]
    let suspend = unsafe { &*context.cast::<Suspend>() };
    suspend.heard(what);
    ERROR_SUCCESS
}

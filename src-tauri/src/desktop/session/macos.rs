//! macOS: sleep and waking from the workspace's notifications, the screen's lock from
//! the distributed one that the login window sends.

use std::ptr::NonNull;
use std::sync::mpsc::Sender;

use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceDidWakeNotification, NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{
    NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSNotificationName,
    NSString,
};

use crate::app::Event;

/// Sent by the system to everybody; no header file names it.
const SCREEN_LOCKED: &str = "com.apple.screenIsLocked";

/// The centres keep the observers; there is nothing to hold.
pub(super) struct Session;

impl Session {
    pub(super) fn watch(events: Sender<Event>) -> Self {
        // SAFETY: constants that AppKit sets before the program's own code runs.
        #[allow(unsafe_code)]
        let (sleeps, wakes) = unsafe {
            (
                NSWorkspaceWillSleepNotification,
                NSWorkspaceDidWakeNotification,
            )
        };
        let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
        tell(&workspace, sleeps, &events, &Event::Sleeping);
        tell(&workspace, wakes, &events, &Event::Woke);
        let everybody = NSDistributedNotificationCenter::defaultCenter();
        let locked = NSString::from_str(SCREEN_LOCKED);
        tell(&everybody, &locked, &events, &Event::ScreenLocked);
        Self
    }

    /// Nothing waits for it: the notification comes on the main thread, and to hold that
    /// would hold the window's work, which locking needs. The controller locks while the
    /// system goes on telling the other programs.
    pub(super) fn may_sleep(&self) {}
}

/// Sends `event` for every notification of this name.
fn tell(
    center: &NSNotificationCenter,
    name: &NSNotificationName,
    events: &Sender<Event>,
    event: &Event,
) {
    let (events, event) = (events.clone(), event.clone());
    let block = RcBlock::new(move |_: NonNull<NSNotification>| {
        let _ = events.send(event.clone());
    });
    // SAFETY: no object is passed to be of a wrong type and no queue; what the block holds
    // is Send and Sync, so that it may be called on any thread.
    #[allow(unsafe_code)]
    let _observer = unsafe {
        center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block)
    };
}

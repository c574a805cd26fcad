//! What the process asks of the system before anything else: nothing of its memory may
//! end up in a file.
//!
//! Core dumps would hold keys and words; so no dump is written, and on Linux no other
//! process of the same user may look into this one. What is freed is overwritten, so that
//! what was locked away does not linger in memory that nobody uses.

/// Asks for all of it. What the system refuses is no reason not to start.
pub fn harden() {
    #[cfg(unix)]
    unix::no_core_dumps();
    #[cfg(target_os = "linux")]
    linux::keep_others_out();
    #[cfg(windows)]
    windows::no_heap_in_reports();
}

#[cfg(unix)]
mod unix {
    use rustix::process::{Resource, Rlimit, setrlimit};

    /// Inherited by the web engine's processes.
    pub(super) fn no_core_dumps() {
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        if let Err(error) = setrlimit(Resource::Core, none) {
            eprintln!("onward: core dumps could not be switched off: {error}");
        }
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};

    /// No debugger and no reader of `/proc/PID/mem` without the administrator's rights. A
    /// debug build can be told not to: the end-to-end tests look into it, and not every
    /// developer is root.
    pub(super) fn keep_others_out() {
        if cfg!(debug_assertions) && std::env::var_os("ONWARD_TEST_TRACEABLE").is_some() {
            return;
        }
        if let Err(error) = set_dumpable_behavior(DumpableBehavior::NotDumpable) {
            eprintln!("onward: the process could not be made undumpable: {error}");
        }
    }
}

#[cfg(windows)]
mod windows {
    use windows_sys::Win32::System::ErrorReporting::{
        WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags,
    };

    /// A report of a crash may be written, without what the memory held.
    pub(super) fn no_heap_in_reports() {
        // SAFETY: takes a number and touches no memory of ours.
        #[allow(unsafe_code)]
        let outcome = unsafe { WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP) };
        if outcome != 0 {
            eprintln!("onward: crash reports could not be limited ({outcome})");
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn no_core_is_dumped_and_no_other_process_may_look_in() {
        super::harden();
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
        assert_eq!(getrlimit(Resource::Core).maximum, Some(0));
        assert_eq!(
            dumpable_behavior().ok(),
            Some(DumpableBehavior::NotDumpable)
        );
    }
}

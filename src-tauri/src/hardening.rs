//! What the process asks of the system before anything else: nothing of its memory may
//! end up in a file.
//!
//! Core dumps would hold keys and words; so no dump is written, and on Linux no other
//! process of the same user may look into this one. There, too, what is freed is
//! overwritten: a word that was locked away lies in no memory that nobody uses any more
//! (`cargo xtask torture` looks). Keys and passphrases are wiped by their own types
//! everywhere; this is for the words, which pass through the web engine's and the
//! desktop's libraries on their way.

/// Asks for all of it. What the system refuses is no reason not to start.
pub fn harden() {
    #[cfg(unix)]
    unix::no_core_dumps();
    #[cfg(target_os = "linux")]
    {
        overwriting::begin();
        linux::keep_others_out();
    }
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

/// glibc and the web engine decide how they give memory out before `main` runs, by the
/// environment: so the program starts itself once more, in the same process, with it set.
#[cfg(target_os = "linux")]
mod overwriting {
    use std::env;
    use std::ffi::OsString;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const TUNABLES: &str = "GLIBC_TUNABLES";
    /// Each freed byte is overwritten; and none is kept back unwritten for the next taker.
    const OVERWRITE: &str = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";
    /// The web engine's own allocator overwrites nothing: in this process it uses glibc's.
    const ENGINE: &str = "Malloc";
    /// Set by the first start for the second; holds the tunables the user had.
    const SECOND: &str = "ONWARD_SECOND_START";

    /// Returns in the second start, with the environment as the user set it: the page's
    /// processes end when the vault is locked, and need none of this.
    pub(super) fn begin() {
        if let Some(before) = env::var_os(SECOND) {
            // SAFETY: the first thing `main` does; there is no other thread yet.
            #[allow(unsafe_code)]
            unsafe {
                env::remove_var(SECOND);
                env::remove_var(ENGINE);
                if before.is_empty() {
                    env::remove_var(TUNABLES);
                } else {
                    env::set_var(TUNABLES, before);
                }
            }
            return;
        }
        let before = env::var_os(TUNABLES).unwrap_or_default();
        let Ok(program) = env::current_exe() else {
            return;
        };
        let error = Command::new(program)
            .args(env::args_os().skip(1))
            .env(TUNABLES, with_ours(&before))
            .env(ENGINE, "1")
            .env(SECOND, before)
            .exec();
        eprintln!("onward: freed memory is not overwritten: {error}");
    }

    /// What the user asks of glibc, and what Onward does; the last one counts.
    pub(super) fn with_ours(before: &OsString) -> OsString {
        let mut all = before.clone();
        if !all.is_empty() {
            all.push(":");
        }
        all.push(OVERWRITE);
        all
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
    fn what_the_user_asks_of_glibc_is_kept() {
        let ours = super::overwriting::with_ours(&"".into());
        assert!(ours.to_str().unwrap().starts_with("glibc.malloc.perturb="));
        let both = super::overwriting::with_ours(&"glibc.malloc.arena_max=2".into());
        let both = both.to_str().unwrap();
        assert!(both.starts_with("glibc.malloc.arena_max=2:glibc.malloc.perturb="));
    }

    #[test]
    fn no_core_is_dumped_and_no_other_process_may_look_in() {
        super::unix::no_core_dumps();
        super::linux::keep_others_out();
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
        assert_eq!(getrlimit(Resource::Core).maximum, Some(0));
        assert_eq!(
            dumpable_behavior().ok(),
            Some(DumpableBehavior::NotDumpable)
        );
    }
}

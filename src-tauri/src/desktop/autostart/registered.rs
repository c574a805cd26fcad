//! Windows: a line in the user's part of the registry. macOS: a launch agent.

use std::env;

use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use onward_core::{Error, Result};

use super::{HIDDEN, HOME};
use crate::ports::{Autostart, AutostartState};
use crate::words;

#[derive(Default)]
pub(in crate::desktop) struct Registered;

impl Autostart for Registered {
    fn state(&self) -> AutostartState {
        match entry().and_then(|entry| entry.is_enabled().ok()) {
            Some(true) => AutostartState::On,
            Some(false) => AutostartState::Off,
            None => AutostartState::Unavailable,
        }
    }

    fn set(&self, on: bool) -> Result<AutostartState> {
        let Some(entry) = entry() else {
            return Ok(AutostartState::Unavailable);
        };
        let done = if on { entry.enable() } else { entry.disable() };
        done.map_err(|_| Error::NotWritable)?;
        Ok(self.state())
    }
}

/// None where what would be started is not this program with this journal: neither
/// system can hand an environment over.
fn entry() -> Option<AutoLaunch> {
    if env::var_os(HOME).is_some_and(|home| !home.is_empty()) {
        return None;
    }
    let program = env::current_exe().ok()?;
    let program = program.to_str()?;
    let mut builder = AutoLaunchBuilder::new();
    builder.set_app_name(words::ONWARD).set_args(&[HIDDEN]);
    // The library joins the words of the line as they are.
    #[cfg(windows)]
    builder
        .set_app_path(&format!("\"{program}\""))
        .set_windows_enable_mode(auto_launch::WindowsEnableMode::CurrentUser);
    #[cfg(target_os = "macos")]
    builder
        .set_app_path(program)
        .set_bundle_identifiers(&["app.onward.journal"])
        .set_macos_launch_mode(auto_launch::MacOSLaunchMode::LaunchAgent);
    builder.build().ok()
}

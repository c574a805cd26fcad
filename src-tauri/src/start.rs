//! Start-up: the profile, the desktop, the controller's thread, the window.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::{env, fs, thread};

use chrono::TimeDelta;
use chrono_tz::Tz;
use onward_core::clock::SystemClock;
use onward_core::vault::Cost;
use onward_core::vault::atomic::private_folder;
use tauri::{AppHandle, Manager, RunEvent};

use crate::app::{App, Event, Overrides};
use crate::arguments::Wanted;
use crate::commands;
use crate::desktop::{self, TauriShell, display};
use crate::hardening;
use crate::ports::Ports;
use crate::profile::Profile;
use crate::shell::Shell;
use crate::tray_menu::TrayAction;

/// Starts the program and runs it to its end.
pub fn start(wanted: Wanted) -> ExitCode {
    hardening::harden();
    // SAFETY: nothing has started a thread yet.
    #[allow(unsafe_code)]
    unsafe {
        display::let_the_engine_rest();
    }
    let outcome = display::check().and_then(|()| {
        let profile = Profile::find()?;
        run(profile, wanted).map_err(|error| format!("Onward could not start: {error}"))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            display::complain(&message);
            ExitCode::FAILURE
        }
    }
}

fn run(profile: Profile, wanted: Wanted) -> tauri::Result<()> {
    let (events, inbox) = mpsc::channel();
    let second = events.clone();
    // First of all, so that a second start does nothing but show the first one's window.
    let single_instance = tauri_plugin_single_instance::Builder::new()
        .dbus_id(instance_name(&profile))
        .callback(move |_, arguments, _| {
            let _ = second.send(Event::SecondStart(Wanted::of(&arguments)));
        })
        .build();
    let mut context = tauri::generate_context!();
    desktop::let_pictures_in(context.config_mut());
    tauri::Builder::default()
        .plugin(single_instance)
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(desktop::PICTURES, desktop::hand_out_picture)
        .setup(move |app| {
            set_up(app.handle(), profile, wanted, events, inbox);
            Ok(())
        })
        .build(context)?
        .run(|_, event| {
            // The last window going is no reason to end; `exit` with a code is.
            if let RunEvent::ExitRequested {
                code: None, api, ..
            } = event
            {
                api.prevent_exit();
            }
        });
    Ok(())
}

fn set_up(
    app: &AppHandle,
    profile: Profile,
    wanted: Wanted,
    events: Sender<Event>,
    inbox: Receiver<Event>,
) {
    let web_data = web_data(&profile);
    let shell = Arc::new(TauriShell::new(app, &profile, web_data, events.clone()));
    let ports = Ports {
        clock: Box::new(SystemClock(zone)),
        shell: shell.clone(),
        keychain: desktop::keychain(),
        chooser: desktop::chooser(app),
        autostart: desktop::autostart(),
        mail: desktop::mail(),
    };
    let controller = Arc::new(App::new(ports, profile, overrides(), events));
    app.manage(controller.clone());
    if wanted.note {
        // Taken by the page when it asks for the state.
        controller.send(Event::Tray(TrayAction::Note));
    }
    if wanted.hidden && !wanted.note {
        shell.started_hidden();
    } else {
        shell.show_window();
        if !shell.has_window() {
            display::complain("the window could not be made, so Onward ends. Nothing was changed.");
            app.exit(1);
        }
    }
    let inbox = Mutex::new(inbox);
    thread::spawn(move || {
        if let Ok(inbox) = inbox.lock() {
            controller.run(&inbox);
        }
    });
}

/// Where the web engine may write, empty: inside the profile, or in a folder of its own
/// under a random name where the profile can't be made, so that there is a window to
/// say so.
fn web_data(profile: &Profile) -> PathBuf {
    // Made here first: the web engine would give it wider rights.
    match private_folder(profile.root()) {
        Ok(()) => {
            let _ = fs::remove_dir_all(profile.web_data());
            profile.web_data()
        }
        Err(error) => {
            eprintln!("onward: {error}: nothing can be kept there");
            let own = tempfile::Builder::new().prefix("onward-").tempdir();
            own.map_or_else(|_| env::temp_dir(), tempfile::TempDir::keep)
        }
    }
}

/// One instance per profile, named on the session bus.
fn instance_name(profile: &Profile) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    profile.root().hash(&mut hasher);
    format!("app.onward.journal.profile{:016x}", hasher.finish())
}

/// The zone of this computer's wall clock.
fn zone() -> Tz {
    zone_of(env::var("TZ").ok(), || iana_time_zone::get_timezone().ok())
}

/// The zone `TZ` names, else the system's. One that nobody knows is as good as none: then
/// times are those of UTC, and Today shows them.
fn zone_of(named: Option<String>, system: impl FnOnce() -> Option<String>) -> Tz {
    let known = |name: String| name.trim_start_matches(':').parse().ok();
    named
        .and_then(known)
        .or_else(|| system().and_then(known))
        .unwrap_or(Tz::UTC)
}

/// What the end-to-end tests shorten; a release ignores it.
fn overrides() -> Overrides {
    if !cfg!(debug_assertions) {
        return Overrides::default();
    }
    let seconds = env::var("ONWARD_TEST_WINDOW_SECONDS").ok();
    let cost = env::var("ONWARD_TEST_KEY_COST").ok();
    Overrides {
        window: seconds
            .and_then(|seconds| seconds.parse().ok())
            .map(TimeDelta::seconds),
        // No cheaper than a slot of a release may be.
        cost: cost.filter(|cost| cost == "least").map(|_| Cost::LEAST),
        no_backups: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_nobody_knows_is_as_good_as_none() {
        let system = |name: &str| {
            let name = name.to_owned();
            move || Some(name)
        };
        let named = |name: &str| Some(name.to_owned());
        let berlin = Tz::Europe__Berlin;
        assert_eq!(zone_of(named(":Europe/Berlin"), system("UTC")), berlin);
        assert_eq!(
            zone_of(named("Mars/Olympus"), system("Europe/Berlin")),
            berlin
        );
        assert_eq!(zone_of(None, system("Mars/Olympus")), Tz::UTC);
        assert_eq!(zone_of(None, || None), Tz::UTC);
    }
}

//! A real notification daemon, and what a person would see of it: what is on screen, what was shown before,
//! and the buttons.

use std::collections::HashMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use zbus::proxy::{Builder, CacheProperties};
use zbus::wire::DynamicDeserialize;
use zbus::{Connection, OwnedVariant, Proxy, Variant};

use crate::desk::{Desk, Process, SOON, finish, wait_for};

/// Notifications stay until they are pressed or closed, also while nobody touches the keyboard.
const CONFIG: &str = r#"[global]
    monitor = 0
    follow = none
    width = 360
    height = 200
    origin = top-right
    offset = 12x12
    font = Sans 11
    idle_threshold = 0
    show_age_threshold = -1
    stack_duplicates = false
    history_length = 100
    sticky_history = yes
    ignore_dbusclose = false
    dmenu = PICK
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[urgency_critical]
    timeout = 0
[every]
    summary = "*"
    script = SHOWN
"#;

/// Dunst runs this whenever it puts a notification on the screen.
const SHOWN: &str = r#"#!/bin/sh
printf '%s\037%s\037%s\036' "$DUNST_ID" "$DUNST_SUMMARY" "$DUNST_BODY" >> 'FILE'
"#;

/// Dunst offers the buttons as a menu, one a line; this is the person who reads them and picks one.
const PICK: &str = r#"#!/bin/sh
cat > 'OFFERED.new'
mv 'OFFERED.new' 'OFFERED'
grep --fixed-strings -- "$(cat 'WANTED')" 'OFFERED' | grep --invert-match ',default]$' | head -n 1
"#;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    pub id: u64,
    pub summary: String,
    pub body: String,
}

pub fn start_daemon(desk: &Desk) -> Process {
    let write = |name: &str, text: &str, mode: u32| {
        let path = desk.path(name);
        fs::write(&path, text).expect("a file for dunst");
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("its mode");
        path.display().to_string()
    };
    let file = |name: &str| desk.path(name).display().to_string();
    let shown = write("shown.sh", &SHOWN.replace("FILE", &file("shown")), 0o700);
    let pick = PICK
        .replace("OFFERED", &file("offered"))
        .replace("WANTED", &file("wanted"));
    let pick = write("pick.sh", &pick, 0o700);
    let config = CONFIG.replace("PICK", &pick).replace("SHOWN", &shown);
    let config = write("dunstrc", &config, 0o600);
    let mut dunst = desk.command("dunst");
    dunst.args(["-config", &config]);
    let daemon = Process::start("dunst", &mut dunst, &desk.logs());
    let bus = desk.connect();
    wait_for("the notification daemon", SOON, || {
        displayed(&bus).map_err(|error| (error, daemon.said()))
    });
    daemon
}

pub struct Notifications<'desk> {
    desk: &'desk Desk,
    bus: Connection,
}

impl<'desk> Notifications<'desk> {
    pub fn of(desk: &'desk Desk) -> Self {
        Self {
            desk,
            bus: desk.connect(),
        }
    }

    /// Everything that came onto the screen so far, oldest first.
    pub fn shown(&self) -> Vec<Notification> {
        let text = fs::read_to_string(self.desk.path("shown")).unwrap_or_default();
        text.split_terminator('\u{1e}')
            .filter_map(|record| {
                let mut fields = record.split('\u{1f}');
                Some(Notification {
                    id: fields.next()?.parse().ok()?,
                    summary: fields.next()?.to_owned(),
                    body: fields.next()?.to_owned(),
                })
            })
            .collect()
    }

    #[track_caller]
    pub fn wait_for(&self, summary: &str, limit: Duration) -> Notification {
        let what = format!("a notification {summary:?}");
        wait_for(&what, limit, || {
            let shown = self.shown();
            let found = shown.iter().find(|one| one.summary.contains(summary));
            found.cloned().ok_or(shown)
        })
    }

    /// How many are on the screen now.
    pub fn on_screen(&self) -> u32 {
        displayed(&self.bus).expect("dunst's count")
    }

    /// Dunst's own history: what was shown and is no longer on the screen.
    pub fn history(&self) -> Vec<Notification> {
        let list: Vec<HashMap<String, OwnedVariant>> =
            control(&self.bus, "NotificationListHistory").expect("dunst's history");
        let text = |one: &HashMap<String, OwnedVariant>, key: &str| match one.get(key).map(|v| &**v)
        {
            Some(Variant::Str(text)) => text.as_str().to_owned(),
            other => panic!("dunst's history has no {key}: {other:?}"),
        };
        list.iter()
            .map(|one| Notification {
                id: match one.get("id").map(|v| &**v) {
                    Some(Variant::I32(id)) => u64::try_from(*id).expect("an id"),
                    other => panic!("dunst's history has no id: {other:?}"),
                },
                summary: text(one, "summary"),
                body: text(one, "body"),
            })
            .collect()
    }

    /// Presses the button with this label on whatever is on the screen.
    #[track_caller]
    pub fn press(&self, label: &str) {
        self.press_on(label, "");
    }

    /// Presses the button with this label on the notification whose first line begins so.
    #[track_caller]
    pub fn press_on(&self, label: &str, summary: &str) {
        // A line of dunst's menu: "#Done (One to go) [5,done]".
        let wanted = format!("#{label} ({summary}");
        fs::write(self.desk.path("wanted"), &wanted).expect("the wanted label");
        let _from_before = fs::remove_file(self.desk.path("offered"));
        control::<()>(&self.bus, "ContextMenuCall").expect("dunst's menu of buttons");
        wait_for(&format!("a button {label:?}"), SOON, || {
            let offered = self.offered();
            let found = offered.lines().any(|line| line.starts_with(&wanted));
            if found { Ok(()) } else { Err(offered) }
        });
    }

    /// Clicks on the newest notification itself.
    #[track_caller]
    pub fn click(&self) {
        let dunst = dunst(&self.bus).expect("dunst");
        let newest = (0_u32,);
        finish(
            "a click",
            dunst.call::<_, _, ()>("NotificationAction", &newest),
        )
        .expect("a click");
    }

    fn offered(&self) -> String {
        fs::read_to_string(self.desk.path("offered")).unwrap_or_default()
    }

    /// Do not disturb: nothing comes onto the screen until it is over.
    pub fn pause(&self, paused: bool) {
        let dunst = dunst(&self.bus).expect("dunst");
        finish("do not disturb", dunst.set_property("paused", paused)).expect("dunst to pause");
    }

    /// How many wait for the end of "do not disturb".
    pub fn waiting(&self) -> u32 {
        let dunst = dunst(&self.bus).expect("dunst");
        finish("dunst's count", dunst.get_property("waitingLength")).expect("dunst's count")
    }

    /// Waits until so many are on the screen.
    #[track_caller]
    pub fn wait_for_count(&self, count: u32, limit: Duration) {
        wait_for(&format!("{count} on the screen"), limit, || {
            let now = self.on_screen();
            if now == count { Ok(()) } else { Err(now) }
        });
    }

    pub fn close_all(&self) {
        control::<()>(&self.bus, "NotificationCloseAll").expect("dunst to close them");
    }
}

fn dunst(bus: &Connection) -> zbus::Result<Proxy<'static>> {
    finish(
        "reaching dunst",
        Builder::new(bus)
            .destination("org.freedesktop.Notifications")
            .path("/org/freedesktop/Notifications")
            .interface("org.dunstproject.cmd0")
            .cache_properties(CacheProperties::No)
            .build(),
    )
}

fn displayed(bus: &Connection) -> zbus::Result<u32> {
    let dunst = dunst(bus)?;
    finish("dunst's count", dunst.get_property("displayedLength"))
}

fn control<R>(bus: &Connection, method: &'static str) -> zbus::Result<R>
where
    R: for<'d> DynamicDeserialize<'d>,
{
    let dunst = dunst(bus)?;
    finish(method, dunst.call(method, &()))
}

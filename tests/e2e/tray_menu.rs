//! A tray icon's menu, read and pressed through com.canonical.dbusmenu, as a panel does it.

use std::collections::HashMap;
use std::time::Duration;

use serde::Deserialize;
use zbus::proxy::CacheProperties;
use zbus::{Connection, OwnedObjectPath, OwnedVariant, Proxy, Type, Variant, fdo};

use crate::desk::{finish, wait_for};
use crate::tray_host::Item;

/// One line of the menu.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    id: i32,
    pub label: String,
    pub enabled: bool,
    /// None where the line cannot be ticked.
    pub ticked: Option<bool>,
    pub children: Vec<Line>,
}

/// (ia{sv}av), as the protocol writes a line and its children.
#[derive(Deserialize, Type)]
struct Layout {
    id: i32,
    properties: HashMap<String, OwnedVariant>,
    children: Vec<OwnedVariant>,
}

pub struct TrayMenu {
    bus: Connection,
    item: Item,
}

impl TrayMenu {
    pub fn of(bus: Connection, item: Item) -> Self {
        Self { bus, item }
    }

    /// The menu as it is now, without separators and hidden lines.
    pub fn lines(&self) -> zbus::Result<Vec<Line>> {
        let menu = self.proxy()?;
        // A panel says that it is about to show the menu; an app may only then bring it up to date.
        let _not_everyone_answers: zbus::Result<bool> =
            finish("the menu", menu.call("AboutToShow", &(0_i32,)));
        let names: [&str; 0] = [];
        let (_revision, root): (u32, Layout) = finish(
            "the menu",
            menu.call("GetLayout", &(0_i32, -1_i32, &names[..])),
        )?;
        Ok(line(root.id, &root.properties, &root.children).children)
    }

    pub fn labels(&self) -> Vec<String> {
        let lines = self.lines().unwrap_or_default();
        lines.into_iter().map(|line| line.label).collect()
    }

    /// Waits until there is a line whose label starts like this.
    #[track_caller]
    pub fn wait_for(&self, label: &str, limit: Duration) -> Line {
        wait_for(&format!("a tray line {label:?}"), limit, || {
            let lines = self.lines().map_err(|error| vec![error.to_string()])?;
            let labels = || {
                lines
                    .iter()
                    .map(|line| line.label.clone())
                    .collect::<Vec<_>>()
            };
            let found = lines.iter().find(|line| line.label.starts_with(label));
            found.cloned().ok_or_else(labels)
        })
    }

    /// Presses the line whose label starts like this.
    #[track_caller]
    pub fn press(&self, label: &str) {
        let line = self.wait_for(label, Duration::from_secs(10));
        assert!(line.enabled, "{label:?} is greyed out: {:?}", self.labels());
        let menu = self.proxy().expect("the menu");
        let no_data = Variant::from("");
        let event = (line.id, "clicked", &no_data, 0_u32);
        match finish("pressing", menu.call::<_, _, ()>("Event", &event)) {
            // Who ends by it may be gone before it answers.
            Err(zbus::Error::FDO(error)) if matches!(*error, fdo::Error::NoReply(_)) => {}
            arrived => arrived.expect("the press to arrive"),
        }
    }

    fn icon_proxy(&self) -> zbus::Result<Proxy<'static>> {
        self.reach("org.kde.StatusNotifierItem", self.item.path.clone())
    }

    fn proxy(&self) -> zbus::Result<Proxy<'static>> {
        let path: OwnedObjectPath = finish("the icon", self.icon_proxy()?.get_property("Menu"))?;
        self.reach("com.canonical.dbusmenu", path.to_string())
    }

    fn reach(&self, interface: &'static str, path: String) -> zbus::Result<Proxy<'static>> {
        finish(
            "the tray icon",
            zbus::proxy::Builder::new(&self.bus)
                .destination(self.item.owner.clone())
                .path(path)
                .interface(interface)
                .cache_properties(CacheProperties::No)
                .build(),
        )
    }
}

fn line(id: i32, properties: &HashMap<String, OwnedVariant>, children: &[OwnedVariant]) -> Line {
    let property = |name: &str| properties.get(name).map(|value| &**value);
    let is = |name: &str| !matches!(property(name), Some(Variant::Bool(false)));
    Line {
        id,
        label: match property("label") {
            Some(Variant::Str(text)) => without_mnemonics(text),
            _ => String::new(),
        },
        enabled: is("enabled"),
        ticked: match (property("toggle-type"), property("toggle-state")) {
            (Some(Variant::Str(kind)), Some(Variant::I32(state))) if kind.as_str() != "" => {
                Some(*state == 1)
            }
            _ => None,
        },
        children: children.iter().filter_map(|child| nested(child)).collect(),
    }
}

/// A child arrives as a variant that holds (ia{sv}av).
fn nested(child: &Variant<'_>) -> Option<Line> {
    let Variant::Structure(parts) = child else {
        return None;
    };
    let [
        Variant::I32(id),
        Variant::Dict(properties),
        Variant::Array(children),
    ] = parts.fields()
    else {
        return None;
    };
    let mut known = HashMap::new();
    for (key, value) in properties.iter() {
        let (Variant::Str(key), Variant::Variant(value)) = (key, value) else {
            continue;
        };
        known.insert(key.to_string(), value.try_to_owned().ok()?);
    }
    let is = |name: &str, text: &str| matches!(known.get(name).map(|v| &**v), Some(Variant::Str(s)) if s.as_str() == text);
    if is("type", "separator") || known.get("visible").map(|v| &**v) == Some(&Variant::Bool(false))
    {
        return None;
    }
    let mut grandchildren = Vec::new();
    for child in children.iter() {
        if let Variant::Variant(child) = child {
            grandchildren.push(child.try_to_owned().ok()?);
        }
    }
    Some(line(*id, &known, &grandchildren))
}

/// "_Quit" is shown as "Quit" with a line under the Q; "__" is an underscore.
fn without_mnemonics(label: &str) -> String {
    label
        .replace("__", "\u{0}")
        .replace('_', "")
        .replace('\u{0}', "_")
}

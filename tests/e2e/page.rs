//! The page inside the window, steered by a web driver through the names a screen reader would say.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::desk::{Desk, Process, SOON, finish, wait_for};

/// The key under which a web driver hands out an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct Page {
    client: Client,
}

impl Page {
    /// Starts a web driver, which starts `program`. Its process group holds both.
    #[track_caller]
    pub fn open(
        desk: &Desk,
        name: &str,
        program: &Path,
        extra: &[(&str, &str)],
    ) -> (Self, Process) {
        let [port, native_port] = free_ports();
        let mut command = desk.command(tauri_driver());
        command
            .args(["--port", &port.to_string()])
            .args(["--native-port", &native_port.to_string()])
            .envs(extra.iter().copied());
        let driver = Process::start(name, &mut command, &desk.logs());
        let capabilities = json!({ "tauri:options": { "application": program, "args": [] } });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("an object")
        };
        let address = format!("http://127.0.0.1:{port}");
        // The outer one listens before the inner one does, and fails where it is asked too early.
        for port in [native_port, port] {
            wait_for("the web driver", SOON, || {
                std::net::TcpStream::connect(("127.0.0.1", port))
                    .map_err(|error| (error.to_string(), driver.said()))
            });
        }
        let client = finish("a web driver's session", async {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities)
                .connect(&address)
                .await
        });
        let client = client.unwrap_or_else(|error| {
            panic!(
                "no web driver's session: {error}; it said: {}",
                driver.said()
            )
        });
        (Self { client }, driver)
    }

    /// The document's title.
    pub fn title(&self) -> String {
        self.ask("the title", self.client.title())
    }

    #[track_caller]
    pub fn wait_for_title(&self, title: &str) {
        wait_for(&format!("the title {title:?}"), SOON, || {
            let now = self.title();
            if now.starts_with(title) {
                Ok(())
            } else {
                Err(now)
            }
        });
    }

    /// All the text that can be read on the page.
    pub fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]);
        text.as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        wait_for(&format!("the text {text:?}"), SOON, || {
            let now = self.text();
            let found = now.replace('’', "'").contains(&text.replace('’', "'"));
            if found { Ok(()) } else { Err(now) }
        });
    }

    #[track_caller]
    pub fn press(&self, name: &str) {
        let element = self.find(name);
        if let Err(error) = finish("a press", element.click()) {
            // A choice drawn by its label: press what is drawn.
            let label = "const e = arguments[0]; (e.labels?.[0] ?? e).click()";
            println!("pressing {name:?} by its label: {error}");
            self.run(label, vec![reference(&element)]);
        }
    }

    /// Presses a button that stays pressed, unless it is.
    #[track_caller]
    pub fn press_in(&self, name: &str) {
        let pressed = self.ask("its state", self.find(name).attr("aria-pressed"));
        if pressed.as_deref() != Some("true") {
            self.press(name);
        }
    }

    /// Empties a field and types into it, as keys.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        let field = self.find(name);
        self.ask("clearing", field.clear());
        self.ask("typing", field.send_keys(text));
    }

    /// Sets a field that has a picker of its own (a time, a number, a choice), and says so to the page.
    #[track_caller]
    pub fn set(&self, name: &str, value: &str) {
        let script = "const [e, v] = arguments; e.focus();
            const proto = Object.getPrototypeOf(e);
            Object.getOwnPropertyDescriptor(proto, 'value').set.call(e, v);
            e.dispatchEvent(new Event('input', { bubbles: true }));
            e.dispatchEvent(new Event('change', { bubbles: true }));";
        let field = self.find(name);
        self.run(script, vec![reference(&field), json!(value)]);
    }

    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        let field = self.find(name);
        self.ask("a field's value", field.prop("value"))
            .unwrap_or_default()
    }

    pub fn has(&self, name: &str) -> bool {
        self.look_for(name).is_ok()
    }

    /// Waits for the thing with this name, and names what is there instead.
    #[track_caller]
    pub fn find(&self, name: &str) -> Element {
        wait_for(&format!("{name:?} on the page"), SOON, || {
            self.look_for(name)
        })
    }

    fn look_for(&self, name: &str) -> Result<Element, Value> {
        let found = self.run(include_str!("find.js"), vec![json!(name)]);
        match found.get(ELEMENT).and_then(Value::as_str) {
            Some(id) => {
                let id = ElementRef::from(id.to_owned());
                Ok(Element::from_element_id(self.client.clone(), id))
            }
            None => Err(found),
        }
    }

    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.ask("a script", self.client.execute(script, arguments))
    }

    /// A picture of the page alone, without the window's frame.
    pub fn picture(&self, file: &Path) {
        let png = self.ask("a picture", self.client.screenshot());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).expect("the pictures' folder");
        }
        fs::write(file, png).expect("a picture's file");
    }

    #[track_caller]
    fn ask<T>(&self, what: &str, call: impl Future<Output = Result<T, CmdError>>) -> T {
        finish(what, call).unwrap_or_else(|error| panic!("{what}: {error}"))
    }
}

fn reference(element: &Element) -> Value {
    json!({ ELEMENT: element.element_id().to_string() })
}

/// Both are held until both are known, so that they differ.
fn free_ports() -> [u16; 2] {
    let listeners = [(); 2].map(|()| TcpListener::bind(("127.0.0.1", 0)).expect("a free port"));
    listeners.map(|listener| listener.local_addr().expect("its number").port())
}

fn tauri_driver() -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").expect("a home")).join(".cargo"),
        PathBuf::from,
    );
    let installed = home.join("bin/tauri-driver");
    if installed.exists() {
        installed
    } else {
        PathBuf::from("tauri-driver")
    }
}

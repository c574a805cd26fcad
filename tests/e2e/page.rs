//! The page inside the window, steered by a web driver through the names a screen reader would say.

mod clipboard;
mod door;
mod driver;
mod press;
mod rich;
mod tests;

use std::fs;
use std::path::Path;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

pub use rich::{ENTER, ESCAPE, ctrl, ctrl_shift};

use crate::desk::{SOON, finish, wait_for};

/// The key under which a web driver hands out an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct Page {
    client: Client,
}

impl Page {
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

    /// Empties a field and types into it, as keys.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        let field = self.find_still(name);
        if self.is_rich(&field) {
            self.empty_rich(&field);
        } else {
            self.ask("clearing", field.clear());
        }
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

    /// What stands in a field, or on the page one writes on, as it is read.
    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        let script = "const [field] = arguments;
            return field.isContentEditable ? field.innerText.trimEnd() : String(field.value ?? '')";
        let value = wait_for(&format!("what stands in {name:?}"), SOON, || {
            let asked = vec![reference(&self.look_for(name)?)];
            let read = finish("a field's value", self.client.execute(script, asked));
            // It was drawn anew meanwhile.
            read.map_err(|error| json!(error.to_string()))
        });
        value.as_str().unwrap_or_default().to_owned()
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
        self.element(self.run(include_str!("find.js"), vec![json!(name)]))
    }

    /// What a script handed out, or what it said instead.
    fn element(&self, found: Value) -> Result<Element, Value> {
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

//! A press as a person makes it: on what is in view, stands still and has nothing lying over it.

use std::thread::sleep;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::{Page, reference};
use crate::desk::{SOON, finish, wait_for};

/// Where a page moves of its own under the press, a person presses once more.
const PRESSES: usize = 3;

impl Page {
    /// Presses what has this name, and makes sure that the press reached it.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.press_what(name, || self.look_for(name));
    }

    /// Presses the button of a fold by how its name begins: it also says how what is in it stands.
    #[track_caller]
    pub fn press_fold(&self, beginning: &str) {
        let script = "const buttons = [...document.querySelectorAll('button[aria-expanded]')];
            const named = buttons.find((b) => b.innerText.trim().startsWith(arguments[0]));
            return named ?? buttons.map((b) => b.innerText)";
        self.press_what(beginning, || {
            self.element(self.run(script, vec![json!(beginning)]))
        });
    }

    /// Presses a button by how its name or its words begin: it says more than that.
    #[track_caller]
    pub fn press_beginning(&self, beginning: &str) {
        let script = "const near = document.querySelector('dialog[open]') ?? document;
            const buttons = [...near.querySelectorAll('button')];
            const words = (b) => b.getAttribute('aria-label') ?? b.innerText;
            const named = buttons.find((b) => words(b).trim().startsWith(arguments[0]));
            return named ?? buttons.map(words)";
        self.press_what(beginning, || {
            self.element(self.run(script, vec![json!(beginning)]))
        });
    }

    /// Presses a button of what is said for a moment: the page may have one of the same name.
    #[track_caller]
    pub fn press_toast(&self, name: &str) {
        let script = "const buttons = [...document.querySelectorAll('.toast button')];
            return buttons.find((b) => b.innerText.trim() === arguments[0])
                ?? buttons.map((b) => b.innerText)";
        self.press_what(name, || self.element(self.run(script, vec![json!(name)])));
    }

    /// Presses a button that stays pressed, unless it is.
    #[track_caller]
    pub fn press_in(&self, name: &str) {
        let pressed = self.ask("its state", self.find(name).attr("aria-pressed"));
        if pressed.as_deref() != Some("true") {
            self.press(name);
        }
    }

    /// Waits for the thing with this name until it is in view and stands still.
    #[track_caller]
    pub fn find_still(&self, name: &str) -> Element {
        wait_for(&format!("{name:?} to stand still"), SOON, || {
            self.still(&self.look_for(name)?, "seen")
        })
    }

    #[track_caller]
    fn press_what(&self, name: &str, look: impl Fn() -> Result<Element, Value>) {
        let mut went = Vec::new();
        for _ in 0..PRESSES {
            // Looked for each time: what stood there may have been drawn anew.
            let element = wait_for(&format!("{name:?}, to be pressed"), SOON, || {
                self.still(&look()?, "pressed")
            });
            match self.press_once(&element) {
                Ok(()) => return,
                Err(elsewhere) => {
                    println!("the press of {name:?} did not reach it: {elsewhere}");
                    went.push(elsewhere);
                }
            }
        }
        panic!("{PRESSES} presses of {name:?} did not reach it: {went:?}");
    }

    /// The element itself, or the label it is drawn by; or why it can't be pressed as it is.
    fn still(&self, element: &Element, purpose: &str) -> Result<Element, Value> {
        let asked = vec![reference(element), json!(purpose)];
        let script = include_str!("still.js");
        match finish("a look at it", self.client.execute(script, asked)) {
            Ok(found) => self.element(found),
            // It was drawn anew meanwhile.
            Err(error) => Err(json!(error.to_string())),
        }
    }

    /// Err where the press went beside it, and on what.
    #[track_caller]
    fn press_once(&self, element: &Element) -> Result<(), String> {
        let watch = include_str!("watch.js");
        let watched = self.client.execute(watch, vec![reference(element)]);
        finish("a look at the press", watched).map_err(|error| error.to_string())?;
        finish("a press", element.click()).map_err(|error| error.to_string())?;
        let start = Instant::now();
        loop {
            let landed = self.client.execute("return window.lastPress", vec![]);
            match finish("where the press went", landed) {
                Ok(Value::String(beside)) => return Err(beside),
                // On a busy machine it arrives late; pressed again meanwhile, it would count twice.
                Ok(Value::Null) if start.elapsed() < SOON => sleep(Duration::from_millis(10)),
                Ok(Value::Null) => panic!("nothing was pressed"),
                // What a person would have pressed by mistake, and can't take back.
                Ok(Value::Object(wrong)) => panic!("the press hit {wrong:?} instead"),
                // It reached what it was meant for, or even led away from the page.
                Ok(_) | Err(_) => return Ok(()),
            }
        }
    }
}

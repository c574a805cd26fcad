//! The page one writes on: no field with a value, but a text that is edited as it looks.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::{Page, reference};
use crate::desk::{SOON, wait_for};

/// How a web driver is told to hold Control, and to let go of whatever it holds.
const CONTROL: char = '\u{e009}';
const SHIFT: char = '\u{e008}';
const LET_GO: char = '\u{e000}';

/// Enter, Escape and the key that takes back a letter, as a web driver calls them.
pub const ENTER: &str = "\u{e007}";
pub const ESCAPE: &str = "\u{e00c}";
const BACKSPACE: &str = "\u{e003}";

/// A key held together with Control.
pub fn ctrl(key: &str) -> String {
    format!("{CONTROL}{key}{LET_GO}")
}

/// A key held together with Control and Shift.
pub fn ctrl_shift(key: &str) -> String {
    format!("{CONTROL}{SHIFT}{key}{LET_GO}")
}

impl Page {
    /// Types on, wherever the caret stands.
    #[track_caller]
    pub fn keys(&self, text: &str) {
        let here = self.ask("what has the focus", self.client.active_element());
        self.ask("typing", here.send_keys(text));
    }

    /// The entry that is open, as the page draws it: one piece of HTML for each block.
    #[track_caller]
    pub fn blocks(&self, name: &str) -> Vec<String> {
        let script = "return [...arguments[0].children].map((block) => block.outerHTML)";
        let found = self.run(script, vec![reference(&self.find(name))]);
        let blocks = found.as_array().cloned().unwrap_or_default();
        let text = |block: &Value| block.as_str().unwrap_or_default().to_owned();
        blocks.iter().map(text).collect()
    }

    /// Waits until the caret stands in the field with this name.
    #[track_caller]
    pub fn wait_for_focus(&self, name: &str) {
        wait_for(&format!("the caret in {name:?}"), SOON, || {
            let field = reference(&self.look_for(name)?);
            let has = "return arguments[0] === document.activeElement
                || document.activeElement?.outerHTML.slice(0, 200)";
            match self.run(has, vec![field]) {
                Value::Bool(true) => Ok(()),
                other => Err(other),
            }
        });
    }

    /// Waits until this many pictures are really drawn.
    #[track_caller]
    pub fn wait_for_pictures(&self, name: &str, count: usize) {
        let script = "return [...arguments[0].querySelectorAll('img:not(.ProseMirror-separator)')]
            .map((one) => [one.getAttribute('src'), one.naturalWidth])";
        wait_for("the pictures", SOON, || {
            let found = self.run(script, vec![reference(&self.find(name))]);
            let drawn = found.as_array().cloned().unwrap_or_default();
            let drawn = drawn.iter().filter(|one| one[1].as_u64() > Some(0)).count();
            if drawn == count { Ok(()) } else { Err(found) }
        });
    }

    /// Puts the caret behind the last letter.
    #[track_caller]
    pub fn caret_to_end(&self, name: &str) {
        let script = "const [field] = arguments;
            field.focus();
            getSelection().selectAllChildren(field);
            getSelection().collapseToEnd();";
        self.run(script, vec![reference(&self.find(name))]);
    }

    #[track_caller]
    pub(super) fn is_rich(&self, field: &Element) -> bool {
        let script = "return arguments[0].isContentEditable";
        self.run(script, vec![reference(field)]) == json!(true)
    }

    /// As a person would: all of it chosen, and taken away.
    #[track_caller]
    pub(super) fn empty_rich(&self, field: &Element) {
        let taken = format!("{}{BACKSPACE}", ctrl("a"));
        self.ask("emptying", field.send_keys(&taken));
    }
}

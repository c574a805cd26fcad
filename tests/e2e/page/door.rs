//! What the page's own code asks the program for, where the words on the screen are not what is tested.

use serde_json::Value;

use super::Page;

impl Page {
    /// What the program answers.
    #[track_caller]
    pub fn ask_the_app(&self, command: &str, arguments: Value) -> Value {
        let answer = self.run(
            "return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
                .then((answer) => ({ answer }), (error) => ({ error }))",
            vec![command.into(), arguments],
        );
        assert!(answer.get("error").is_none(), "{command}: {answer}");
        answer["answer"].clone()
    }
}

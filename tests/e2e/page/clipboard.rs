//! What is pasted: through the event the page itself listens for.

use serde_json::json;

use super::{Page, reference};

impl Page {
    /// Pastes text at the caret, and with it the same as HTML where there is any.
    #[track_caller]
    pub fn paste(&self, name: &str, text: &str, html: &str) {
        let script = "const [field, text, html] = arguments;
            field.focus();
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            if (html !== '') clipboardData.setData('text/html', html);
            field.dispatchEvent(new ClipboardEvent('paste',
                { clipboardData, bubbles: true, cancelable: true }))";
        let field = reference(&self.find(name));
        self.run(script, vec![field, json!(text), json!(html)]);
    }

    /// Pastes a picture at the caret.
    #[track_caller]
    pub fn paste_picture(&self, name: &str, png: &[u8]) {
        let script = "const [field, bytes] = arguments;
            field.focus();
            const clipboardData = new DataTransfer();
            const file = new File([Uint8Array.from(bytes)], 'picture.png', { type: 'image/png' });
            clipboardData.items.add(file);
            field.dispatchEvent(new ClipboardEvent('paste',
                { clipboardData, bubbles: true, cancelable: true }))";
        let field = reference(&self.find(name));
        self.run(script, vec![field, json!(png)]);
    }
}

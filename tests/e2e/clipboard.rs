//! The desktop's own clipboard, as another program fills it.

use std::io::Write;
use std::process::Stdio;

use crate::desk::Desk;

/// Puts text of this kind ("UTF8_STRING", "text/html") onto it.
#[track_caller]
pub fn copy(desk: &Desk, kind: &str, text: &str) {
    let mut asked = desk.command("xclip");
    asked.args(["-selection", "clipboard", "-t", kind]);
    // It goes on in the background, to hand out what it was given.
    asked
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut xclip = asked.spawn().expect("xclip");
    let mut into = xclip.stdin.take().expect("its input");
    into.write_all(text.as_bytes()).expect("what is copied");
    drop(into);
    assert!(xclip.wait().expect("xclip").success());
}

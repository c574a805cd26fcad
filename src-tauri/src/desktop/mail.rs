//! A new message in the person's own mail program, by the system's way of opening a
//! `mailto:` address (RFC 6068). Nothing is sent: the program shows it, and the person does.

use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use onward_core::{Error, Result};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::ports::Mail;

/// Windows hands over no more than about 2,000 characters of an address, and most
/// programs elsewhere take little more: longer ones would arrive cut short.
const LONGEST: usize = 2000;

/// The real one.
pub(super) struct SystemMail;

impl Mail for SystemMail {
    fn compose(&self, subject: &str, body: &str) -> Result<()> {
        let address = address(subject, body);
        if address.len() > LONGEST {
            return Err(Error::Invalid("the text is too long for a mail program"));
        }
        // No error is passed on as it is: it may name the address, which holds the text.
        if cfg!(windows) {
            return open::that_detached(address).map_err(|_| NONE);
        }
        first_that_opens(open::commands(address))
    }
}

const NONE: Error = Error::NotFound("mail program");

/// How long an opener may take to say that there is no program. One that found one goes on
/// for as long as that, or ends well.
const PATIENCE: Duration = Duration::from_secs(3);

/// Runs the system's openers in turn until one does not fail.
fn first_that_opens(openers: Vec<Command>) -> Result<()> {
    openers
        .into_iter()
        .any(|mut opener| opens(&mut opener))
        .then_some(())
        .ok_or(NONE)
}

fn opens(opener: &mut Command) -> bool {
    let quiet = opener
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Ok(mut running) = quiet.spawn() else {
        return false;
    };
    let (tell, told) = mpsc::channel();
    // Waited for to its end, however late: nobody else would bury it.
    thread::spawn(move || tell.send(running.wait().is_ok_and(|status| status.success())));
    told.recv_timeout(PATIENCE).unwrap_or(true)
}

/// The address of a new message. Line ends are CRLF there.
fn address(subject: &str, body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!(
        "mailto:?subject={}&body={}",
        encoded(subject),
        encoded(&body)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_crosses_with_its_line_ends_signs_and_letters() {
        let address = address("A question & more", "Dear Ána,\nthank you?");
        assert_eq!(
            address,
            "mailto:?subject=A%20question%20%26%20more&body=Dear%20%C3%81na%2C%0D%0Athank%20you%3F"
        );
    }

    #[test]
    fn a_text_that_would_arrive_cut_short_is_refused() {
        let refused = SystemMail.compose("x", &"word ".repeat(1000)).unwrap_err();
        assert!(matches!(refused, Error::Invalid(_)));
    }

    #[test]
    #[cfg(unix)]
    fn an_opener_that_finds_no_program_says_so_and_the_next_is_asked() {
        let named = |name: &str| Command::new(name);
        let none = first_that_opens(vec![named("false"), named("no-such-opener")]);
        assert!(matches!(none, Err(Error::NotFound(_))));
        assert!(first_that_opens(vec![named("false"), named("true")]).is_ok());
    }
}

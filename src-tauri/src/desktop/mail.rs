//! A new message in the person's own mail program, by the system's way of opening a
//! `mailto:` address (RFC 6068). Nothing is sent: the program shows it, and the person does.

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
        // Only the kind of error: it may name the address, which holds the text.
        open::that_detached(address).map_err(|_| Error::NotFound("mail program"))
    }
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
}

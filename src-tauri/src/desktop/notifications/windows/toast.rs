//! A notification as Windows is told of it.

use windows::Data::Xml::Dom::XmlDocument;
use windows::UI::Notifications::ToastNotification;
use windows::core::{HSTRING, Result};

use super::super::key;
use crate::shell::{Notification, Ticket};

/// All of ours together, so that they can be taken away together.
pub(super) const GROUP: &str = "onward";

/// Under which Windows finds it again.
pub(super) fn tag(ticket: Ticket) -> HSTRING {
    HSTRING::from(ticket.to_string())
}

/// One that only changes what is there already pops up no second time.
pub(super) fn drawn(
    ticket: Ticket,
    notification: &Notification,
    is_change: bool,
) -> Result<ToastNotification> {
    let document = XmlDocument::new()?;
    document.LoadXml(&HSTRING::from(xml(notification, is_change)))?;
    let toast = ToastNotification::CreateToastNotification(&document)?;
    toast.SetTag(&tag(ticket))?;
    toast.SetGroup(&HSTRING::from(GROUP))?;
    toast.SetSuppressPopup(is_change)?;
    Ok(toast)
}

fn xml(notification: &Notification, is_change: bool) -> String {
    let summary = escaped(&notification.summary);
    let body = escaped(&notification.body);
    let silent = !notification.sound || is_change;
    let buttons: String = notification
        .buttons
        .iter()
        .map(|button| {
            let (label, key) = (escaped(&button.label), escaped(&key(button.press)));
            format!(r#"<action content="{label}" arguments="{key}"/>"#)
        })
        .collect();
    format!(
        r#"<toast><visual><binding template="ToastGeneric"><text>{summary}</text><text>{body}</text></binding></visual><audio silent="{silent}"/><actions>{buttons}</actions></toast>"#
    )
}

/// XML has no place for control characters, not even escaped ones.
fn escaped(text: &str) -> String {
    let visible = text.chars().filter(|letter| !letter.is_control());
    visible
        .map(|letter| match letter {
            '&' => "&amp;".into(),
            '<' => "&lt;".into(),
            '>' => "&gt;".into(),
            '"' => "&quot;".into(),
            letter => letter.to_string(),
        })
        .collect()
}

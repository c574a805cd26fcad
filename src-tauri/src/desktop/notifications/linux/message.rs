//! A notification as notify-rust is told of it.

use notify_rust::{Hint, Image, Timeout};

use super::super::{CLICK, key};
use crate::shell::{Notification, Urgency};
use crate::words;

/// None of the specification's categories fits a reminder: they are for mail, chats,
/// devices and downloads, and a desktop may treat those by rules of their own. So it is
/// one of our own, formed as the specification asks for, by which people can write rules.
const CATEGORY: &str = "x-onward.reminder";
/// From the freedesktop sound names: short, and in every theme.
const SOUND: &str = "message-new-instant";
/// The installed .desktop file's name without its ending, which the packager takes from
/// the product's name, and the installed icon's, which it takes from the program's.
pub(super) const ENTRY: &str = "Onward";
const ICON: &str = "onward";

/// A change in place makes no sound: it is no news.
pub(super) fn drawn(
    notification: &Notification,
    is_change: bool,
    picture: Option<Image>,
) -> notify_rust::Notification {
    let mut drawn = notify_rust::Notification::new();
    drawn
        .appname(words::ONWARD)
        .icon(ICON)
        .summary(&notification.summary)
        .body(&escaped(&notification.body))
        .action(CLICK, words::OPEN_BUTTON)
        .hint(Hint::Category(CATEGORY.into()))
        .hint(Hint::DesktopEntry(ENTRY.into()))
        // The desktop's own choice of how long it stays; never for ever.
        .timeout(Timeout::Default)
        .urgency(match notification.urgency {
            Urgency::Low => notify_rust::Urgency::Low,
            Urgency::Normal => notify_rust::Urgency::Normal,
        });
    for button in &notification.buttons {
        drawn.action(&key(button.press), &button.label);
    }
    if notification.sound && !is_change {
        drawn.sound_name(SOUND);
    } else {
        drawn.hint(Hint::SuppressSound(true));
    }
    if let Some(picture) = picture {
        drawn.image_data(picture);
    }
    drawn
}

/// Bodies may hold markup in the specification; ours never do.
fn escaped(body: &str) -> String {
    body.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_news_makes_a_sound_and_only_where_one_is_asked_for() {
        let mut notification = Notification {
            summary: "One to go".into(),
            body: String::new(),
            buttons: vec![],
            opens: None,
            urgency: Urgency::Normal,
            sound: true,
        };
        let sounds = |drawn: notify_rust::Notification| {
            let sound = drawn.hints.contains(&Hint::SoundName(SOUND.into()));
            assert_ne!(sound, drawn.hints.contains(&Hint::SuppressSound(true)));
            sound
        };
        assert!(sounds(drawn(&notification, false, None)));
        assert!(!sounds(drawn(&notification, true, None)));
        notification.sound = false;
        assert!(!sounds(drawn(&notification, false, None)));
    }

    #[test]
    fn a_body_is_no_markup() {
        assert_eq!(escaped("a < b & c > d"), "a &lt; b &amp; c &gt; d");
    }
}

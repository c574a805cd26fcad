//! What stands on a page that entries are saved as, besides their own words.

use onward_core::journal::{Energy, Mood};

/// The title of a page that entries are saved as.
pub const JOURNAL: &str = "Journal";

/// What stands on such a page for a picture without words of its own.
pub const PICTURE: &str = "Picture";

/// How it was, on a page that entries are saved as.
pub fn mood(mood: Mood) -> &'static str {
    match mood {
        Mood::Heavy => "heavy",
        Mood::Low => "low",
        Mood::Even => "even",
        Mood::Light => "light",
        Mood::Bright => "bright",
    }
}

/// How much strength there was, on such a page.
pub fn energy(energy: Energy) -> &'static str {
    match energy {
        Energy::Empty => "worn out",
        Energy::Low => "tired",
        Energy::Some => "some energy",
        Energy::Good => "rested",
        Energy::Full => "full of energy",
    }
}

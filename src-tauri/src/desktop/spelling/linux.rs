//! WebKitGTK checks spelling by enchant, once its context is told to and in which
//! languages; nothing of it goes over a network.

use std::env;

use tauri::WebviewWindow;
use webkit2gtk::{
    ContextMenuAction, ContextMenuExt, ContextMenuItemExt, WebContextExt, WebView, WebViewExt,
};

/// Where the person's languages are said, as gettext reads them.
const NAMES: [&str; 4] = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
/// A dictionary costs memory; nobody writes in more.
const MOST: usize = 4;

pub(super) fn follow_the_page(window: &WebviewWindow) {
    let languages = languages(|name| env::var(name).ok());
    let ready = window.with_webview(move |view| {
        let view = view.inner();
        if let Some(context) = view.context() {
            let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
            // Without any the engine takes the desktop's own.
            if !languages.is_empty() {
                context.set_spell_checking_languages(&languages);
            }
            context.set_spell_checking_enabled(true);
        }
        teach_nothing(&view);
    });
    if let Err(error) = ready {
        eprintln!("onward: spelling can't be checked: {error}");
    }
}

/// Takes "Learn spelling" out of the menu: it would write a word of the journal into a
/// file of the desktop's, unencrypted. "Ignore" stays in memory, and stays.
fn teach_nothing(view: &WebView) {
    view.connect_context_menu(|_, menu, _, _| {
        for item in menu.items() {
            if item.stock_action() == ContextMenuAction::LearnSpelling {
                menu.remove(&item);
            }
        }
        false
    });
}

/// The person's languages, as dictionaries are named (`de_DE`, `en`), each once.
fn languages(said: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for value in NAMES.iter().filter_map(|name| said(name)) {
        for locale in value.split(':') {
            let language = locale.split(['.', '@']).next().unwrap_or_default();
            let known = languages.iter().any(|known| known == language);
            if is_language(language) && !known && languages.len() < MOST {
                languages.push(language.to_owned());
            }
        }
    }
    languages
}

/// `C` and `POSIX` are none, nor is anything that could not be the name of a dictionary.
fn is_language(name: &str) -> bool {
    let (language, country) = name.split_once('_').unwrap_or((name, "XX"));
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    matches!(language.len(), 2 | 3)
        && matches!(country.len(), 2 | 3)
        && letters(language)
        && letters(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(said: &[(&str, &str)]) -> Vec<String> {
        languages(|wanted| {
            let found = said.iter().find(|(name, _)| *name == wanted);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_languages_are_those_of_the_environment_in_the_persons_order() {
        assert_eq!(of(&[("LANG", "de_DE.UTF-8")]), ["de_DE"]);
        let several = [
            ("LANG", "en_US.UTF-8"),
            ("LC_MESSAGES", "fr_CA@variant"),
            ("LANGUAGE", "de_AT:de:en_US"),
        ];
        assert_eq!(of(&several), ["de_AT", "de", "en_US", "fr_CA"]);
    }

    #[test]
    fn what_names_no_language_is_left_to_the_engine() {
        assert!(of(&[]).is_empty());
        let none = [
            ("LC_ALL", "C.UTF-8"),
            ("LANG", "POSIX"),
            ("LANGUAGE", ":../../etc:x\0y:en_"),
        ];
        assert!(of(&none).is_empty());
    }
}

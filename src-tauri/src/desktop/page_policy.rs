//! What the page may load. `tauri.conf.json` says it for all systems; here is what only one
//! of them needs, since a file for that would have to lie beside it at the top.

use std::collections::HashMap;

use tauri::Config;
use tauri::utils::config::{Csp, CspDirectiveSources};

/// WebView2 knows no schemes of an app's own: wry gives it addresses of this host for them,
/// which never leave the program.
const PICTURES_ON_WINDOWS: &str = "http://onward-image.localhost";

/// Lets the page show the journal's pictures, where the scheme alone does not do.
pub fn let_pictures_in(config: &mut Config) {
    add_pictures(config, cfg!(windows));
}

fn add_pictures(config: &mut Config, on_windows: bool) {
    let policy = &mut config.app.security.csp;
    if let Some(told) = policy.take_if(|_| on_windows) {
        let mut directives: HashMap<String, CspDirectiveSources> = told.into();
        let images = directives.entry("img-src".to_owned()).or_default();
        images.push(PICTURES_ON_WINDOWS);
        *policy = Some(Csp::DirectiveMap(directives));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What images may be loaded, and how many directives there are.
    fn images(on_windows: bool) -> (Vec<String>, usize) {
        let config = include_str!("../../../tauri.conf.json");
        let mut config: Config = serde_json::from_str(config).unwrap();
        add_pictures(&mut config, on_windows);
        let policy = config.app.security.csp.unwrap();
        let directives: HashMap<String, CspDirectiveSources> = policy.into();
        let images = directives["img-src"].clone();
        (images.into(), directives.len())
    }

    #[test]
    fn an_address_of_the_web_may_be_loaded_on_windows_alone_and_only_that_one() {
        let (images_elsewhere, directives) = images(false);
        assert_eq!(images_elsewhere, ["'self'", "onward-image:"]);
        let on_windows = ["'self'", "onward-image:", PICTURES_ON_WINDOWS];
        assert_eq!(
            images(true),
            (on_windows.map(String::from).to_vec(), directives)
        );
    }
}

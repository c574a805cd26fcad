use std::os::unix::fs::PermissionsExt;

use super::*;

fn entry(folder: &Path, program: &str) -> Entry {
    Entry {
        folder: Some(folder.join("autostart")),
        command: command(Path::new(program), None),
    }
}

#[test]
fn it_is_off_until_it_is_asked_for_and_off_again_without_a_trace() {
    let config = tempfile::tempdir().unwrap();
    let entry = entry(config.path(), "/opt/My Apps/onward");
    let file = config.path().join("autostart").join(FILE);
    assert_eq!(entry.state(), AutostartState::Off);
    assert_eq!(entry.set(true).unwrap(), AutostartState::On);
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("Exec=\"/opt/My Apps/onward\" --hidden\n"),
        "{text}"
    );
    assert_eq!(entry.set(false).unwrap(), AutostartState::Off);
    assert_eq!(entry.set(false).unwrap(), AutostartState::Off);
    assert!(!file.exists());
}

#[test]
fn what_the_desktop_switched_off_or_starts_another_program_is_off() {
    let config = tempfile::tempdir().unwrap();
    let here = entry(config.path(), "/usr/bin/onward");
    let file = config.path().join("autostart").join(FILE);
    here.set(true).unwrap();
    let on = fs::read_to_string(&file).unwrap();
    for line in [HIDDEN_ENTRY, OFF_IN_GNOME] {
        fs::write(&file, format!("{on}{line}\n")).unwrap();
        assert_eq!(here.state(), AutostartState::Off);
        assert_eq!(here.set(true).unwrap(), AutostartState::On);
    }
    assert_eq!(
        entry(config.path(), "/old/onward").state(),
        AutostartState::Off
    );
}

#[test]
fn every_letter_of_a_path_arrives_and_another_home_is_kept() {
    let line = |program: &str, home: Option<&str>| {
        command(Path::new(program), home.map(OsString::from)).unwrap()
    };
    let odd = line("/a b/100%/$x`y\"z\\", None);
    assert_eq!(odd, r#""/a b/100%%/\\$x\\`y\\"z\\\\" --hidden"#);
    let home = line("/usr/bin/onward", Some("/home/a b/journal"));
    assert_eq!(
        home,
        r#"env "ONWARD_HOME=/home/a b/journal" "/usr/bin/onward" --hidden"#
    );
    assert_eq!(command(Path::new("/a\nb"), None), None);
}

#[test]
fn a_desktop_reads_the_words_that_were_meant() {
    use gtk::gio::prelude::AppInfoExt;
    let config = tempfile::tempdir().unwrap();
    // One that is there: an entry whose program is missing is none to GLib.
    let program = config.path().join("a b$c`d\"e\\f");
    fs::write(&program, "#!/bin/sh\n").unwrap();
    fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
    let entry = entry(config.path(), program.to_str().unwrap());
    entry.set(true).unwrap();
    let file = config.path().join("autostart").join(FILE);
    let read = gtk::gio::DesktopAppInfo::from_filename(file).unwrap();
    let words = gtk::glib::shell_parse_argv(read.commandline().unwrap()).unwrap();
    assert_eq!(words, [program.into_os_string(), HIDDEN.into()]);
}

#[test]
fn where_there_is_no_way_it_says_so_and_does_nothing() {
    let nowhere = Entry {
        folder: None,
        command: Some("onward".into()),
    };
    assert_eq!(nowhere.set(true).unwrap(), AutostartState::Unavailable);
}

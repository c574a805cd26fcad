use std::fs;
use std::path::{Path, PathBuf};

use onward_core::{Error, ErrorCode};
use tempfile::TempDir;

use super::desk::Desk;
use crate::app::{DropPlace, Dropped, Event};
use crate::shell::Tell;

const PICTURE: &[u8] = include_bytes!("../../../../icons/32x32.png");
const PLACE: DropPlace = DropPlace { x: 300, y: 200 };

/// A folder outside of the profile, as a file manager shows one.
struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }
}

/// A BMP of a few bytes that says it is this wide and high.
fn bmp(side: u32) -> Vec<u8> {
    let mut file = b"BM".to_vec();
    for word in [70, 0, 54, 40, side, side, 0x0018_0001, 0, 16, 0, 0, 0, 0] {
        file.extend(u32::to_le_bytes(word));
    }
    file.extend([0x7f; 16]);
    file
}

impl Desk {
    fn drops(&self, files: Vec<PathBuf>) {
        let place = PLACE;
        self.app.handle(Event::Dropped(Dropped { files, place }));
    }

    fn told_of_drops(&self) -> usize {
        let seen = self.shell.seen();
        let told = seen.told.iter();
        told.filter(|one| **one == Tell::Dropped(PLACE)).count()
    }
}

#[test]
fn a_dropped_picture_is_told_by_its_place_alone_and_taken_in_once_when_it_is_asked_for() {
    let (desk, files) = (Desk::open(), Files::new());
    desk.open_the_window();
    desk.drops(vec![
        files.file("a.png", PICTURE),
        files.file("b.bmp", &bmp(2)),
    ]);
    assert_eq!(desk.told_of_drops(), 1);
    let answer = desk.app.pictures_dropped().unwrap();
    assert_eq!((answer.problem, answer.left), (None, 0));
    let sizes: Vec<_> = answer.images.iter().map(|one| one.width).collect();
    assert_eq!(sizes, [32, 2]);
    for one in &answer.images {
        assert!(desk.app.picture(one.id).is_ok());
    }
    assert!(desk.app.pictures_dropped().unwrap().images.is_empty());
}

#[test]
fn what_is_no_picture_fails_by_its_code_and_stops_no_other() {
    let (desk, files) = (Desk::open(), Files::new());
    desk.open_the_window();
    let bad = [
        (
            files.file("bomb.bmp", &bmp(50_000)),
            ErrorCode::ImageTooLarge,
        ),
        (files.file("words.txt", b"words"), ErrorCode::NotAnImage),
        (files.file("cut.png", &PICTURE[..40]), ErrorCode::NotAnImage),
        (files.folder().to_owned(), ErrorCode::NotAnImage),
        (files.folder().join("gone.png"), ErrorCode::NotAnImage),
        // What is dragged out of a browser, or is a link, is named by its address.
        ("https://example.org/a.png".into(), ErrorCode::NotAnImage),
    ];
    for (path, code) in bad {
        let good = files.file("good.png", PICTURE);
        desk.drops(vec![path, good]);
        let answer = desk.app.pictures_dropped().unwrap();
        assert_eq!(answer.images.len(), 1);
        let problem = answer.problem.unwrap();
        assert_eq!(problem.code, code);
        let private = files.folder().display().to_string();
        assert!(!format!("{problem:?}").contains(&private));
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_writes_into_holds_up_nothing() {
    let (desk, files) = (Desk::open(), Files::new());
    desk.open_the_window();
    let pipe = files.folder().join("pipe.png");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    desk.drops(vec![pipe]);
    let problem = desk.app.pictures_dropped().unwrap().problem.unwrap();
    assert_eq!(problem.code, ErrorCode::NotAnImage);
}

#[test]
fn what_is_dropped_while_locked_is_never_read() {
    let (desk, files) = (Desk::open(), Files::new());
    desk.open_the_window();
    desk.app.lock();
    desk.page_loads();
    desk.drops(vec![files.file("a.png", PICTURE)]);
    assert_eq!(desk.told_of_drops(), 0);
    assert!(matches!(desk.app.pictures_dropped(), Err(Error::Locked)));
    desk.unlock();
    assert!(desk.app.pictures_dropped().unwrap().images.is_empty());
}

#[test]
fn what_was_not_asked_for_before_a_lock_is_forgotten_with_it() {
    let (desk, files) = (Desk::open(), Files::new());
    desk.open_the_window();
    desk.drops(vec![files.file("a.png", PICTURE)]);
    desk.app.lock();
    assert!(matches!(desk.app.pictures_dropped(), Err(Error::Locked)));
    desk.unlock();
    assert!(desk.app.pictures_dropped().unwrap().images.is_empty());
}

#[test]
fn of_many_files_the_first_ten_are_taken_and_the_rest_is_counted() {
    let (desk, files) = (Desk::open(), Files::new());
    desk.open_the_window();
    desk.drops(vec![files.file("a.bmp", &bmp(2)); 13]);
    let answer = desk.app.pictures_dropped().unwrap();
    assert_eq!((answer.images.len(), answer.left), (10, 3));
}

#[test]
fn no_name_of_a_file_gets_into_a_log() {
    let files = vec!["/home/ana/no-from-harrow.png".into()];
    let event = Event::Dropped(Dropped {
        files,
        place: PLACE,
    });
    assert!(!format!("{event:?}").contains("harrow"));
}

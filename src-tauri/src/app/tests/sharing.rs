use std::fs;
use std::path::{Path, PathBuf};

use onward_core::Error;
use onward_core::images::{ImageKind, Picture};
use onward_core::journal::{Energy, EntryMarks, LinkTarget, Mood};
use onward_core::store::ShareRange;

use super::desk::Desk;
use crate::app::ShareFormat;

const ALL: ShareRange = ShareRange {
    id: None,
    from: None,
    to: None,
};

impl Desk {
    /// Keeps a picture of these bytes; its number.
    fn keep_picture(&self, bytes: &[u8]) -> i64 {
        let picture = Picture {
            kind: ImageKind::Png,
            width: 1,
            height: 1,
            bytes: bytes.to_vec(),
        };
        let kept = self
            .app
            .with_store(|store, now| store.image_add(&picture, now));
        kept.unwrap().id
    }
}

/// A folder in which the program was killed while it shared.
fn after_a_kill() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join(".onward-share-x1");
    fs::create_dir_all(left.join("images")).unwrap();
    fs::write(left.join("journal.md"), "half").unwrap();
    fs::write(folder.path().join(".onward-share-x2"), "half").unwrap();
    fs::write(folder.path().join("mine"), "").unwrap();
    folder
}

/// All that lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = names
        .map(|one| one.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_folder_is_shared_whole_and_what_a_killed_sharing_left_goes() {
    let desk = Desk::open();
    let id = desk.keep_picture(&[7; 9]);
    desk.write(&format!("heron ![river](image:{id})"));
    let there = after_a_kill();
    desk.chooser.chooses(there.path());
    let name = "onward-journal-2026-05-14";
    for expected in [name.to_owned(), format!("{name}-2")] {
        let shared = desk.app.share(ALL, ShareFormat::Markdown).unwrap().unwrap();
        let place = PathBuf::from(shared.place);
        assert_eq!(place, there.path().join(expected));
        assert_eq!(shared.entries, 1);
        let text = fs::read_to_string(place.join("journal.md")).unwrap();
        assert!(text.contains(&format!("heron ![river](images/{id}.png)")));
        let picture = fs::read(place.join("images").join(format!("{id}.png")));
        assert_eq!(picture.unwrap(), [7; 9]);
    }
    assert_eq!(
        names(there.path()),
        ["mine", name, "onward-journal-2026-05-14-2"]
    );
}

#[test]
fn a_page_takes_the_place_that_was_chosen_and_what_a_killed_sharing_left_goes() {
    let desk = Desk::open();
    desk.write("heron");
    let there = after_a_kill();
    let place = there.path().join("page.html");
    fs::write(&place, "an older page").unwrap();
    desk.chooser.chooses(&place);
    let shared = desk.app.share(ALL, ShareFormat::Html).unwrap().unwrap();
    assert_eq!(PathBuf::from(shared.place), place);
    let page = fs::read_to_string(&place).unwrap();
    assert!(page.contains("heron") && page.ends_with("</html>\n"));
    assert_eq!(names(there.path()), ["mine", "page.html"]);
}

#[test]
fn what_is_said_of_an_entry_stands_above_it_in_both_formats() {
    let desk = Desk::open();
    desk.write("heron");
    let marked = desk.app.with_store(|store, now| {
        let ana = store.contact_add("Ana Ruiz", now)?;
        let marks = EntryMarks {
            mood: Some(Mood::Low),
            energy: Some(Energy::Good),
            starred: true,
            tags: vec!["birds".into()],
            links: vec![LinkTarget {
                kind: ana.kind,
                id: ana.id,
            }],
        };
        store.entry_marks(1, &marks)
    });
    marked.unwrap();
    let there = tempfile::tempdir().unwrap();
    let page = there.path().join("page.html");
    desk.chooser.chooses(&page);
    desk.app.share(ALL, ShareFormat::Html).unwrap();
    desk.chooser.chooses(there.path());
    let shared = desk.app.share(ALL, ShareFormat::Markdown).unwrap().unwrap();
    let file = PathBuf::from(shared.place).join("journal.md");
    for made in [page, file] {
        let text = fs::read_to_string(made).unwrap();
        assert!(text.contains("★ · low · rested · Ana Ruiz"));
        assert!(text.contains("#birds"));
    }
}

#[test]
fn a_sharing_that_is_cancelled_in_the_middle_leaves_nothing() {
    let desk = Desk::open();
    desk.write("heron");
    desk.write("otter");
    let there = tempfile::tempdir().unwrap();
    let ids = desk
        .app
        .with_store(|store, now| store.shared(ALL, now.local_date()))
        .unwrap();
    let mut told = Vec::new();
    let mut cancelled = |done, of| {
        told.push((done, of));
        if done == 0 {
            Ok(())
        } else {
            Err(Error::Cancelled)
        }
    };
    let folder = desk
        .app
        .share_folder(&ids, there.path(), "journal", &mut cancelled);
    assert!(matches!(folder, Err(Error::Cancelled)));
    let page = there.path().join("page.html");
    let page = desk.app.share_page(&ids, page, &mut cancelled);
    assert!(matches!(page, Err(Error::Cancelled)));
    assert_eq!(told, [(0, 2), (1, 2), (0, 2), (1, 2)]);
    assert_eq!(names(there.path()), [] as [&str; 0]);
}

#[test]
fn what_was_deleted_meanwhile_is_left_out_and_not_counted() {
    let desk = Desk::open();
    desk.write("heron");
    let there = tempfile::tempdir().unwrap();
    let ids = desk
        .app
        .with_store(|store, now| store.shared(ALL, now.local_date()))
        .unwrap();
    let with_one_more = [ids[0], ids[0] + 1];
    let shared = desk
        .app
        .share_folder(&with_one_more, there.path(), "journal", &mut |_, _| Ok(()));
    assert_eq!(shared.unwrap().entries, 1);
}

#[test]
fn locked_nothing_is_shared() {
    let desk = Desk::open();
    desk.write("heron");
    let there = tempfile::tempdir().unwrap();
    desk.chooser.chooses(there.path());
    desk.app.lock();
    let shared = desk.app.share(ALL, ShareFormat::Markdown);
    assert!(matches!(shared, Err(Error::Locked)));
    assert_eq!(names(there.path()), [] as [&str; 0]);
}

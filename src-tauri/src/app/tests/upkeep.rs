use onward_core::journal::EntryKind;
use onward_core::reminders::ClockTrust;

use super::desk::Desk;

impl Desk {
    /// One step of what an open journal needs now and then; whether there is more.
    fn keeps_up(&self) -> bool {
        let more = self.app.keep_up(self.now(), ClockTrust::Right);
        more.is_some()
    }
}

#[test]
fn what_is_erased_leaves_the_index_before_that_is_merged() {
    let desk = Desk::open();
    let erased = desk.app.with_store(|store, now| {
        let id = store.entry_create(EntryKind::Page, "heron", now)?.id;
        store.index_catch_up()?;
        store.entry_delete(id, now)?;
        store.bin_empty(Some(id))?;
        // More than one step of catching up.
        for _ in 0..1100 {
            store.entry_create(EntryKind::Page, "otter", now)?;
        }
        Ok(())
    });
    erased.unwrap();
    assert!(desk.keeps_up());
    desk.app
        .with_store(|store, _| {
            assert!(store.index_catch_up_some()?, "it has not caught up yet");
            assert!(store.index_merge_some()?, "nor merged anything");
            Ok(())
        })
        .unwrap();
    while desk.keeps_up() {}
    desk.app
        .with_store(|store, _| {
            assert!(!store.index_catch_up_some()? && !store.index_merge_some()?);
            Ok(())
        })
        .unwrap();
}

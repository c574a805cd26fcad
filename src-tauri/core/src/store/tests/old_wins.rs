use crate::store::Store;
use crate::store::testing::{berlin, store};
use crate::wins::WinKind;

#[test]
fn an_old_win_is_more_than_a_week_old_and_another_where_there_is_one() {
    let (_folder, mut store) = store();
    let mut win = |at: &str| store.win_add(WinKind::Feedback, "", berlin(at)).unwrap().id;
    win("2026-05-14T10:00:00Z");
    win("2026-05-07T10:00:00Z");
    let gone = win("2026-05-01T10:00:00Z");
    let old = win("2026-05-06T10:00:00Z");
    let now = berlin("2026-05-14T12:00:00Z");
    store.win_delete(gone, now).unwrap();
    let drawn = |store: &Store, not| store.old_win(not, now).unwrap().map(|win| win.id);
    assert_eq!(drawn(&store, None), Some(old));
    assert_eq!(drawn(&store, Some(old)), Some(old), "the only one");
    let older = store
        .win_add(WinKind::Step, "", berlin("2020-01-01T10:00:00Z"))
        .unwrap()
        .id;
    for _ in 0..20 {
        assert_eq!(drawn(&store, Some(old)), Some(older));
        assert_eq!(drawn(&store, Some(older)), Some(old));
    }
}

#[test]
fn where_nothing_is_old_enough_there_is_no_old_win() {
    let (_folder, mut store) = store();
    let now = berlin("2026-05-14T12:00:00Z");
    store.win_add(WinKind::Step, "", now).unwrap();
    assert!(store.old_win(None, now).unwrap().is_none());
}

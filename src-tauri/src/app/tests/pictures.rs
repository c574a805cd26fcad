use tauri::http::{Request, Response, StatusCode};

use super::desk::Desk;
use crate::desktop::answer_for_picture;

impl Desk {
    /// Asks for a picture as the page in the window of this label does.
    fn asks_for_picture(&self, label: &str, id: i64) -> Response<Vec<u8>> {
        let mut request = Request::new(Vec::new());
        let address = format!("onward-image://localhost/{id}");
        *request.uri_mut() = address.parse().unwrap();
        answer_for_picture(&self.app, label, &request)
    }
}

#[test]
fn what_is_not_there_and_what_is_locked_look_the_same() {
    let desk = Desk::open();
    desk.open_the_window();
    let missing = desk.asks_for_picture("main-1", 12);
    desk.app.lock();
    let locked = desk.asks_for_picture("main-1", 12);
    for answer in [&missing, &locked] {
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
        assert!(answer.body().is_empty());
        assert_eq!(answer.headers()["cache-control"], "no-store");
    }
    assert_eq!(missing.headers(), locked.headers());
}

#[test]
fn a_picture_of_the_vault_goes_out_to_the_window_that_is_there_and_to_no_other() {
    let desk = Desk::open();
    let file = include_bytes!("../../../../icons/32x32.png");
    let id = desk.app.picture_add(file).unwrap().id;
    let kept = desk.app.picture(id).unwrap();
    assert_eq!((kept.width, kept.height), (32, 32));
    desk.open_the_window();
    let shown = desk.asks_for_picture("main-1", id);
    assert_eq!(shown.status(), StatusCode::OK);
    assert_eq!(shown.headers()["content-type"], kept.kind.mime());
    assert!(*shown.body() == kept.bytes);
    let other = desk.asks_for_picture("main-2", id);
    assert_eq!(other.status(), StatusCode::NOT_FOUND);
    desk.app.lock();
    let locked = desk.asks_for_picture("main-1", id);
    assert_eq!(locked.status(), StatusCode::NOT_FOUND);
    assert!(other.body().is_empty() && locked.body().is_empty());
}

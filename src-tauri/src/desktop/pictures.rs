//! Pictures of the journal, as the page asks for them: `onward-image://localhost/12` (on
//! Windows `http://onward-image.localhost/12`, which the web engine turns into the same).
//! While locked there are none.

use std::sync::Arc;

use onward_core::images::Picture;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{Method, Request, Response, StatusCode};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::app::App;

/// The scheme of their addresses; `tauri.conf.json` lets the page show it, and
/// `page_policy.rs` what it is on Windows.
pub const SCHEME: &str = "onward-image";

/// Answers the page on a thread of its own: this one is the main thread, and the answer
/// takes the controller's lock.
pub fn hand_out<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    let label = context.webview_label().to_owned();
    tauri::async_runtime::spawn_blocking(move || {
        let answer = match app.try_state::<Arc<App>>() {
            Some(controller) => answer(&controller, &label, &request),
            None => nothing(),
        };
        responder.respond(answer);
    });
}

/// The picture that is asked for by the window of this label, or that there is none.
/// Which of the reasons it is, is not said.
pub fn answer(app: &App, label: &str, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let asked = wanted(request).filter(|_| app.shell().is_current(label));
    match asked.map(|id| app.picture(id)) {
        Some(Ok(picture)) => shown(picture),
        Some(Err(_)) | None => nothing(),
    }
}

/// Which picture is asked for: an address that is any different names none.
fn wanted(request: &Request<Vec<u8>>) -> Option<i64> {
    let address = request.uri();
    if request.method() != Method::GET || address.query().is_some() {
        return None;
    }
    let number = address.path().strip_prefix('/')?;
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|_| digits)
}

fn shown(picture: Picture) -> Response<Vec<u8>> {
    let kind = HeaderValue::from_static(picture.kind.mime());
    of(StatusCode::OK, kind, picture.bytes)
}

fn nothing() -> Response<Vec<u8>> {
    let kind = HeaderValue::from_static("text/plain");
    of(StatusCode::NOT_FOUND, kind, Vec::new())
}

/// Never kept by the web engine, and never taken for anything but what it is.
fn of(status: StatusCode, kind: HeaderValue, bytes: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, kind);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use onward_core::images::ImageKind;

    use super::*;

    fn asked(method: Method, address: &str) -> Option<i64> {
        let mut request = Request::new(Vec::new());
        *request.method_mut() = method;
        *request.uri_mut() = address.parse().unwrap();
        wanted(&request)
    }

    #[test]
    fn an_address_names_a_picture_by_its_number_alone() {
        assert_eq!(asked(Method::GET, "onward-image://localhost/12"), Some(12));
        for odd in [
            "onward-image://localhost/",
            "onward-image://localhost",
            "onward-image://localhost/+12",
            "onward-image://localhost/-12",
            "onward-image://localhost/12/",
            "onward-image://localhost//12",
            "onward-image://localhost/12.png",
            "onward-image://localhost/%31",
            "onward-image://localhost/../12",
            "onward-image://localhost/12?size=big",
            "onward-image://localhost/99999999999999999999",
        ] {
            assert_eq!(asked(Method::GET, odd), None, "{odd}");
        }
        for method in [Method::HEAD, Method::POST, Method::OPTIONS, Method::DELETE] {
            assert_eq!(asked(method, "onward-image://localhost/12"), None);
        }
    }

    #[test]
    fn a_picture_goes_out_as_what_it_is_and_is_kept_nowhere() {
        let picture = Picture {
            kind: ImageKind::Jpeg,
            width: 1,
            height: 1,
            bytes: vec![1, 2, 3],
        };
        let response = shown(picture);
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.body(), &[1, 2, 3]);
        let headers = response.headers();
        assert_eq!(headers[CONTENT_TYPE], "image/jpeg");
        assert_eq!(headers[CACHE_CONTROL], "no-store");
        assert_eq!(headers[X_CONTENT_TYPE_OPTIONS], "nosniff");
    }
}

//! Files dropped onto the window. The web engine can't be asked for them: on Linux it names
//! them and gives no byte, elsewhere it is not told.

use tauri::{DragDropEvent, PhysicalPosition, WebviewWindow};

use crate::app::{DropPlace, Dropped};

/// What was let go over this window; nothing while files are only held over it.
pub(super) fn dropped(window: &WebviewWindow, event: &DragDropEvent) -> Option<Dropped> {
    let DragDropEvent::Drop { paths, position } = event else {
        return None;
    };
    // Tauri calls the place physical everywhere, but hands on what the system says: GTK and
    // AppKit count in units of their own (wry's `drag_drop.rs`, one for each system).
    let scale = if cfg!(windows) {
        1.0
    } else {
        window.scale_factor().unwrap_or(1.0)
    };
    Some(Dropped {
        files: paths.clone(),
        place: place(*position, scale),
    })
}

/// In pixels of the screen.
fn place(position: PhysicalPosition<f64>, scale: f64) -> DropPlace {
    let PhysicalPosition { x, y } =
        PhysicalPosition::new(position.x * scale, position.y * scale).cast();
    DropPlace { x, y }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_in_pixels_of_the_screen() {
        let position = PhysicalPosition::new(100.0, 41.0);
        assert_eq!(place(position, 1.0), DropPlace { x: 100, y: 41 });
        assert_eq!(place(position, 2.0), DropPlace { x: 200, y: 82 });
        assert_eq!(place(position, 1.5), DropPlace { x: 150, y: 62 });
    }
}

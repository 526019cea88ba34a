//! The browser. These are the only files that name `web_sys`, `js_sys` or `gloo`; nothing here decides anything
//! that `domain` could decide. None of it runs while a page is rendered on the host.

pub mod clock;
pub mod drag;
pub mod grid;
pub mod keep;
pub mod leave;
pub mod mix_link;
pub mod navigation;
pub mod net;
pub mod proof;
pub mod seal;
pub mod storage;
pub mod takeover;

use web_sys::{Document, Window};

/// The window. There always is one where the app runs.
fn window() -> Window {
    match web_sys::window() {
        Some(window) => window,
        None => unreachable!("the app runs in a window"),
    }
}

/// The document.
fn document() -> Document {
    match window().document() {
        Some(document) => document,
        None => unreachable!("a window with an app has a document"),
    }
}

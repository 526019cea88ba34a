//! The browser. These are the only files that name `web_sys`, `js_sys` or `gloo`; nothing here decides anything
//! that `domain` could decide. None of it runs while a page is written on the host.

pub mod card;
pub mod clock;
pub mod documents;
pub mod drag;
pub mod edition;
pub mod fields;
pub mod focus;
pub mod grid;
pub mod history;
pub mod keep;
pub mod leave;
pub mod mix_link;
pub mod nation;
pub mod net;
pub mod place;
pub mod plan;
pub mod proof;
pub mod read_aloud;
pub mod seal;
pub mod sitting;
pub mod storage;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, NodeList, Window};

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

/// The voice of the device. Some browsers have none, or nothing in its place.
fn speech() -> Option<web_sys::SpeechSynthesis> {
    window().speech_synthesis().ok().filter(|speech| speech.is_object())
}

/// The first element that a selector finds, as what it is.
fn find<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Every element that a search found, as what it is.
fn each<T: JsCast>(found: Result<NodeList, wasm_bindgen::JsValue>) -> Vec<T> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The element around an event's target that a selector fits.
fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Hears an event wherever in the document it happens, as long as the document lives. What the browser would do may
/// be prevented.
fn hear(name: &'static str, then: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), name, options, then).forget();
}

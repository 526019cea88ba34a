//! Leave quickly: wipe, blank the screen, be elsewhere. The browser's own history is not cleared; no page can.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement, KeyboardEvent};

use super::{around, document, find, hear, storage, window};

/// The bar at the bottom of every page. With scripts off it is a plain link to the same neutral site.
const BAR: &str = "a.app-leave__link";

/// How long three presses may take, in milliseconds.
const WITHIN: f64 = 2_000.0;

/// Wipes everything, blanks the screen at once and goes to the neutral site that the bar leads to, which takes this
/// page's place in the history.
fn leave_now() {
    let Some(to) = find::<HtmlAnchorElement>(BAR).map(|bar| bar.href()) else { return };
    let document = document();
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("is-leaving");
    }
    if let Some(speech) = super::speech() {
        speech.cancel();
    }
    document.set_title("");
    storage::wipe();
    if let Some(body) = document.body() {
        body.replace_children_with_node_0();
    }
    let _ = window().location().replace(&to);
}

/// Leaves when the bar is pressed, or Shift three times: outside text fields, and on a real keyboard. A keyboard on
/// the screen sends no key code.
pub fn listen() {
    hear("click", |event| {
        if around(event, BAR).is_some() {
            event.prevent_default();
            leave_now();
        }
    });
    let presses = Cell::new((0_u8, 0.0));
    hear("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key() != "Shift" || key.code().is_empty() || key.repeat() || is_in_text(event) {
            presses.set((0, 0.0));
            return;
        }
        let (count, since) = presses.get();
        let now = event.time_stamp();
        let (count, since) = if count > 0 && now - since <= WITHIN { (count + 1, since) } else { (1, now) };
        presses.set((count, since));
        if count == 3 {
            leave_now();
        }
    });
}

fn is_in_text(event: &Event) -> bool {
    around(event, "textarea, [contenteditable], input:not([type=radio]):not([type=checkbox])").is_some()
}

//! Leave quickly: wipe, blank the screen, be elsewhere. The browser's own history is not cleared; no page can.

use std::cell::Cell;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::{document, storage, window};

/// How long three presses may take, in milliseconds.
const WITHIN: f64 = 2_000.0;

/// Wipes everything, blanks the screen at once and goes to a neutral site, which takes this page's place in the
/// history.
pub fn leave(to: &str) {
    let document = document();
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("is-leaving");
    }
    document.set_title("");
    storage::wipe();
    if let Some(body) = document.body() {
        body.replace_children_with_node_0();
    }
    let _ = window().location().replace(to);
}

/// Calls back when Shift is pressed three times, outside text fields and on a real keyboard. A keyboard on the
/// screen sends no key code. Listens as long as the value lives.
pub fn on_three_shifts(then: impl Fn() + 'static) -> EventListener {
    let presses = Cell::new((0_u8, 0.0));
    EventListener::new(&window(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.key() != "Shift" || event.code().is_empty() || event.repeat() || is_in_text(event) {
            presses.set((0, 0.0));
            return;
        }
        let (count, since) = presses.get();
        let now = event.time_stamp();
        let (count, since) = if count > 0 && now - since <= WITHIN { (count + 1, since) } else { (1, now) };
        presses.set((count, since));
        if count == 3 {
            then();
        }
    })
}

fn is_in_text(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        let fields = "textarea, [contenteditable], input:not([type=radio]):not([type=checkbox])";
        element.matches(fields).unwrap_or(false)
    })
}

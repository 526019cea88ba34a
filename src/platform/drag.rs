//! Dragging an entry of a list to another place, by finger or by mouse. The list itself changes when it is let go.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};
use yew::Callback;

use super::{around, each, window};

/// Begins to drag the entry that the pointer is on. Calls back with where it was and where it was let go.
pub fn begin(event: &PointerEvent, then: Callback<(u8, u8)>) {
    let entry = around(event, "li").and_then(|entry| entry.dyn_into::<HtmlElement>().ok());
    let Some(entry) = entry else { return };
    event.prevent_default();
    let start = event.client_y();
    let from = place_at(&entry, middle(&entry));
    // What listens while the entry is held. Emptied when it is let go.
    let held: Rc<RefCell<Vec<EventListener>>> = Rc::default();
    let moved = {
        let entry = entry.clone();
        move |event: &Event| follow(&entry, Some(height(event) - start))
    };
    let ended = {
        let held = held.clone();
        move |event: &Event| {
            let to = place_at(&entry, f64::from(height(event)));
            follow(&entry, None);
            held.take();
            // The browser took the pointer away to scroll: nothing was let go.
            if event.type_() == "pointerup" && from != to {
                then.emit((from, to));
            }
        }
    };
    let ended = Rc::new(ended);
    let cancelled = ended.clone();
    *held.borrow_mut() = vec![
        EventListener::new(&window(), "pointermove", moved),
        EventListener::new(&window(), "pointerup", move |event| ended(event)),
        EventListener::new(&window(), "pointercancel", move |event| cancelled(event)),
    ];
}

/// How far down the window a pointer is.
fn height(event: &Event) -> i32 {
    event.dyn_ref::<PointerEvent>().map_or(0, |event| event.client_y())
}

/// Moves an entry with the pointer, or back to its own place.
fn follow(entry: &HtmlElement, by: Option<i32>) {
    let style = entry.style();
    let _ = match by {
        Some(by) => style.set_property("transform", &format!("translateY({by}px)")),
        None => style.remove_property("transform").map(|_| ()),
    };
    let _ = entry.class_list().toggle_with_force("app-step--held", by.is_some());
}

fn middle(entry: &Element) -> f64 {
    let place = entry.get_bounding_client_rect();
    place.top() + place.height() / 2.0
}

/// The place that an entry has at a height: how many of the others are above it.
fn place_at(entry: &Element, height: f64) -> u8 {
    let Some(list) = entry.parent_element() else { return 0 };
    let all: Vec<Element> = each(list.query_selector_all("li"));
    all.iter().filter(|other| *other != entry && middle(other) < height).count() as u8
}

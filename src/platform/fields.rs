//! What stands in a field, a list or a box to tick.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement};

/// The value of the field or list that an event comes from; empty where it comes from none.
pub fn picked(event: &Event) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.as_ref().and_then(value).unwrap_or_default()
}

fn value(field: &Element) -> Option<String> {
    match field.dyn_ref::<HtmlSelectElement>() {
        Some(list) => Some(list.value()),
        None => field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value),
    }
}

/// What a person put into a field, where they did.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Put {
    /// A box is ticked, or an option picked.
    Picked,
    /// It is written, or chosen from a list.
    Value(String),
}

/// What a person put into a field; `None` where it is as it came.
pub(super) fn put_in(field: &Element) -> Option<Put> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>()
        && ["radio", "checkbox"].contains(&input.type_().as_str())
    {
        return input.checked().then_some(Put::Picked);
    }
    value(field).filter(|value| !value.is_empty()).map(Put::Value)
}

/// Puts the same into a field, and says so, so that whoever listens hears of it as if it had been done there.
pub(super) fn put_back(field: &Element, put: &Put) {
    match (put, field.dyn_ref::<HtmlInputElement>(), field.dyn_ref::<HtmlSelectElement>()) {
        (Put::Picked, Some(input), _) => input.set_checked(true),
        (Put::Value(value), Some(input), _) => input.set_value(value),
        (Put::Value(value), None, Some(list)) => list.set_value(value),
        _ => return,
    }
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbling) {
            let _ = field.dispatch_event(&event);
        }
    }
}

//! Where the focus goes, and with it the voice of a screen reader.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::{document, net, window};
use crate::here::TITLE_ID;

/// Moves focus to the element with an id. Says whether there is one.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves focus to an element, and leaves what is in sight where it is.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let how = FocusOptions::new();
    how.set_prevent_scroll(true);
    let _ = element.focus_with_options(&how);
}

/// Moves focus to the first of the elements that is there once what was told of is on screen.
pub fn focus_next(ids: [String; 2]) {
    net::run(async move {
        let _ = ids.iter().any(|id| focus(id));
    });
}

/// Moves focus to a heading inside the page, and scrolls to it.
pub fn start_at(id: &str) {
    focus(id);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// Moves focus to a heading inside the page, and scrolls to it, once what was told of is on screen.
pub fn start_at_next(id: &'static str) {
    net::run(async move { start_at(id) });
}

/// Whether the screen has no room for two columns.
pub fn is_narrow() -> bool {
    // As the styles have it: larger text counts as a narrower screen.
    let wide = window().match_media("(min-width: 60em)").ok().flatten();
    wide.is_some_and(|wide| !wide.matches())
}

/// Moves focus to the heading of the page, and scrolls to the top.
pub fn start_at_heading() {
    start_scrolled(0.0);
}

/// Moves focus to the heading of the page, and scrolls so far down.
pub(super) fn start_scrolled(down: f64) {
    focus(TITLE_ID);
    window().scroll_to_with_x_and_y(0.0, down);
}

//! A new page starts at its heading; a field says what stands in it.

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::{fields, focus};
use web_sys::{Event, HtmlElement, HtmlSelectElement};

use crate::{Piece, focused_id};

#[wasm_bindgen_test]
fn a_new_page_starts_at_its_heading() {
    let piece =
        Piece::new(r#"<h1 id="title" tabindex="-1">A page</h1><button type="button" id="old">Old</button>"#);
    piece.find::<HtmlElement>("#old").focus().expect("focus");
    focus::start_at_heading();
    assert_eq!(focused_id(), "title");
    assert_eq!(web_sys::window().expect("a window").scroll_y(), Ok(0.0));
}

#[wasm_bindgen_test]
fn a_page_without_a_heading_breaks_nothing() {
    focus::start_at_heading();
}

#[wasm_bindgen_test]
fn what_is_picked_from_a_list_is_its_value() {
    let piece =
        Piece::new(r#"<select><option value="">None</option><option value="drugs">Drugs</option></select>"#);
    let list: HtmlSelectElement = piece.find("select");
    list.set_value("drugs");
    let event = Event::new("change").expect("an event");
    list.dispatch_event(&event).expect("dispatched");
    assert_eq!(fields::picked(&event), "drugs");
}

#[wasm_bindgen_test]
fn what_comes_from_no_list_is_empty() {
    let piece = Piece::new("<p>Words</p>");
    let event = Event::new("change").expect("an event");
    piece.find::<HtmlElement>("p").dispatch_event(&event).expect("dispatched");
    assert_eq!(fields::picked(&event), "");
}

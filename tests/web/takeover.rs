//! Taking over a page keeps what a person did with it before the app arrived.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::takeover::Held;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::{Piece, focused_id};

const PAGE: &str = r##"
    <a id="skip" href="#main">Skip</a>
    <details id="first"><summary>One</summary>1</details>
    <details id="second"><summary id="summary">Two</summary>2</details>
    <label><input type="radio" name="edition" value="adult">Adult</label>
    <label><input type="radio" name="edition" value="under-18">Under 18</label>
    <label><input type="checkbox" name="box">Box</label>
    <label><input type="text" id="text"></label>
    <select id="nation"><option value="">Choose</option><option value="GB-WLS">Wales</option></select>
"##;

/// Every event of a kind below an element, as `kind:name-or-id` of where it came from.
fn heard(root: &Element, kind: &'static str) -> (EventListener, Rc<RefCell<Vec<String>>>) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = {
        let heard = Rc::clone(&heard);
        EventListener::new(root, kind, move |event| {
            let from: Element = event.target().expect("a target").dyn_into().expect("an element");
            let name = from.get_attribute("value").unwrap_or_else(|| from.id());
            heard.borrow_mut().push(format!("{kind}:{name}"));
        })
    };
    (listener, heard)
}

#[wasm_bindgen_test]
fn focus_is_kept() {
    let piece = Piece::new(PAGE);
    piece.find::<HtmlElement>("#summary").focus().expect("focus");
    let held = Held::of(&piece.0);
    piece.replace_with(PAGE);
    assert_ne!(focused_id(), "summary", "replacing the nodes loses the focus");
    held.restore(&piece.0);
    assert_eq!(focused_id(), "summary");
}

#[wasm_bindgen_test]
fn focus_elsewhere_stays_elsewhere() {
    let outside = Piece::new(r#"<button type="button" id="outside">Outside</button>"#);
    let piece = Piece::new(PAGE);
    outside.find::<HtmlElement>("#outside").focus().expect("focus");
    let held = Held::of(&piece.0);
    piece.replace_with(PAGE);
    held.restore(&piece.0);
    assert_eq!(focused_id(), "outside");
}

#[wasm_bindgen_test]
fn opened_details_stay_open_and_the_others_closed() {
    let piece = Piece::new(PAGE);
    piece.find::<HtmlDetailsElement>("#second").set_open(true);
    let held = Held::of(&piece.0);
    piece.replace_with(PAGE);
    held.restore(&piece.0);
    assert!(piece.find::<HtmlDetailsElement>("#second").open());
    assert!(!piece.find::<HtmlDetailsElement>("#first").open());
}

#[wasm_bindgen_test]
fn a_picked_radio_is_picked_again_and_the_app_hears_of_it() {
    let piece = Piece::new(PAGE);
    piece.find::<HtmlInputElement>("[value=under-18]").set_checked(true);
    piece.find::<HtmlInputElement>("[name=box]").set_checked(true);
    let held = Held::of(&piece.0);
    piece.replace_with(PAGE);
    let (_listener, changes) = heard(&piece.0, "change");
    held.restore(&piece.0);
    assert!(piece.find::<HtmlInputElement>("[value=under-18]").checked());
    assert!(!piece.find::<HtmlInputElement>("[value=adult]").checked());
    assert!(piece.find::<HtmlInputElement>("[name=box]").checked());
    assert_eq!(*changes.borrow(), ["change:under-18", "change:"]);
}

#[wasm_bindgen_test]
fn typed_and_chosen_values_come_back() {
    let piece = Piece::new(PAGE);
    piece.find::<HtmlInputElement>("#text").set_value("Leeds");
    piece.find::<HtmlSelectElement>("#nation").set_value("GB-WLS");
    let held = Held::of(&piece.0);
    piece.replace_with(PAGE);
    let (_inputs, typed) = heard(&piece.0, "input");
    let (_changes, chosen) = heard(&piece.0, "change");
    held.restore(&piece.0);
    assert_eq!(piece.find::<HtmlInputElement>("#text").value(), "Leeds");
    assert_eq!(piece.find::<HtmlSelectElement>("#nation").value(), "GB-WLS");
    assert_eq!(*typed.borrow(), ["input:text", "input:nation"]);
    assert_eq!(*chosen.borrow(), ["change:text", "change:nation"]);
}

#[wasm_bindgen_test]
fn a_page_that_nobody_touched_is_left_as_it_is() {
    let piece = Piece::new(PAGE);
    let held = Held::of(&piece.0);
    piece.replace_with(PAGE);
    let (_listener, changes) = heard(&piece.0, "change");
    let before = piece.0.inner_html();
    held.restore(&piece.0);
    assert_eq!(piece.0.inner_html(), before);
    assert!(changes.borrow().is_empty());
}

#[wasm_bindgen_test]
fn another_page_than_the_one_held_breaks_nothing() {
    let piece = Piece::new(PAGE);
    piece.find::<HtmlDetailsElement>("#second").set_open(true);
    piece.find::<HtmlInputElement>("#text").set_value("Leeds");
    piece.find::<HtmlSelectElement>("#nation").set_value("GB-WLS");
    piece.find::<HtmlElement>("#nation").focus().expect("focus");
    let held = Held::of(&piece.0);
    piece.replace_with("<p>Something else.</p>");
    held.restore(&piece.0);
    assert_eq!(piece.0.inner_html(), "<p>Something else.</p>");
}

//! A part that comes into its place keeps what a person did there before, and does what was pressed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::place::{self, Done, Place};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::{Piece, focused_id};

const PLACE: &str = r##"<div data-part="quiz" data-pack="a.bin" data-later=""></div>"##;

const PART: &str = r##"
    <details data-fold="one"><summary>One</summary>1</details>
    <details data-fold="two"><summary>Two</summary>2</details>
    <label><input type="radio" id="adult" name="who" value="adult">Adult</label>
    <label><input type="radio" id="under-18" name="who" value="under-18">Under 18</label>
    <label><input type="checkbox" id="box">Box</label>
    <label><input type="text" id="text"></label>
    <select id="nation"><option value="">Choose</option><option value="GB-WLS">Wales</option></select>
    <button type="button">Check my answer</button>
"##;

/// A place in the document, with a part in it that is not alive yet.
fn place() -> (Piece, Place) {
    let piece = Piece::new(PLACE);
    let place = place::all().pop().expect("a place");
    place.element().set_inner_html(PART);
    (piece, place)
}

/// The part comes: the place is emptied, and holds other nodes.
fn comes(place: &Place, part: &str) -> Done {
    let done = place.clear();
    place.element().set_inner_html(part);
    done
}

/// Every event of a kind below an element, as `kind:id` of where it came from.
fn heard(root: &Element, kind: &'static str) -> (EventListener, Rc<RefCell<Vec<String>>>) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = {
        let heard = Rc::clone(&heard);
        EventListener::new(root, kind, move |event| {
            let from: Element = event.target().expect("a target").dyn_into().expect("an element");
            heard.borrow_mut().push(format!("{kind}:{}", from.id()));
        })
    };
    (listener, heard)
}

/// Lets what was put off for later happen.
async fn a_moment() {
    JsFuture::from(js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL)).await.expect("a moment");
}

#[wasm_bindgen_test]
fn a_place_says_what_its_part_needs() {
    let (_piece, place) = place();
    assert_eq!((place.part().as_str(), place.pack().as_str()), ("quiz", "a.bin"));
    assert!(place.later().is_empty());
    place.say_missing(true);
    assert!(place.element().has_attribute("data-missing"));
    comes(&place, PART).again(&place);
    assert!(!place.element().has_attribute("data-missing") && place.element().has_attribute("data-live"));
}

#[wasm_bindgen_test]
fn focus_is_kept() {
    let (piece, place) = place();
    piece.find::<HtmlElement>("#text").focus().expect("focus");
    let done = comes(&place, PART);
    assert_ne!(focused_id(), "text", "replacing the nodes loses the focus");
    done.again(&place);
    assert_eq!(focused_id(), "text");
}

#[wasm_bindgen_test]
fn focus_elsewhere_stays_elsewhere() {
    let outside = Piece::new(r#"<button type="button" id="outside">Outside</button>"#);
    let (_piece, place) = place();
    outside.find::<HtmlElement>("#outside").focus().expect("focus");
    comes(&place, PART).again(&place);
    assert_eq!(focused_id(), "outside");
}

#[wasm_bindgen_test]
fn opened_details_stay_open_and_the_others_closed() {
    let (piece, place) = place();
    piece.find::<Element>("[data-fold=two]").set_attribute("open", "").expect("opened");
    comes(&place, PART).again(&place);
    assert!(piece.find::<Element>("[data-fold=two]").has_attribute("open"));
    assert!(!piece.find::<Element>("[data-fold=one]").has_attribute("open"));
}

#[wasm_bindgen_test]
fn what_was_picked_typed_and_chosen_comes_back_and_the_part_hears_of_it() {
    let (piece, place) = place();
    piece.find::<HtmlInputElement>("#under-18").set_checked(true);
    piece.find::<HtmlInputElement>("#box").set_checked(true);
    piece.find::<HtmlInputElement>("#text").set_value("Leeds");
    piece.find::<HtmlSelectElement>("#nation").set_value("GB-WLS");
    let done = comes(&place, PART);
    let (_inputs, inputs) = heard(&piece.0, "input");
    let (_changes, changes) = heard(&piece.0, "change");
    done.again(&place);
    assert!(piece.find::<HtmlInputElement>("#under-18").checked());
    assert!(!piece.find::<HtmlInputElement>("#adult").checked());
    assert!(piece.find::<HtmlInputElement>("#box").checked());
    assert_eq!(piece.find::<HtmlInputElement>("#text").value(), "Leeds");
    assert_eq!(piece.find::<HtmlSelectElement>("#nation").value(), "GB-WLS");
    let all = |kind: &str| ["under-18", "box", "text", "nation"].map(|id| format!("{kind}:{id}"));
    assert_eq!((&inputs.borrow()[..], &changes.borrow()[..]), (&all("input")[..], &all("change")[..]));
}

#[wasm_bindgen_test]
async fn what_was_pressed_is_pressed_where_it_still_means_the_same() {
    for (part, presses) in [(PART.to_string(), 1), (PART.replace("Check my answer", "Next question"), 0)] {
        let (piece, place) = place();
        place.element().set_attribute("data-pressed", "Check my answer").expect("pressed");
        let done = comes(&place, &part);
        let (_clicks, clicks) = heard(&piece.0, "click");
        done.again(&place);
        a_moment().await;
        assert_eq!(clicks.borrow().len(), presses, "{part}");
    }
}

#[wasm_bindgen_test]
fn a_place_that_nobody_touched_is_left_as_it_is() {
    let (piece, place) = place();
    let done = comes(&place, PART);
    let (_listener, changes) = heard(&piece.0, "change");
    let before = place.element().inner_html();
    done.again(&place);
    assert_eq!(place.element().inner_html(), before);
    assert!(changes.borrow().is_empty());
}

#[wasm_bindgen_test]
fn another_part_than_the_one_before_breaks_nothing() {
    let (piece, place) = place();
    piece.find::<Element>("[data-fold=two]").set_attribute("open", "").expect("opened");
    piece.find::<HtmlInputElement>("#text").set_value("Leeds");
    piece.find::<HtmlElement>("#nation").focus().expect("focus");
    comes(&place, "<p>Something else.</p>").again(&place);
    assert_eq!(place.element().inner_html(), "<p>Something else.</p>");
}

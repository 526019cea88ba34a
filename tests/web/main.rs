//! What only a browser can show: a part coming into its place, focus, storage, the seal.
//!
//! Each test builds the few nodes it needs in the one document that all of them share. The seal cannot be undone
//! there, so no test but the seal's own may need the network, whichever comes first.
//!
//! To run them alone: `cargo xtask test --only web`. `webdriver.json` in the project's folder tells how to start
//! the browser.

#![cfg(target_arch = "wasm32")]

mod activities;
mod focus;
mod place;
mod seal;
mod storage;

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a document")
}

/// A fresh piece of page at the end of the document, taken away again when it goes.
struct Piece(Element);

impl Piece {
    fn new(html: &str) -> Piece {
        let piece = document().create_element("div").expect("an element");
        piece.set_inner_html(html);
        document().body().expect("a body").append_child(&piece).expect("appended");
        Piece(piece)
    }

    fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.0.query_selector(selector).expect("a selector");
        found.unwrap_or_else(|| panic!("no {selector}")).dyn_into().expect("that kind of element")
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn focused_id() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

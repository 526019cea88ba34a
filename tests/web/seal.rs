//! The seal: after it, the browser itself refuses to connect, and the document goes on working.

use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::seal;
use web_sys::HtmlElement;

use crate::{Piece, document, focused_id};

async fn can_fetch() -> bool {
    let window = web_sys::window().expect("a window");
    let here = window.location().href().expect("an address");
    JsFuture::from(window.fetch_with_str(&here)).await.is_ok()
}

#[wasm_bindgen_test]
async fn a_sealed_document_connects_to_nothing() {
    assert!(can_fetch().await, "before the seal, this page can be fetched");
    assert!(seal::seal(), "the browser took the seal");
    assert!(!can_fetch().await, "after the seal, nothing can");
    assert!(seal::seal(), "the browser took the seal");
    assert!(!can_fetch().await, "sealing twice is no trouble");
    let policies =
        document().query_selector_all("head > meta[http-equiv=Content-Security-Policy]").expect("a selector");
    assert_eq!(policies.length(), 2);
    // The page itself goes on working.
    let piece = Piece::new(r#"<button type="button" id="still">Still here</button>"#);
    piece.find::<HtmlElement>("#still").focus().expect("focus");
    assert_eq!(focused_id(), "still");
}

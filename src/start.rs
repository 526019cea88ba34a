//! The start in the browser: the app is mounted beside the page, and looks for the places that it has parts for.

use wasm_bindgen::prelude::*;

use crate::app::App;

/// Mounts the app. Called once, by the script that loads it.
#[wasm_bindgen(start)]
pub(crate) fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("app")) {
        yew::Renderer::<App>::with_root(root).render();
    }
}

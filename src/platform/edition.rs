//! The edition, where the document shows it: on its root element, which decides what of a page is seen, and in the
//! pills that choose it.

use domain::people::Edition;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{document, find, hear};

const CHOSEN: &str = "input[name=edition]:checked";

/// Calls back when an edition is chosen, anywhere in the document.
pub fn on_choice(then: impl Fn(Edition) + 'static) {
    hear("change", move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let input = input.filter(|input| input.name() == "edition");
        if let Some(edition) = input.and_then(|input| Edition::from_name(&input.value())) {
            then(edition);
        }
    });
}

/// The edition that was chosen before the app was here.
pub fn chosen() -> Option<Edition> {
    Edition::from_name(&find::<HtmlInputElement>(CHOSEN)?.value())
}

/// Shows the edition in the document on screen.
pub fn show(edition: Edition) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-edition", edition.name());
    }
    let pill = format!("input[name=edition][value={}]", edition.name());
    if let Some(input) = find::<HtmlInputElement>(&pill) {
        input.set_checked(true);
    }
}

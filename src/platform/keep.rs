//! What a person takes away: printed, copied, or saved as a file that the browser makes by itself.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlAnchorElement, Url};
use yew::Callback;

use super::{document, net, window};

/// Opens the browser's own print window.
pub fn print() {
    let _ = window().print();
}

/// Saves words as a text file. Says whether the browser took it.
pub fn save(name: &str, words: &str) -> bool {
    let saved = || -> Result<(), JsValue> {
        let blob = Blob::new_with_str_sequence(&js_sys::Array::of1(&words.into()))?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
        Ok(())
    };
    saved().is_ok()
}

/// Copies words, then says whether the browser took them. Browsers refuse on a page that is not served securely.
pub fn copy(words: &str, then: Callback<bool>) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        then.emit(false);
        return;
    }
    let copied = JsFuture::from(window().navigator().clipboard().write_text(words));
    net::run(async move { then.emit(copied.await.is_ok()) });
}

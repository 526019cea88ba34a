//! Fetching the app's own files. Nothing else is ever fetched, and nothing is ever sent.

use domain::pack::decode;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestCache, RequestCredentials, RequestInit, RequestMode, Response};

use super::{documents, window};
use crate::part::PartError;

/// A file of this site that is on its way.
pub struct Coming(JsFuture);

/// Asks for a file by its address below the site's root. It is on its way at once, whenever it is waited for. Asked
/// again, it comes afresh: WebKit would hand out what the document's head got, also where that was nothing.
pub fn ask(address: &str, again: bool) -> Coming {
    // Told like this, three engines take what the document's head asked for ahead, and none asks twice
    // (docs/decisions/0013-everything-at-once.md).
    let how = RequestInit::new();
    how.set_mode(RequestMode::NoCors);
    how.set_credentials(RequestCredentials::Include);
    if again {
        how.set_cache(RequestCache::Reload);
    }
    let address = documents::site() + address;
    Coming(JsFuture::from(window().fetch_with_str_and_init(&address, &how)))
}

impl Coming {
    /// The file's bytes.
    pub async fn bytes(self) -> Result<Vec<u8>, PartError> {
        self.read().await.map_err(|_| PartError::NotFetched)
    }

    async fn read(self) -> Result<Vec<u8>, JsValue> {
        let response: Response = self.0.await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::NULL);
        }
        let buffer = JsFuture::from(response.array_buffer()?).await?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// Fetches a pack and hands over what it holds.
pub fn fetch_pack<T: DeserializeOwned + 'static>(
    address: &str,
    then: impl FnOnce(Result<T, PartError>) + 'static,
) {
    let coming = ask(address, false);
    run(async move {
        let bytes = coming.bytes().await;
        then(bytes.and_then(|bytes| decode(&bytes).map_err(PartError::NotReadable)));
    });
}

/// Runs a future to its end while the page goes on.
pub fn run(future: impl Future<Output = ()> + 'static) {
    spawn_local(future);
}

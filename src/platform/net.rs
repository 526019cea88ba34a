//! Fetching the app's own files. Nothing else is ever fetched, and nothing is ever sent.

use std::cell::RefCell;

use domain::pack::{CorePack, decode};
use domain::route::Route;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::window;
use crate::page::{Core, Page, PageError, assemble, packs_of};

thread_local! {
    /// The address of the folder the site lies in, with a trailing slash.
    static BASE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Remembers the address of the folder the site lies in.
pub fn set_base(base: String) {
    BASE.set(base);
}

/// The address of the folder the site lies in, with a trailing slash.
pub fn base() -> String {
    BASE.with_borrow(String::clone)
}

/// A file's bytes.
pub async fn fetch(address: &str) -> Result<Vec<u8>, PageError> {
    bytes(address).await.map_err(|_| PageError::NotFetched)
}

async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// A route's page, once its packs are here.
pub async fn fetch_page(core: &CorePack, route: Route) -> Result<Page, PageError> {
    let mut packs = Vec::new();
    for name in packs_of(&route) {
        packs.push(fetch_named(core, &name).await?);
    }
    assemble(route, &packs)
}

/// A pack's bytes.
async fn fetch_named(core: &CorePack, name: &str) -> Result<Vec<u8>, PageError> {
    let file = core.file(name).ok_or(PageError::NotFetched)?;
    fetch(&(base() + file)).await
}

/// Fetches a pack by its name and hands over what it holds.
pub fn fetch_pack<T: DeserializeOwned + 'static>(
    core: &Core,
    name: String,
    then: impl FnOnce(Result<T, PageError>) + 'static,
) {
    let core = core.clone();
    run(async move {
        let bytes = fetch_named(&core, &name).await;
        then(bytes.and_then(|bytes| decode(&bytes).map_err(PageError::NotReadable)));
    });
}

/// Runs a future to its end while the page goes on.
pub fn run(future: impl Future<Output = ()> + 'static) {
    spawn_local(future);
}

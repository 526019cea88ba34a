//! What the browser keeps for this site. The app keeps nothing there yet; this looks, and wipes.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, Storage};

use super::{net, window};

/// Both storages, where the browser gives them: private windows and strict settings may not.
fn storages() -> impl Iterator<Item = Storage> {
    let window = window();
    [window.local_storage(), window.session_storage()]
        .into_iter()
        .filter_map(|storage| storage.ok().flatten())
}

/// How many entries this site keeps on the device.
pub fn count() -> usize {
    storages().map(|storage| storage.length().unwrap_or(0) as usize).sum()
}

/// Wipes everything this site keeps on the device.
pub fn wipe() {
    for storage in storages() {
        // A browser that refuses to clear has refused to store.
        let _ = storage.clear();
    }
    wipe_caches();
}

/// Deletes every cache by name. What comes of it need not be waited for.
fn wipe_caches() {
    // Caches exist on secure pages only.
    let caches = js_sys::Reflect::get(&window(), &"caches".into()).ok();
    let Some(caches) = caches.and_then(|value| value.dyn_into::<CacheStorage>().ok()) else { return };
    net::run(async move {
        let Ok(names) = JsFuture::from(caches.keys()).await else { return };
        for name in js_sys::Array::from(&names).iter().filter_map(|name| name.as_string()) {
            let _ = JsFuture::from(caches.delete(&name)).await;
        }
    });
}

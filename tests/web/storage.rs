//! Looking at what the browser keeps for this site, and wiping it, whatever it is.

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::storage;
use web_sys::Storage;

fn both() -> [Storage; 2] {
    let window = web_sys::window().expect("a window");
    let given = |storage: Result<Option<Storage>, _>| storage.ok().flatten().expect("a storage");
    [given(window.local_storage()), given(window.session_storage())]
}

#[wasm_bindgen_test]
fn rubbish_is_counted_and_wiped() {
    let [local, session] = both();
    storage::wipe();
    assert_eq!(storage::count(), 0);
    local.set_item("waymark", "{\"not\": finished").expect("stored");
    local.set_item("", "").expect("stored");
    local.set_item("\u{0}\u{fffd}", "\u{1F6AB}").expect("stored");
    session.set_item("length", "a key that is a method's name too").expect("stored");
    assert_eq!(storage::count(), 4);
    storage::wipe();
    assert_eq!(storage::count(), 0);
    assert_eq!(local.get_item("waymark"), Ok(None));
}

#[wasm_bindgen_test]
fn wiping_what_is_empty_is_no_trouble() {
    storage::wipe();
    storage::wipe();
    assert_eq!(storage::count(), 0);
}

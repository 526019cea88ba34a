//! A link to a mix, made on purpose by a person who leads a group. It stands behind the `#`, which a browser never
//! sends to a server; whoever opens it has it taken out of the address at once.

use gloo::events::EventListener;

use super::{documents, window};

const BEFORE: &str = "#mix=";

/// The address of a mix, by the ids of its substances with `+` between them.
pub fn address(ids: &str) -> String {
    [&documents::site(), "mixing/", BEFORE, ids].concat()
}

/// Calls back with the ids of the mix that the address names, now or later, as long as the value lives.
pub fn watch(then: impl Fn(Vec<String>) + 'static) -> EventListener {
    let told = move || {
        if let Some(ids) = take() {
            then(ids);
        }
    };
    told();
    // A link that is opened while its page stands already changes the address alone.
    EventListener::new(&window(), "hashchange", move |_| told())
}

/// The ids of the mix that the address names, taken out of it.
fn take() -> Option<Vec<String>> {
    let location = window().location();
    let fragment = location.hash().ok()?;
    let ids = fragment.strip_prefix(BEFORE)?.split('+').map(String::from).collect();
    let (path, history) = (location.pathname().ok()?, window().history().ok()?);
    let state = history.state().ok()?;
    history.replace_state_with_url(&state, "", Some(&path)).ok()?;
    Some(ids)
}

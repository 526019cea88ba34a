//! A link to a mix, made on purpose by a person who leads a group. It stands behind the `#`, which a browser never
//! sends to a server; whoever opens it has it taken out of the address at once.

use super::{net, window};

const BEFORE: &str = "#mix=";

/// The address of a mix, by the ids of its substances with `+` between them.
pub fn address(ids: &str) -> String {
    [&net::base(), "mixing/", BEFORE, ids].concat()
}

/// The ids of the mix that the address names, taken out of it.
pub fn take() -> Option<Vec<String>> {
    let location = window().location();
    let fragment = location.hash().ok()?;
    let ids = fragment.strip_prefix(BEFORE)?.split('+').map(String::from).collect();
    let (path, history) = (location.pathname().ok()?, window().history().ok()?);
    let state = history.state().ok()?;
    history.replace_state_with_url(&state, "", Some(&path)).ok()?;
    Some(ids)
}

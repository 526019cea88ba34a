//! The one host test binary: house rules, the real content, and every page as HTML.
//!
//! No browser and no network. What a browser alone can show is in `tests/web`; what people do is in
//! `tests/journeys`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

/// The house rules of the tree, each a test named after its rule.
mod tidy;

/// Who is suggested first, to whom and for what.
mod suggestions;

/// What the source documents name has its place.
mod coverage;

/// The real content: questionnaires on every edge, services for everybody.
mod content;

/// The real directory: nobody is left with nothing, and nobody is sent to the wrong place.
mod services;

/// Every questionnaire, on or off: published bands on every edge, and the walk.
mod questionnaires;

/// What is known of mixing: an entry for every two, never softer than its class.
mod mixing;

/// Things to do in a module, each kind drawn from an example.
mod activities;

/// Every page as HTML, held against the rules for markup that works for everyone.
mod views;

/// Titles, and links that lead somewhere.
mod routes;

/// A scan of the HTML that Yew writes; no tests of its own beyond the scan's.
mod html;

/// The real content compiled once, and every page rendered from it; no tests of its own.
mod site;

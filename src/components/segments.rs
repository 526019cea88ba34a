//! How far along a person is, as a row of segments: behind, here, ahead. The words beside it say the same.

use yew::prelude::*;

use crate::components::element::{el, el_with};

/// Segments for `of` places, of which the person is at `place`, from 1.
pub fn segments(place: usize, of: usize) -> Html {
    let one = |index| {
        let class = if index == place { "app-segment app-segment--here" } else { "app-segment" };
        el("span", class, Vec::new())
    };
    el_with("span", &["class", "aria-hidden"], &["app-segments", "true"], (1..=of).map(one).collect())
}

//! How far along a person is.

use yew::prelude::*;

use crate::components::element::{el, el_with, text};

/// How far along a person is, in words and as a bar: `place` from 1 in `of`.
pub fn progress(words: &str, place: usize, of: usize) -> Html {
    let (place, of) = (place.to_string(), of.to_string());
    let said = el_with("p", &["class", "id"], &["app-progress__words", "progress-words"], vec![text(words)]);
    let names = &["class", "aria-labelledby", "value", "max"];
    let values = ["app-progress__bar", "progress-words", &place, &of];
    el("div", "app-progress", vec![said, el_with("progress", names, &values, Vec::new())])
}

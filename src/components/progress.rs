//! How far along a person is.

use yew::prelude::*;

use crate::components::element::{el, el_with};
use crate::components::segments::segments;
use crate::components::text::classed;

/// The most places that are drawn one by one. More of them would be too thin to tell apart on a phone.
const DRAWN: usize = 24;

/// How far along a person is, in words and, for the eye alone, as a drawing: `place` from 1 in `of`.
pub fn progress(words: &str, place: usize, of: usize) -> Html {
    let drawn = if of <= DRAWN {
        segments(place, of)
    } else {
        let names = &["class", "aria-hidden", "value", "max"];
        let values = ["app-progress__bar", "true", &place.to_string(), &of.to_string()];
        el_with("progress", names, &values, Vec::new())
    };
    el("div", "app-progress", vec![classed("app-progress__words", words), drawn])
}

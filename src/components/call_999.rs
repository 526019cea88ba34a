//! The button that calls 999.

use yew::prelude::*;

use crate::components::element::{bare, el_with, text};
use crate::components::icon::icon;
use crate::here::Here;

/// The button that calls 999.
pub fn call_999(here: &Here) -> Html {
    let words = bare("span", vec![text(here.words().emergency_call())]);
    el_with("a", &["class", "href"], &["app-999", "tel:999"], vec![icon("phone"), words])
}

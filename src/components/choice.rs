//! A choice between a few, side by side: one row of pills.

use yew::prelude::*;

use crate::components::element::{bare, el, text};

/// A row of pills under a line that asks. Each has its value, its words, whether it is picked, and what picking it does.
pub fn choice(name: &str, asks: &str, choices: Vec<(&str, &str, bool, Callback<Event>)>) -> Html {
    let pills = choices.into_iter().map(|(value, words, checked, onchange)| {
        let id = format!("{name}-{value}");
        let (name, value) = (name.to_string(), value.to_string());
        let input =
            html! { <input type="radio" {id} {name} {value} autocomplete="off" {checked} {onchange} /> };
        el("label", "app-pill", vec![input, bare("span", vec![text(words)])])
    });
    let legend = el("legend", "app-choice__legend", vec![text(asks)]);
    el("fieldset", "app-choice", vec![legend, el("div", "app-choice__row", pills.collect())])
}

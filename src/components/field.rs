//! A field to write in.

use yew::prelude::*;

use crate::components::element::{el, el_with, text};

/// A field to write in, with its label. The browser is asked not to remember what is written.
#[derive(Default)]
pub struct FieldView<'a> {
    /// Its id, unique on the page.
    pub id: &'static str,
    /// Its label.
    pub label: &'a str,
    /// What stands in it; nothing where the browser alone knows.
    pub value: Option<String>,
    /// Which keys a phone offers: `numeric`, `decimal` or `text`.
    pub keys: &'static str,
    /// How many letters it takes.
    pub most: u16,
    /// Something was written.
    pub on_input: Callback<InputEvent>,
}

/// A field to write in, with its label.
pub fn field(view: FieldView<'_>) -> Html {
    let FieldView { id, label, value, keys, most, on_input } = view;
    let class = if keys == "text" { "app-select" } else { "app-select app-select--short" };
    let input = html! {
        <input {class} {id} inputmode={keys} autocomplete="off" spellcheck="false" maxlength={most.to_string()} {value}
            oninput={on_input} />
    };
    let label = el_with("label", &["class", "for"], &["app-field__label", id], vec![text(label)]);
    el("div", "app-field", vec![label, input])
}

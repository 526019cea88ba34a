//! A field to write in.

use yew::prelude::*;

use crate::components::element::{el, el_with, nothing, text};

/// The attributes of words on what is wrong.
const WRONG: &[&str; 3] = &["class", "id", "role"];

/// A field to write in, with its label. The browser is asked not to remember what is written.
#[derive(Default)]
pub struct FieldView<'a> {
    /// Its id, unique on the page.
    pub id: &'a str,
    /// Its label.
    pub label: &'a str,
    /// What stands in it; nothing where the browser alone knows.
    pub value: Option<String>,
    /// Which keys a phone offers: `numeric`, `decimal` or `text`.
    pub keys: &'static str,
    /// How many letters it takes.
    pub most: u16,
    /// What is wrong with it, where something is.
    pub wrong: Option<&'a str>,
    /// Something was written.
    pub on_input: Callback<InputEvent>,
}

/// A field to write in, with its label.
pub fn field(view: FieldView<'_>) -> Html {
    let FieldView { id, label, value, keys, most, wrong, on_input } = view;
    let class = if keys == "text" { "app-select" } else { "app-select app-select--short" };
    let wrong_id = format!("{id}-wrong");
    let described = wrong.map(|_| wrong_id.clone());
    let input = html! {
        <input {class} id={id.to_string()} inputmode={keys} autocomplete="off" spellcheck="false"
            maxlength={most.to_string()} aria-describedby={described} aria-invalid={wrong.map(|_| "true")} {value} oninput={on_input} />
    };
    let said = wrong.map(|words| el_with("p", WRONG, &["app-error", &wrong_id, "alert"], vec![text(words)]));
    let label = el_with("label", &["class", "for"], &["app-field__label", id], vec![text(label)]);
    el("div", "app-field", vec![label, said.unwrap_or_else(nothing), input])
}

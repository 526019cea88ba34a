//! The plainest pieces: a title, headings, paragraphs and lists of words.

use yew::prelude::*;

/// The id of the heading that takes focus when the page changes.
pub const TITLE_ID: &str = "title";

/// The heading of a page.
pub fn title(words: &str) -> Html {
    html! { <h1 class="app-title" id={TITLE_ID} tabindex="-1">{ words }</h1> }
}

/// A paragraph below the title that says what the page is for.
pub fn lead(words: &str) -> Html {
    classed("app-lead", words)
}

/// A paragraph of secondary words.
pub fn small(words: &str) -> Html {
    classed("app-small", words)
}

/// A paragraph.
pub fn paragraph(words: &str) -> Html {
    html! { <p>{ words }</p> }
}

/// A paragraph with a class.
pub fn classed(class: &'static str, words: &str) -> Html {
    html! { <p {class}>{ words }</p> }
}

/// A heading of a part of the page.
pub fn heading(words: &str) -> Html {
    html! { <h2 class="app-heading">{ words }</h2> }
}

/// A heading that names the section around it.
pub fn heading_with_id(id: &'static str, words: &str) -> Html {
    html! { <h2 class="app-heading" {id}>{ words }</h2> }
}

/// A bulleted list.
pub fn bullets(entries: &[&str]) -> Html {
    list(entries.iter().map(|entry| html! { { *entry } }).collect())
}

/// A bulleted list of anything.
pub fn list(entries: Vec<Html>) -> Html {
    html! { <ul class="app-list">for entry in entries.into_iter() {
    <li>{ entry }</li>
    }</ul> }
}

/// What a button does that tells of one thing that happened.
pub fn telling<M: Copy + 'static>(tell: &Callback<M>, msg: M) -> Callback<MouseEvent> {
    tell.reform(move |_| msg)
}

/// A button.
pub fn button(class: &'static str, words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ words }</button> }
}

//! The plainest pieces: a title, headings, paragraphs and lists of words.

use yew::prelude::*;

use crate::components::element::{bare, el, el_with, text};
use crate::here::TITLE_ID;

/// The heading of a page.
pub fn title(words: &str) -> Html {
    el_with("h1", &["class", "id", "tabindex"], &["app-title", TITLE_ID, "-1"], vec![text(words)])
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
    bare("p", vec![text(words)])
}

/// A paragraph with a class.
pub fn classed(class: &'static str, words: &str) -> Html {
    el("p", class, vec![text(words)])
}

/// A paragraph that matters most.
pub fn strong(words: &str) -> Html {
    bare("p", vec![bare("strong", vec![text(words)])])
}

/// A heading of a part of the page.
pub fn heading(words: &str) -> Html {
    el("h2", "app-heading", vec![text(words)])
}

/// A heading inside a part of the page.
pub fn subheading(words: &str) -> Html {
    el("h3", "app-subheading", vec![text(words)])
}

/// A heading that names the section around it.
pub fn heading_with_id(id: &'static str, words: &str) -> Html {
    el_with("h2", &["class", "id"], &["app-heading", id], vec![text(words)])
}

/// A bulleted list.
pub fn bullets(entries: &[&str]) -> Html {
    list(entries.iter().map(|entry| text(entry)).collect())
}

/// A bulleted list of anything.
pub fn list(entries: Vec<Html>) -> Html {
    list_as("ul", "app-list", entries)
}

/// A list of links alone, each with room for a finger.
pub fn links(entries: Vec<Html>) -> Html {
    list_as("ul", "app-list app-list--links", entries)
}

/// A list of anything, `ul` or `ol`, with a class.
pub fn list_as(tag: &'static str, class: &'static str, entries: Vec<Html>) -> Html {
    el(tag, class, entries.into_iter().map(|entry| bare("li", vec![entry])).collect())
}

/// Something that opens when it is asked for. By its name it is known again, where it was opened before the app was here.
pub fn folded(name: &str, summary: &str, mut inside: Vec<Html>) -> Html {
    inside.insert(0, bare("summary", vec![text(summary)]));
    el_with("details", &["class", "data-fold"], &["app-more", name], inside)
}

/// Something wrong, read out at once.
pub fn wrong(words: &str) -> Html {
    el_with("p", &["class", "role"], &["app-error", "alert"], vec![text(words)])
}

/// What a button or an input does that tells of one thing that happened.
pub fn telling<E: 'static, M: Clone + 'static>(tell: &Callback<M>, msg: M) -> Callback<E> {
    tell.reform(move |_: E| msg.clone())
}

/// Buttons beside one another.
pub fn buttons(buttons: Vec<Html>) -> Html {
    el("div", "app-buttons", buttons)
}

/// The way on, and the way back before it. On a phone they stay in reach of a thumb.
pub fn ways(ways: Vec<Html>) -> Html {
    el("div", "app-buttons app-ways", ways)
}

/// A button.
pub fn button(class: &'static str, words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ words }</button> }
}

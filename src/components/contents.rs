//! What is on a page: a list of links to its parts.

use yew::prelude::*;

use crate::components::element::{el_with, text};
use crate::components::text::list_as;

/// What is on the page: a list, with or without numbers, of links to its parts.
pub fn contents(list: &'static str, title: &str, entries: Vec<(String, Html)>) -> Html {
    let entry =
        |(href, words): (String, Html)| el_with("a", &["class", "href"], &["app-link", &href], vec![words]);
    let title = el_with("h2", &["class", "id"], &["app-contents__title", "contents"], vec![text(title)]);
    let list = list_as(list, "app-contents__list", entries.into_iter().map(entry).collect());
    el_with("nav", &["class", "aria-labelledby"], &["app-contents", "contents"], vec![title, list])
}

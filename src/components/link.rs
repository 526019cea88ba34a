//! Links. All are plain: the browser follows them by itself, and once the app is here it follows those that lead to
//! its own pages (`platform::history`).

use domain::route::Route;
use yew::prelude::*;

use crate::components::element::{el_with, text};
use crate::here::Here;

/// What keeps a link from telling another site where it came from.
pub const LEAVES_NO_TRACE: &str = "noreferrer noopener";

/// A link to a page of the app.
pub fn link(here: &Here, to: &Route, class: &'static str, words: Html) -> Html {
    el_with("a", &["class", "href"], &[class, &here.href(to)], vec![words])
}

/// A link in running text.
pub fn text_link(here: &Here, to: &Route, words: &str) -> Html {
    link(here, to, "app-link", text(words))
}

/// A link to another site, a number to call or one to text. It tells that site nothing of where it came from.
pub fn outside_link(class: &str, href: &str, inside: Vec<Html>) -> Html {
    el_with("a", &["class", "href", "rel"], &[class, href, LEAVES_NO_TRACE], inside)
}

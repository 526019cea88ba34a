//! What stands around every page: skip link, header with Emergency, footer, Leave quickly.

mod footer;
mod header;
mod leave;

use yew::prelude::*;

use crate::components::element::{el_with, side_by_side, text};
use crate::here::Here;
use footer::footer;
use header::header;
use leave::Leave;

/// The frame around a page.
pub fn frame(here: &Here, page: Html) -> Html {
    let skip = text(here.words().skip_to_main());
    side_by_side(vec![
        el_with("a", &["class", "href"], &["app-skip-link", "#main"], vec![skip]),
        header(here),
        el_with("main", &["id", "class", "tabindex"], &["main", "app-main", "-1"], vec![page]),
        footer(here),
        html! { <Leave core={here.core.clone()} /> },
    ])
}

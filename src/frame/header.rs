//! The header: the way home and the way to Emergency.

use domain::route::Route;
use yew::prelude::*;

use crate::components::element::{el, side_by_side, text};
use crate::components::icon::mark;
use crate::here::Here;
use crate::router::link;

/// The header.
pub(super) fn header(here: &Here) -> Html {
    let words = here.words();
    let home = side_by_side(vec![mark(), el("span", "", vec![text(words.app_name())])]);
    let ways = vec![
        link(here, Route::Home, "app-header__home", home),
        link(here, Route::Emergency, "app-header__emergency", text(words.emergency_link())),
    ];
    el("header", "app-header", vec![el("div", "app-header__inner", ways)])
}

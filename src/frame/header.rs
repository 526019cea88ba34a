//! The header: the way home and the way to Emergency.

use domain::route::Route;
use yew::prelude::*;

use crate::components::icon::mark;
use crate::here::Here;
use crate::router::link;

/// The header.
pub(super) fn header(here: &Here) -> Html {
    let words = here.words();
    let home = html! { <>{ mark() }<span>{ words.app_name() }</span></> };
    html! {
        <header class="app-header">
            <div class="app-header__inner">
                { link(here, Route::Home, "app-header__home", home) }
                { link(here, Route::Emergency, "app-header__emergency", html! { { words.emergency_link() } }) }
            </div>
        </header>
    }
}

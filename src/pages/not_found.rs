//! No such page.

use domain::route::Route;
use yew::prelude::*;

use crate::components::element::side_by_side;
use crate::components::text::{lead, list, title};
use crate::here::Here;
use crate::router::text_link;

/// The page for an address that leads nowhere.
pub fn not_found(here: &Here) -> Html {
    let words = here.words();
    let links = [
        (Route::Home, words.home_link()),
        (Route::Course, words.course_title()),
        (Route::Help, words.help_title()),
        (Route::Emergency, words.emergency_title()),
    ];
    side_by_side(vec![
        title(words.not_found_title()),
        lead(words.not_found_lead()),
        list(links.into_iter().map(|(to, name)| text_link(here, to, name)).collect()),
    ])
}

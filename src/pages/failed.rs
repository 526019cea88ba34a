//! A page that could not be loaded: what still works, and how to try again. Nothing is lost.

use domain::route::Route;
use yew::prelude::*;

use crate::components::element::side_by_side;
use crate::components::text::{button, lead, list, paragraph, title};
use crate::here::Here;
use crate::router::text_link;

/// What is shown instead of a page that did not arrive.
pub fn failed(here: &Here, route: &Route) -> Html {
    let words = here.words();
    let works = [
        (Route::Emergency, words.emergency_title()),
        (Route::Home, words.home_link()),
        (Route::Course, words.course_title()),
    ];
    let route = route.clone();
    let retry = here.go.reform(move |_: MouseEvent| route.clone());
    side_by_side(vec![
        title(words.failed_title()),
        lead(words.failed_lead()),
        paragraph(words.failed_works()),
        list(works.into_iter().map(|(to, name)| text_link(here, to, name)).collect()),
        button("app-button", words.failed_retry(), retry),
    ])
}

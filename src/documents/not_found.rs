//! No such page.

use domain::route::Route;
use yew::prelude::*;

use super::{Book, Document};
use crate::components::link::text_link;
use crate::components::text::{lead, links, title};

/// The page for an address that leads nowhere.
pub(super) fn not_found(book: &Book) -> Document {
    let here = &book.here(&Route::NotFound);
    let words = here.words();
    let ways = [
        (Route::Home, words.home_link()),
        (Route::Course, words.course_title()),
        (Route::Help, words.help_title()),
        (Route::Emergency, words.emergency_title()),
    ];
    let ways = ways.iter().map(|(to, name)| text_link(here, to, name));
    let main = html! {
        <>
            { title(words.not_found_title()) }
            { lead(words.not_found_lead()) }
            { links(ways.collect()) }
        </>
    };
    Document::reading(here, Route::NotFound, words.not_found_title(), main)
}

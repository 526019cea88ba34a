//! Home: five doors, the edition, one sentence on privacy.

use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::choice::choice;
use crate::components::element::{el, side_by_side, text};
use crate::components::icon::{icon, picture};
use crate::components::text::{lead, list_as, title};
use crate::here::Here;
use crate::router::{link, text_link};

/// The home page.
pub fn home(here: &Here) -> Html {
    let words = here.words();
    let ready = here.core.modules.len();
    let all = ready + here.core.planned.len();
    let course = fill(words.door_course_more(), &[("ready", &ready.to_string()), ("all", &all.to_string())]);
    let doors = [
        (Route::Course, "course", words.door_course(), course.as_str(), false),
        (Route::Mixing, "mixing", words.mixing_title(), words.door_mixing_more(), false),
        (Route::Check, "check", words.check_title(), words.door_check_more(), false),
        (Route::Help, "phone", words.help_title(), words.door_help_more(), false),
        (Route::Group, "group", words.group_title(), words.door_group_more(), true),
    ];
    let doors = doors.into_iter().map(|(to, image, name, more, coming)| {
        let class = if to == Route::Course { "app-door app-door--main" } else { "app-door" };
        link(here, to, class, door(here, image, name, more, coming))
    });
    let private = vec![
        text(words.home_private()),
        text(" "),
        text_link(here, Route::Privacy, words.home_private_link()),
    ];
    side_by_side(vec![
        title(words.home_title()),
        lead(words.home_lead()),
        list_as("ul", "app-doors", doors.collect()),
        el("p", "app-privacy-line", vec![icon("lock"), el("span", "", private)]),
        edition_choice(here),
    ])
}

fn door(here: &Here, image: &str, name: &str, more: &str, coming: bool) -> Html {
    let mut words = vec![
        el("strong", "app-door__title", vec![text(name)]),
        text(" "),
        el("span", "app-door__more", vec![text(more)]),
    ];
    if coming {
        words.push(text(" "));
        words.push(el("span", "app-door__soon", vec![text(here.words().coming_tag())]));
    }
    side_by_side(vec![picture(image, "app-door__picture"), el("span", "app-door__words", words)])
}

/// Who is reading: adults or people under 18.
pub fn edition_choice(here: &Here) -> Html {
    let words = here.words();
    let choices = [
        (Edition::Adult, "adult", words.edition_adult()),
        (Edition::Under18, "under-18", words.edition_under_18()),
    ];
    let choices = choices.map(|(edition, value, name)| {
        let onchange = here.choose_edition.reform(move |_: Event| edition);
        (value, name, here.edition == Some(edition), onchange)
    });
    choice("edition", words.edition_question(), choices)
}

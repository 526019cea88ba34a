//! Home: five doors, the edition, one sentence on privacy.

use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::icon::{icon, picture};
use crate::components::text::{lead, title};
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
        (Route::Mixing, "mixing", words.mixing_title(), words.door_mixing_more(), true),
        (Route::Check, "check", words.check_title(), words.door_check_more(), false),
        (Route::Help, "phone", words.help_title(), words.door_help_more(), false),
        (Route::Group, "group", words.group_title(), words.door_group_more(), true),
    ];
    html! {
        <>
            { title(words.home_title()) }
            { lead(words.home_lead()) }
            <ul class="app-doors">
                { for doors.into_iter().map(|(to, image, name, more, coming)| {
                    let class = if to == Route::Course { "app-door app-door--main" } else { "app-door" };
                    html! { <li>{ link(here, to, class, door(here, image, name, more, coming)) }</li> }
                }) }
            </ul>
            <p class="app-privacy-line">
                { icon("lock") }
                <span>{ words.home_private() }{ " " }{ text_link(here, Route::Privacy, words.home_private_link()) }</span>
            </p>
            { edition_choice(here) }
        </>
    }
}

fn door(here: &Here, image: &str, name: &str, more: &str, coming: bool) -> Html {
    html! {
        <>
            { picture(image, "app-door__picture") }
            <span class="app-door__words">
                <strong class="app-door__title">{ name }</strong>
                { " " }
                <span class="app-door__more">{ more }</span>
                if coming {
                    { " " }
                    <span class="app-door__soon">{ here.words().coming_tag() }</span>
                }
            </span>
        </>
    }
}

/// Who is reading: adults or people under 18.
pub fn edition_choice(here: &Here) -> Html {
    let words = here.words();
    let choices = [
        (Edition::Adult, "adult", words.edition_adult()),
        (Edition::Under18, "under-18", words.edition_under_18()),
    ];
    html! {
        <fieldset class="app-choice">
            <legend class="app-choice__legend">{ words.edition_question() }</legend>
            <div class="app-choice__row">
                { for choices.into_iter().map(|(edition, value, name)| {
                    let onchange = here.choose_edition.reform(move |_: Event| edition);
                    html! {
                        <label class="app-pill">
                            <input type="radio" name="edition" {value} autocomplete="off"
                                checked={here.edition == Some(edition)} {onchange} />
                            <span>{ name }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

//! Home: five doors, the edition, one sentence on privacy.

use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::picture::picture as drawn;
use super::{Book, Document};
use crate::components::edition::edition_choice;
use crate::components::icon::{icon, picture};
use crate::components::link::text_link;
use crate::components::text::{lead, title};
use crate::here::Here;

/// A way into the app.
struct Door<'a> {
    to: Route,
    image: &'static str,
    name: &'a str,
    more: &'a str,
    is_main: bool,
    is_coming: bool,
}

/// The home page.
pub(super) fn home(book: &Book) -> Document {
    let here = &book.here(&Route::Home);
    let words = here.words();
    let ready = book.reading.modules.len();
    let all = ready + book.reading.planned.len();
    let course = fill(words.door_course_more(), &[("ready", &ready.to_string()), ("all", &all.to_string())]);
    let door = |to, image, name, more| Door { to, image, name, more, is_main: false, is_coming: false };
    let doors = [
        Door { is_main: true, ..door(Route::Course, "course", words.door_course(), course.as_str()) },
        door(Route::Mixing, "mixing", words.mixing_title(), words.door_mixing_more()),
        door(Route::SelfCheck, "check", words.check_title(), words.door_check_more()),
        door(Route::Help, "phone", words.help_title(), words.door_help_more()),
        Door { is_coming: true, ..door(Route::Group, "group", words.group_title(), words.door_group_more()) },
    ];
    let main = html! {
        <>
            { for book.reading.door.iter().map(|drawing| html! {
                <div class="app-home__picture">{ drawn(drawing, "door") }</div>
            }) }
            { title(words.home_title()) }
            { lead(words.home_lead()) }
            <ul class="app-doors">{ for doors.iter().map(|door| html! { <li>{ door.draw(here) }</li> }) }</ul>
            <p class="app-privacy-line">
                { icon("lock") }
                <span>
                    { words.home_private() }{ " " }
                    { text_link(here, &Route::Privacy, words.home_private_link()) }
                </span>
            </p>
            { edition_choice(here) }
        </>
    };
    let description = words.home_lead().to_string();
    Document { description, ..Document::new(here, Route::Home, words.app_name(), main) }
}

impl Door<'_> {
    fn draw(&self, here: &Here) -> Html {
        let class = if self.is_main { "app-door app-door--main" } else { "app-door" };
        html! {
            <a {class} href={here.href(&self.to)}>
                { picture(self.image, "app-door__picture") }
                <span class="app-door__words">
                    <strong class="app-door__title">{ self.name }</strong>{ " " }
                    <span class="app-door__more">{ self.more }</span>
                    if self.is_coming {
                        { " " }<span class="app-door__soon">{ here.words().coming_tag() }</span>
                    }
                </span>
            </a>
        }
    }
}

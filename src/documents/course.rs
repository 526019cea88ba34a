//! The course as a path: chapters, and in each the modules with the time they take. What a person has done since the app
//! was opened is marked by `platform::sitting`; those still to come are said as such.

use domain::course::{Chapter, Module};
use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::place::helpers;
use super::{Book, Document};
use crate::components::edition::edition_choice;
use crate::components::icon::icon;
use crate::components::text::{heading, lead, title};
use crate::here::Here;

/// The path, for both editions; which of them is seen follows the edition that was chosen.
pub(super) fn course(book: &Book) -> Document {
    let here = &book.here(&Route::Course);
    let words = here.words();
    let courses = [(Edition::Adult, words.course_adult()), (Edition::Under18, words.course_under_18())];
    let helpers = helpers(book);
    let main = html! {
        <>
            { title(words.course_title()) }
            { lead(words.course_lead()) }
            { edition_choice(here) }
            { for courses.iter().map(|(edition, name)| html! {
                <section class="app-section" data-for={edition.name()}>
                    { heading(name) }
                    { go_on(book, here, *edition) }
                    { path(book, here, *edition) }
                </section>
            }) }
            { helpers.html }
        </>
    };
    Document { needs: helpers.needs, ..Document::new(here, Route::Course, words.course_title(), main) }
}

/// The one clear way on: to the first module, until another comes next.
fn go_on(book: &Book, here: &Here, edition: Edition) -> Option<Html> {
    let words = here.words();
    let first = book.reading.modules.iter().find(|module| module.summary.editions.contains(&edition))?;
    let summary = &first.summary;
    let begin = fill(words.course_begin(), &[("n", &summary.order.to_string())]);
    Some(html! {
        <p class="app-path-go">
            <a class="app-button" href={here.href(&Route::Module(summary.id.clone()))} data-go-on=""
                data-words={fill(words.course_go_on(), &[("n", "#")])}>
                { begin }
            </a>
        </p>
    })
}

/// The modules of an edition under their chapters, each at its place on the path.
fn path(book: &Book, here: &Here, edition: Edition) -> Html {
    let reading = &book.reading;
    let ready = reading.modules.iter().filter(|module| module.summary.editions.contains(&edition));
    let ready = ready.map(|module| (module.summary.order, stop(here, module)));
    let planned = reading.planned.iter().filter(|module| module.edition == edition).map(|module| {
        let coming = html! {
            <li class="app-stop app-stop--planned">
                { sign(module.order) }
                <span class="app-stop__words">
                    <span class="app-stop__title">{ &module.title }</span>
                    <span class="app-stop__meta">{ here.words().coming_tag() }</span>
                </span>
            </li>
        };
        (module.order, coming)
    });
    let mut stops: Vec<(u8, Html)> = ready.chain(planned).collect();
    stops.sort_by_key(|(order, _)| *order);
    let chapters: Vec<&Chapter> =
        reading.chapters.iter().filter(|chapter| chapter.edition == edition).collect();
    if chapters.is_empty() {
        return html! { <ol class="app-path">{ for stops.into_iter().map(|(_, stop)| stop) }</ol> };
    }
    let last = |index: usize| chapters.get(index + 1).map_or(u8::MAX, |next| next.from);
    let of = |index: usize, chapter: &Chapter| {
        // What stands before the first chapter belongs to it.
        let from = if index == 0 { 0 } else { chapter.from };
        let within = stops.iter().filter(|(order, _)| (from..last(index)).contains(order));
        html! {
            <>
                <h3 class="app-path__chapter">{ &chapter.title }</h3>
                <ol class="app-path">{ for within.map(|(_, stop)| stop.clone()) }</ol>
            </>
        }
    };
    chapters.iter().enumerate().map(|(index, chapter)| of(index, chapter)).collect()
}

/// A module on the path.
fn stop(here: &Here, module: &Module) -> Html {
    let (words, summary) = (here.words(), &module.summary);
    let (minutes, steps) = (summary.minutes.to_string(), module.sections.len().to_string());
    let meta = fill(words.module_length(), &[("minutes", &minutes), ("steps", &steps)]);
    html! {
        <li class="app-stop" data-stop={summary.id.clone()}>
            { sign(summary.order) }
            <span class="app-stop__words">
                <a class="app-stop__title" href={here.href(&Route::Module(summary.id.clone()))}>{ &summary.title }</a>
                <span class="app-stop__meta">{ meta }</span>
            </span>
            <span class="app-stop__done">{ icon("tick") }<span>{ words.course_done() }</span></span>
            <span class="app-stop__begun">{ words.course_begun() }</span>
        </li>
    }
}

/// The module's number on a waymark sign.
fn sign(order: u8) -> Html {
    html! { <span class="app-stop__sign" aria-hidden="true">{ order }</span> }
}

//! The course: every module, those still to come said as such.

use domain::course::Module;
use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::{Book, Document};
use crate::components::edition::edition_choice;
use crate::components::text::{heading, lead, title};
use crate::here::Here;

/// The list of modules, for both editions; which of them is seen follows the edition that was chosen.
pub(super) fn course(book: &Book) -> Document {
    let here = &book.here(&Route::Course);
    let words = here.words();
    let courses = [(Edition::Adult, words.course_adult()), (Edition::Under18, words.course_under_18())];
    let main = html! {
        <>
            { title(words.course_title()) }
            { lead(words.course_lead()) }
            { edition_choice(here) }
            { for courses.iter().map(|(edition, name)| html! {
                <section class="app-section" data-for={edition.name()}>
                    { heading(name) }
                    <ol class="app-modules">{ for entries(book, here, *edition) }</ol>
                </section>
            }) }
        </>
    };
    Document::new(here, Route::Course, words.course_title(), main)
}

/// The modules of an edition, each at its place in the course.
fn entries(book: &Book, here: &Here, edition: Edition) -> Vec<Html> {
    let reading = &book.reading;
    let ready = reading.modules.iter().filter(|module| module.summary.editions.contains(&edition));
    let ready = ready.map(|Module { summary: module, quiz, .. }| {
        let (minutes, questions) = (module.minutes.to_string(), quiz.questions.len().to_string());
        let meta = fill(here.words().module_meta(), &[("minutes", &minutes), ("questions", &questions)]);
        let about = html! {
            <>
                <a class="app-module__title" href={here.href(&Route::Module(module.id.clone()))}>
                    { &module.title }
                </a>
                <p class="app-module__summary">{ &module.summary }</p>
                <p class="app-module__meta">{ meta }</p>
            </>
        };
        (module.order, entry("app-module", module.order, about))
    });
    let planned = reading.planned.iter().filter(|module| module.edition == edition).map(|module| {
        let about = html! {
            <>
                <span class="app-module__title">{ &module.title }</span>
                <p class="app-module__meta">{ here.words().coming_tag() }</p>
            </>
        };
        (module.order, entry("app-module app-module--planned", module.order, about))
    });
    let mut entries: Vec<(u8, Html)> = ready.chain(planned).collect();
    entries.sort_by_key(|(order, _)| *order);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn entry(class: &'static str, order: u8, about: Html) -> Html {
    html! {
        <li {class}>
            <span class="app-module__order" aria-hidden="true">{ order }</span>
            <div class="app-module__words">{ about }</div>
        </li>
    }
}

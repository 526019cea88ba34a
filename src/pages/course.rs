//! The course: every module, those still to come said as such.

use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::home::edition_choice;
use crate::components::text::{heading, lead, title};
use crate::here::Here;
use crate::router::link;

/// The list of modules.
pub fn course(here: &Here) -> Html {
    let words = here.words();
    let courses = [(Edition::Adult, words.course_adult()), (Edition::Under18, words.course_under_18())];
    html! {
            <>
                { title(words.course_title()) }
                { lead(words.course_lead()) }
                { edition_choice(here) }
                for (edition, name) in courses.into_iter().filter(|(edition, _)| here.edition.is_none_or(|chosen| chosen == *edition)) {
    <section key={name.to_string()} class="app-section">
                            { heading(name) }
                            <ol class="app-modules">{ entries(here, edition) }</ol>
                        </section>
    }
            </>
        }
}

/// The modules of an edition, each at its place in the course.
fn entries(here: &Here, edition: Edition) -> Html {
    let core = &here.core;
    let last = core
        .modules
        .iter()
        .map(|module| module.order)
        .chain(core.planned.iter().map(|module| module.order))
        .max();
    (1..=last.unwrap_or(0))
        .flat_map(|order| {
            let ready = core
                .modules
                .iter()
                .filter(move |module| module.order == order && module.editions.contains(&edition));
            let planned =
                core.planned.iter().filter(move |module| module.order == order && module.edition == edition);
            let ready = ready.map(|module| {
                let minutes = module.minutes.to_string();
                let questions = module.questions.to_string();
                let meta =
                    fill(here.words().module_meta(), &[("minutes", &minutes), ("questions", &questions)]);
                let name = link(
                    here,
                    Route::Module(module.id.clone()),
                    "app-module__title",
                    html! { { &module.title } },
                );
                entry("app-module", module.order, name, &module.summary, &meta)
            });
            let planned = planned.map(|module| {
                let name = html! { <span class="app-module__title">{ &module.title }</span> };
                entry("app-module app-module--planned", module.order, name, "", here.words().coming_tag())
            });
            ready.chain(planned).collect::<Vec<_>>()
        })
        .collect()
}

fn entry(class: &'static str, order: u8, name: Html, summary: &str, meta: &str) -> Html {
    html! {
        <li {class}>
            <span class="app-module__order" aria-hidden="true">{ order.to_string() }</span>
            <div class="app-module__words">
                { name }
                if !summary.is_empty() {
                    <p class="app-module__summary">{ summary }</p>
                }
                <p class="app-module__meta">{ meta }</p>
            </div>
        </li>
    }
}

//! A module: what you will get, its sections, what to take with you, its sources.

use domain::course::Module;
use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::prose::{blocks, rich, rich_list};
use crate::components::sources::{reviewed, sources};
use crate::components::text::{heading, lead, title};
use crate::here::Here;
use crate::router::{link, text_link};

/// A module, to read.
pub fn module(here: &Here, module: &Module) -> Html {
    let words = here.words();
    let minutes = module.summary.minutes.to_string();
    let sections = module.sections.len().to_string();
    let quiz = fill(words.module_quiz(), &[("n", &module.quiz.questions.len().to_string())]);
    html! {
            <>
                <p class="app-module-meta">
                    { text_link(here, Route::Course, words.course_title()) }
                    { " · " }
                    { fill(words.module_length(), &[("minutes", &minutes), ("sections", &sections)]) }
                </p>
                { title(&module.summary.title) }
                { lead(&module.summary.summary) }
                { other_edition(here, module) }
                <div class="app-gain">
                    { heading(words.module_gain()) }
                    { rich_list(here, &module.gain) }
                </div>
                <nav class="app-contents" aria-labelledby="contents">
                    <h2 class="app-contents__title" id="contents">{ words.module_contents() }</h2>
                    <ol class="app-contents__list">
                        for section in module.sections.iter() {
    <li><a class="app-link" href={format!("#{}", section.id)}>{ rich(here, &section.title) }</a></li>
    }
                    </ol>
                </nav>
                for section in module.sections.iter() {
    <section class="app-section" id={section.id.clone()} tabindex="-1">
                        <h2 class="app-heading">{ rich(here, &section.title) }</h2>
                        { blocks(here, &section.blocks) }
                    </section>
    }
                <div class="app-take-away">
                    { heading(words.module_take_away()) }
                    { rich_list(here, &module.take_away) }
                </div>
                <div class="app-buttons">
                    { link(here, Route::Quiz(module.summary.id.clone()), "app-button", html! { { quiz } }) }
                    { link(here, Route::Course, "app-button app-button--secondary", html! { { words.module_back() } }) }
                </div>
                { sources(here, &module.sources) }
                { reviewed(here, module.review) }
            </>
        }
}

/// A word to a reader whose edition does not have the module.
fn other_edition(here: &Here, module: &Module) -> Html {
    let words = here.words();
    match here.edition {
        Some(edition) if !module.summary.editions.contains(&edition) => {
            let text = if edition == Edition::Under18 {
                words.module_for_adults()
            } else {
                words.module_for_under_18()
            };
            html! { <div class="app-notice"><p>{ text }</p></div> }
        }
        _ => html! {},
    }
}

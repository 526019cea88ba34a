//! A module: what you will get, its sections, what to take with you, its sources.

use domain::course::Module;
use domain::people::Edition;
use domain::route::Route;
use domain::text::Rich;
use domain::wording::fill;
use yew::prelude::*;

use super::{Book, Document};
use crate::components::contents::contents;
use crate::components::link::text_link;
use crate::components::prose::blocks;
use crate::components::rich::{rich, rich_list};
use crate::components::sources::{reviewed, sources};
use crate::components::text::{heading, lead, paragraph, title};
use crate::here::Here;

/// A module, to read.
pub(super) fn module(book: &Book, module: &Module) -> Document {
    let summary = &module.summary;
    let route = Route::Module(summary.id.clone());
    let here = &book.here(&route);
    let words = here.words();
    let (minutes, sections) = (summary.minutes.to_string(), module.sections.len().to_string());
    let length = fill(words.module_length(), &[("minutes", &minutes), ("sections", &sections)]);
    let quiz = fill(words.module_quiz(), &[("n", &module.quiz.questions.len().to_string())]);
    let entries = module.sections.iter().map(|part| (format!("#{}", part.id), rich(here, &part.title)));
    let listed = |title: &str, runs: &[Rich]| html! { <>{ heading(title) }{ rich_list(here, runs) }</> };
    let main = html! {
        <>
            <p class="app-module-meta">
                { text_link(here, &Route::Course, words.course_title()) }{ " · " }{ length }
            </p>
            { title(&summary.title) }
            { lead(&summary.summary) }
            { for other_editions(here, module) }
            <div class="app-gain">{ listed(words.module_gain(), &module.gain) }</div>
            { contents("ol", words.module_contents(), entries.collect()) }
            { for module.sections.iter().map(|part| html! {
                <section class="app-section" id={part.id.clone()} tabindex="-1">
                    <h2 class="app-heading">{ rich(here, &part.title) }</h2>
                    { blocks(here, &part.blocks) }
                </section>
            }) }
            <div class="app-take-away">{ listed(words.module_take_away(), &module.take_away) }</div>
            <div class="app-buttons">
                <a class="app-button" href={here.href(&Route::Quiz(summary.id.clone()))}>{ quiz }</a>
                <a class="app-button app-button--secondary" href={here.href(&Route::Course)}>
                    { words.module_back() }
                </a>
            </div>
            { sources(here, &module.sources) }
            { reviewed(here, module.review) }
        </>
    };
    let description = summary.summary.clone();
    Document { description, ..Document::new(here, route, &summary.title, main) }
}

/// A word to a reader whose edition does not have the module. It is seen in that edition alone.
fn other_editions(here: &Here, module: &Module) -> Vec<Html> {
    let words = here.words();
    let others =
        [(Edition::Adult, words.module_for_under_18()), (Edition::Under18, words.module_for_adults())];
    let others = others.into_iter().filter(|(edition, _)| !module.summary.editions.contains(edition));
    let word = |(edition, said): (Edition, &str)| {
        html! { <div class="app-notice" data-only-for={edition.name()}>{ paragraph(said) }</div> }
    };
    others.map(word).collect()
}

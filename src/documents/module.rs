//! A module: its door, its steps, and what to take along at the end. All of it is one document: on screen a step fills the
//! page where scripts run, by style sheet alone, and all is one page to read where they do not, in print, or when asked
//! for (`styles/components/_module-step.scss`).

use domain::course::Module;
use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::picture::picture;
use super::place::helpers;
use super::step::{steps, ways};
use super::{Book, Document};
use crate::components::link::text_link;
use crate::components::rich::rich_list;
use crate::components::sources::{reviewed, sources};
use crate::components::text::{heading, lead, paragraph, title};
use crate::here::Here;

/// A module, to read and to do.
pub(super) fn module(book: &Book, module: &Module) -> Result<Document, String> {
    let summary = &module.summary;
    let route = Route::Module(summary.id.clone());
    let here = &book.here(&route);
    let helpers = helpers(book);
    let mut needs = helpers.needs;
    let steps = steps(book, here, module, &mut needs)?;
    needs.sort();
    needs.dedup();
    let main = html! {
        <div class="app-module-page">
            { title(&summary.title) }
            <div class="app-module-steps" id="whole" data-module={summary.id.clone()}>
                { door(here, module) }
                { steps }
                { end(book, here, module) }
            </div>
            { helpers.html }
        </div>
    };
    let description = summary.summary.clone();
    Ok(Document { description, needs, ..Document::new(here, route, &summary.title, main) })
}

/// What a module begins with: what it is about, how long it takes, and the way in.
fn door(here: &Here, module: &Module) -> Html {
    let (words, summary) = (here.words(), &module.summary);
    let (minutes, steps) = (summary.minutes.to_string(), module.sections.len().to_string());
    let length = fill(words.module_length(), &[("minutes", &minutes), ("steps", &steps)]);
    html! {
        <section class="app-module-step app-module-step--door" id="start" tabindex="-1" aria-label={words.step_start().to_string()}>
            <p class="app-module-meta">
                { text_link(here, &Route::Course, words.course_title()) }{ " · " }{ length }
            </p>
            { for module.picture.iter().map(|drawing| picture(drawing, "door")) }
            { lead(&summary.summary) }
            { for other_editions(here, module) }
            <div class="app-gain">
                { heading(words.module_gain()) }
                { rich_list(here, &module.gain) }
            </div>
            <p class="app-module-step__other">
                <a class="app-link" href="#whole">{ words.step_whole() }</a>
            </p>
            <nav class="app-module-step__ways" aria-label={words.step_ways().to_string()}>
                <a class="app-button" href="#step-1">{ words.step_start() }</a>
            </nav>
            <p class="app-module-step__back">
                <a class="app-link" href="#start">{ words.step_by_step() }</a>
            </p>
        </section>
    }
}

/// What a module ends with: the card to take along, the quiz, the modules before and after, and where it all comes from.
fn end(book: &Book, here: &Here, module: &Module) -> Html {
    let (words, summary) = (here.words(), &module.summary);
    let last = format!("#step-{}", module.sections.len());
    let quiz = fill(words.module_quiz(), &[("n", &module.quiz.questions.len().to_string())]);
    let (before, after) = around(book, module);
    let way = |to: Option<&Module>, words: &str| {
        to.map(|to| {
            let name = fill(words, &[("title", &to.summary.title)]);
            html! { <li>{ text_link(here, &Route::Module(to.summary.id.clone()), &name) }</li> }
        })
    };
    html! {
        <section class="app-module-step app-module-step--end" id="end" tabindex="-1" aria-label={words.module_end().to_string()}>
            { take_away(here, module) }
            <ul class="app-list app-list--links">
                <li>{ text_link(here, &Route::Quiz(summary.id.clone()), &quiz) }</li>
                { for way(after, words.module_next()) }
                { for way(before, words.module_previous()) }
                <li>{ text_link(here, &Route::Course, words.module_back()) }</li>
            </ul>
            { sources(here, &module.sources) }
            { reviewed(here, module.review) }
            { ways(here, &last, &here.href(&Route::Quiz(summary.id.clone())), &quiz) }
        </section>
    }
}

/// The card to take along, which can be copied or printed alone (`platform::card`).
fn take_away(here: &Here, module: &Module) -> Html {
    let words = here.words();
    html! {
        <div class="app-take-away" data-card="">
            <p class="app-take-away__of">{ &module.summary.title }</p>
            { heading(words.module_take_away()) }
            { rich_list(here, &module.take_away) }
            <div data-plan-card="" hidden={true}>
                <h3 class="app-subheading">{ words.take_plans() }</h3>
                <ul class="app-list" data-plan=""></ul>
            </div>
            <p class="app-buttons app-take-away__ways">
                <button type="button" class="app-button app-button--secondary" data-copy-card="">
                    { words.take_copy() }
                </button>
                <button type="button" class="app-button app-button--secondary" data-print-card="">
                    { words.take_print() }
                </button>
            </p>
            <p class="app-small" role="status" data-card-said="" data-copied={words.take_copied().to_string()}
                data-refused={words.take_refused().to_string()}></p>
        </div>
    }
}

/// The modules before and after one, in the first of its editions.
fn around<'b>(book: &'b Book, module: &Module) -> (Option<&'b Module>, Option<&'b Module>) {
    let edition = module.summary.editions.first();
    let same = |other: &&Module| other.summary.editions.first() == edition;
    let all = || book.reading.modules.iter().filter(same);
    let order = module.summary.order;
    let before = all().filter(|other| other.summary.order < order).max_by_key(|other| other.summary.order);
    let after = all().filter(|other| other.summary.order > order).min_by_key(|other| other.summary.order);
    (before, after)
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

//! The course: every module, those still to come said as such.

use domain::people::Edition;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::home::edition_choice;
use crate::components::element::{el, el_with, keyed, side_by_side, text};
use crate::components::text::{classed, heading, lead, title};
use crate::here::Here;
use crate::router::link;

/// The list of modules.
pub fn course(here: &Here) -> Html {
    let words = here.words();
    let courses = [(Edition::Adult, words.course_adult()), (Edition::Under18, words.course_under_18())];
    let shown =
        courses.into_iter().filter(|(edition, _)| here.edition.is_none_or(|chosen| chosen == *edition));
    let sections = shown.map(|(edition, name)| {
        let modules = el("ol", "app-modules", entries(here, edition));
        keyed(name, el("section", "app-section", vec![heading(name), modules]))
    });
    side_by_side(vec![
        title(words.course_title()),
        lead(words.course_lead()),
        edition_choice(here),
        // In a list of their own, so that the choice above keeps its place when one of them goes.
        side_by_side(sections.collect()),
    ])
}

/// The modules of an edition, each at its place in the course.
fn entries(here: &Here, edition: Edition) -> Vec<Html> {
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
                let to = Route::Module(module.id.clone());
                let name = link(here, to, "app-module__title", text(&module.title));
                entry("app-module", module.order, name, &module.summary, &meta)
            });
            let planned = planned.map(|module| {
                let name = el("span", "app-module__title", vec![text(&module.title)]);
                entry("app-module app-module--planned", module.order, name, "", here.words().coming_tag())
            });
            ready.chain(planned).collect::<Vec<_>>()
        })
        .collect()
}

fn entry(class: &'static str, order: u8, name: Html, summary: &str, meta: &str) -> Html {
    let mut about = vec![name];
    if !summary.is_empty() {
        about.push(classed("app-module__summary", summary));
    }
    about.push(classed("app-module__meta", meta));
    let names = &["class", "aria-hidden"];
    let order = el_with("span", names, &["app-module__order", "true"], vec![text(&order.to_string())]);
    el("li", class, vec![order, el("div", "app-module__words", about)])
}

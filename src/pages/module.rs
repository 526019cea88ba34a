//! A module: what you will get, its sections, what to take with you, its sources.

use domain::course::Module;
use domain::people::Edition;
use domain::route::Route;
use domain::text::Rich;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{el, el_with, nothing, side_by_side, text};
use crate::components::prose::{blocks, rich, rich_list};
use crate::components::sources::{reviewed, sources};
use crate::components::text::{buttons, heading, lead, list_as, paragraph, title};
use crate::here::Here;
use crate::router::{link, text_link};

/// A module, to read.
pub fn module(here: &Here, module: &Module) -> Html {
    let words = here.words();
    let minutes = module.summary.minutes.to_string();
    let sections = module.sections.len().to_string();
    let quiz = fill(words.module_quiz(), &[("n", &module.summary.questions.to_string())]);
    let length = fill(words.module_length(), &[("minutes", &minutes), ("sections", &sections)]);
    let meta = vec![text_link(here, Route::Course, words.course_title()), text(" · "), text(&length)];
    let listed = |title: &str, runs: &[Rich]| vec![heading(title), rich_list(here, runs)];
    let entries = module.sections.iter().map(|part| (format!("#{}", part.id), rich(here, &part.title)));
    let mut parts = vec![
        el("p", "app-module-meta", meta),
        title(&module.summary.title),
        lead(&module.summary.summary),
        other_edition(here, module),
        el("div", "app-gain", listed(words.module_gain(), &module.gain)),
        contents("ol", words.module_contents(), entries.collect()),
    ];
    for part in &module.sections {
        let heading = el("h2", "app-heading", vec![rich(here, &part.title)]);
        let names = &["class", "id", "tabindex"];
        let inside = vec![heading, blocks(here, &part.blocks)];
        parts.push(el_with("section", names, &["app-section", &part.id, "-1"], inside));
    }
    let ways = vec![
        link(here, Route::Quiz(module.summary.id.clone()), "app-button", text(&quiz)),
        link(here, Route::Course, "app-button app-button--secondary", text(words.module_back())),
    ];
    parts.push(el("div", "app-take-away", listed(words.module_take_away(), &module.take_away)));
    parts.push(buttons(ways));
    parts.push(sources(here, &module.sources));
    parts.push(reviewed(here, module.review));
    side_by_side(parts)
}

/// What is on the page: a list, with or without numbers, of links to its parts.
pub(super) fn contents(list: &'static str, title: &str, entries: Vec<(String, Html)>) -> Html {
    let entry =
        |(href, words): (String, Html)| el_with("a", &["class", "href"], &["app-link", &href], vec![words]);
    let title = el_with("h2", &["class", "id"], &["app-contents__title", "contents"], vec![text(title)]);
    let list = list_as(list, "app-contents__list", entries.into_iter().map(entry).collect());
    el_with("nav", &["class", "aria-labelledby"], &["app-contents", "contents"], vec![title, list])
}

/// A word to a reader whose edition does not have the module.
fn other_edition(here: &Here, module: &Module) -> Html {
    let words = here.words();
    match here.edition {
        Some(edition) if !module.summary.editions.contains(&edition) => {
            let other = if edition == Edition::Under18 {
                words.module_for_adults()
            } else {
                words.module_for_under_18()
            };
            el("div", "app-notice", vec![paragraph(other)])
        }
        _ => nothing(),
    }
}

//! The footer: what is not finished yet, the ways through the app, who runs it.

use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::date_words;
use crate::components::element::{el, el_with, text};
use crate::components::text::{classed, list_as};
use crate::here::Here;
use crate::router::text_link;

/// The footer.
pub(super) fn footer(here: &Here) -> Html {
    let (words, site) = (here.words(), &here.core.site);
    let links = [
        (Route::Home, words.home_link()),
        (Route::Course, words.course_title()),
        (Route::Mixing, words.mixing_title()),
        (Route::Check, words.check_title()),
        (Route::Help, words.help_title()),
        (Route::Group, words.group_title()),
        (Route::Privacy, words.privacy_title()),
    ];
    let mut notes = vec![words.footer_private().to_string()];
    if !site.organisation.is_empty() {
        notes.push(fill(words.footer_run_by(), &[("organisation", &site.organisation)]));
    }
    if !site.contact.is_empty() {
        notes.push(fill(words.footer_contact(), &[("contact", &site.contact)]));
    }
    notes.push(fill(words.footer_built(), &[("date", &date_words(site.built_on, words.months()))]));
    let mut parts = Vec::new();
    if site.draft {
        let tag = el("strong", "", vec![text(words.draft_tag())]);
        parts.push(el("p", "app-draft", vec![tag, text(" "), text(words.draft_text())]));
    }
    let links = links.into_iter().map(|(to, name)| text_link(here, to, name)).collect();
    let links = list_as("ul", "app-footer__links", links);
    parts.push(el_with("nav", &["aria-label"], &[words.footer_nav()], vec![links]));
    parts.push(classed("app-footer__note", &notes.join(" ")));
    el("footer", "app-footer", parts)
}

//! People who can help: three, then more.

use domain::services::{Match, Need, Query, fallback, suggest};
use domain::wording::fill;
use yew::prelude::*;

use super::{StepView, nation_name};
use crate::components::service::service_card;
use crate::components::text::heading;
use crate::pages::help::need_name;

/// How many services are shown before "more".
const FIRST: usize = 3;

/// The services to suggest for what a person needs, each with its reason. Nothing where they need nothing.
pub(super) fn suggestions(view: &StepView<'_>, needs: &[Need], for_family: bool) -> Html {
    let (here, words) = (view.here, view.here.words());
    let (Some(nation), Some(age), false) = (view.walk.nation, view.walk.age, needs.is_empty()) else {
        return html! {};
    };
    let query = Query { nation, age, needs, area: None, for_family, gender: None, direct_only: true };
    let mut found = suggest(&view.services.services, &query);
    if found.is_empty() {
        found = fallback(&view.services.services, nation, age);
    }
    let card = |found: &Match<'_>| {
        let why = found.need.map(|need| {
            let values = [("need", need_name(words, need)), ("nation", nation_name(words, nation))];
            fill(words.service_why(), &values)
        });
        service_card(here, found.service, why.as_deref())
    };
    let (first, more) = found.split_at(found.len().min(FIRST));
    html! {
        <section class="app-section">
            { heading(if for_family { words.family_title() } else { words.people_title() }) }
            <ul class="app-services">for found in first { { card(found) } }</ul>
            if !more.is_empty() {
                <details class="app-more">
                    <summary>{ fill(words.people_more(), &[("n", &more.len().to_string())]) }</summary>
                    <ul class="app-services">for found in more { { card(found) } }</ul>
                </details>
            }
        </section>
    }
}

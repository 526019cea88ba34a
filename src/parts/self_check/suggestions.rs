//! People who can help: three, then more.

use domain::services::{Match, Need, Query, Suggested, suggested};
use domain::wording::fill;
use yew::prelude::*;

use super::walking::StepView;
use crate::components::element::{el, nothing};
use crate::components::names::{nation_name, need_name};
use crate::components::service::service_card;
use crate::components::text::{folded, heading};

/// What to look for among the services: for the person, or for the one they worry about.
pub(super) fn needs(view: &StepView<'_>, for_family: bool) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for topic in view.walk.topics(view.pack).iter().filter(|topic| topic.for_family == for_family) {
        for need in &topic.needs {
            if !needs.contains(need) {
                needs.push(*need);
            }
        }
    }
    needs
}

/// Who can help with what a person needs. Nobody where they need nothing.
pub(super) fn found<'v>(view: &'v StepView<'_>, needs: &[Need], for_family: bool) -> Suggested<'v> {
    let (Some(nation), Some(age), false) = (view.walk.nation, view.walk.age, needs.is_empty()) else {
        return Suggested::default();
    };
    let query = Query { nation, age, needs, area: None, for_family, gender: None, direct_only: true };
    suggested(&view.pack.services, &query)
}

/// The services to suggest for what a person needs, each with its reason. Nothing where they need nothing.
pub(super) fn suggestions(view: &StepView<'_>, needs: &[Need], for_family: bool) -> Html {
    let (here, words) = (view.here, view.here.words());
    let (found, Some(nation)) = (found(view, needs, for_family), view.walk.nation) else { return nothing() };
    if found.first.is_empty() {
        return nothing();
    }
    let card = |found: &Match<'_>| {
        let why = found.need.map(|need| {
            let values = [("need", need_name(words, need)), ("nation", nation_name(words, nation))];
            fill(words.service_why(), &values)
        });
        service_card(here, found.service, why.as_deref())
    };
    let list = |found: &[Match<'_>]| el("ul", "app-services", found.iter().map(card).collect());
    let name = if for_family { words.family_title() } else { words.people_title() };
    let mut parts = vec![heading(name), list(&found.first)];
    if !found.more.is_empty() {
        parts.push(folded(
            "people",
            &fill(words.people_more(), &[("n", &found.more.len().to_string())]),
            vec![list(&found.more)],
        ));
    }
    el("section", "app-section", parts)
}

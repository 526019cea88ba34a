//! A service and the ways to reach it.

use domain::services::{Freshness, Gender, Service};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::month_words;
use crate::components::element::{el, keyed, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::text::{classed, folded};
use crate::here::Here;
use crate::router::outside_link;

/// A service: what it is, how to reach it, what to know first. `why` is the reason it is suggested.
pub fn service_card(here: &Here, service: &Service, why: Option<&str>) -> Html {
    let words = here.words();
    let freshness = service.freshness(here.now, here.core.site.built_on);
    let class = if service.is_for_a_crisis() { "app-service app-service--crisis" } else { "app-service" };
    let gender = match service.gender {
        Gender::Any => None,
        Gender::Women => Some(words.service_for_women()),
        Gender::Men => Some(words.service_for_men()),
    };
    let seen = fill(words.service_seen(), &[("month", &month_words(service.seen_on, words.months()))]);
    let mut parts = vec![el("h3", "app-service__name", vec![text(&service.name)])];
    parts.extend(gender.into_iter().chain(why).map(|why| classed("app-service__why", why)));
    parts.push(classed("app-service__what", &service.description));
    parts.push(ways(here, service, freshness));
    // What the day decides leaves its place empty rather than to the next: the day changes under a card.
    parts.push(match service.is_open_now(freshness) {
        true => classed("app-service__fact app-service__fact--open", words.service_open_now()),
        false => nothing(),
    });
    let (ages, note) = (ages(here, service), service.age_note.clone());
    parts.push(side_by_side(facts(&[(words.service_ages(), ages), (words.service_ages(), note)])));
    parts.push(more(here, service, freshness));
    let mut seen = vec![text(&seen)];
    if service.recheck || freshness != Freshness::Fresh {
        seen.extend([text(" "), el("strong", "", vec![text(words.service_recheck())])]);
    }
    parts.push(el("p", "app-service__fact app-service__fact--seen", seen));
    keyed(&service.id, el("li", class, parts))
}

fn ways(here: &Here, service: &Service, freshness: Freshness) -> Html {
    let words = here.words();
    let mut entries: Vec<Html> = Vec::new();
    for phone in service.shown_phones(freshness) {
        let text = if phone.textphone { words.service_textphone() } else { words.service_call() };
        let text = fill(text, &[("number", &unbroken(&phone.number))]);
        let label = phone.label.as_deref().unwrap_or_default();
        entries.push(way("app-call", "phone", &format!("tel:{}", phone.dial), &text, label));
    }
    for line in service.shown_texts(freshness) {
        let text = match &line.keyword {
            Some(keyword) => words.service_text_word().replace("{word}", keyword),
            None => words.service_text().to_string(),
        };
        let text = fill(&text, &[("number", &unbroken(&line.number))]);
        entries.push(way("app-call app-call--text", "message", &format!("sms:{}", line.dial), &text, ""));
    }
    let pages = [(&service.webchat, words.service_webchat()), (&service.website, words.service_website())];
    for (address, text) in pages {
        if let Some(address) = address {
            let text = fill(text, &[("name", &service.name)]);
            entries.push(way("app-call app-call--web", "web", address, &text, ""));
        }
    }
    if entries.is_empty() {
        return classed("app-service__fact", words.service_no_way());
    }
    el("ul", "app-service__ways", entries)
}

/// One way to reach a service.
fn way(class: &'static str, picture: &str, href: &str, words: &str, label: &str) -> Html {
    let mut said = vec![text(words)];
    if !label.is_empty() {
        said.extend([text(" "), el("span", "app-call__label", vec![text(label)])]);
    }
    let inside = vec![icon(picture), el("span", "app-call__words", said)];
    el("li", "", vec![outside_link(class, href, inside)])
}

/// A number that never wraps. The textphone prefix is a number of its own, and both do not fit a narrow screen.
fn unbroken(number: &str) -> String {
    match number.strip_prefix("18001 ") {
        Some(number) => format!("18001 {}", unbroken(number)),
        None => number.replace(' ', "\u{a0}"),
    }
}

/// The ages that it is for, in words.
fn ages(here: &Here, service: &Service) -> Option<String> {
    let words = here.words();
    let text = match (service.age_min, service.age_max) {
        (None, None) => return None,
        (Some(_), None) => words.service_age_from(),
        (None, Some(_)) => words.service_age_to(),
        (Some(_), Some(_)) => words.service_age_between(),
    };
    let [min, max] = [service.age_min, service.age_max].map(|age| age.unwrap_or_default().to_string());
    Some(fill(text, &[("min", &min), ("max", &max)]))
}

/// What else is known of it, folded.
fn more(here: &Here, service: &Service, freshness: Freshness) -> Html {
    let words = here.words();
    let areas = (!service.areas.is_empty()).then(|| service.areas.join(", "));
    let known = facts(&[
        (words.service_hours(), service.shown_hours(freshness).map(String::from)),
        (words.service_where(), areas),
        (words.service_address(), service.address.clone()),
        (words.service_cost(), service.cost.clone()),
        (words.service_private(), service.confidentiality.clone()),
    ]);
    if known.is_empty() { nothing() } else { folded(words.service_more(), known) }
}

/// A line for each fact that is known.
fn facts(lines: &[(&str, Option<String>)]) -> Vec<Html> {
    let line = |(name, fact): &(&str, Option<String>)| {
        let name = el("strong", "", vec![text(name)]);
        Some(el("p", "app-service__fact", vec![name, text(" "), text(fact.as_ref()?)]))
    };
    lines.iter().filter_map(line).collect()
}

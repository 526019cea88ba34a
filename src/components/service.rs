//! A service and the ways to reach it.

use domain::services::{Freshness, Gender, Service};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::month_words;
use crate::components::icon::icon;
use crate::components::text::classed;
use crate::here::Here;

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
    html! {
        <li {class} key={service.id.clone()}>
            <h3 class="app-service__name">{ &service.name }</h3>
            { gender.map(|gender| classed("app-service__why", gender)) }
            { why.map(|why| classed("app-service__why", why)) }
            { classed("app-service__what", &service.description) }
            { ways(here, service, freshness) }
            if service.is_open_now(freshness) {
                { classed("app-service__fact app-service__fact--open", words.service_open_now()) }
            }
            { facts(&[(words.service_ages(), ages(here, service)), (words.service_ages(), service.age_note.clone())]) }
            { more(here, service, freshness) }
            <p class="app-service__fact app-service__fact--seen">
                { seen }
                if service.recheck || freshness != Freshness::Fresh {
                    { " " }<strong>{ words.service_recheck() }</strong>
                }
            </p>
        </li>
    }
}

fn ways(here: &Here, service: &Service, freshness: Freshness) -> Html {
    let words = here.words();
    let mut entries: Vec<Html> = Vec::new();
    for phone in service.shown_phones(freshness) {
        let text = if phone.textphone { words.service_textphone() } else { words.service_call() };
        let text = fill(text, &[("number", &unbroken(&phone.number))]);
        let label = phone.label.as_deref().unwrap_or_default();
        entries.push(way("app-call", "phone", format!("tel:{}", phone.dial), &text, label));
    }
    for line in service.shown_texts(freshness) {
        let text = match &line.keyword {
            Some(keyword) => words.service_text_word().replace("{word}", keyword),
            None => words.service_text().to_string(),
        };
        let text = fill(&text, &[("number", &unbroken(&line.number))]);
        entries.push(way("app-call app-call--text", "message", format!("sms:{}", line.dial), &text, ""));
    }
    let pages = [(&service.webchat, words.service_webchat()), (&service.website, words.service_website())];
    for (address, text) in pages {
        if let Some(address) = address {
            let text = fill(text, &[("name", &service.name)]);
            entries.push(way("app-call app-call--web", "web", address.clone(), &text, ""));
        }
    }
    if entries.is_empty() {
        return classed("app-service__fact", words.service_no_way());
    }
    html! { <ul class="app-service__ways">{ entries }</ul> }
}

/// One way to reach a service. A link to another site tells that site nothing of where it came from.
fn way(class: &'static str, picture: &str, href: String, text: &str, label: &str) -> Html {
    html! {
        <li>
            <a {class} {href} rel="noreferrer noopener">
                { icon(picture) }
                <span class="app-call__words">
                    { text }
                    if !label.is_empty() {
                        { " " }<span class="app-call__label">{ label }</span>
                    }
                </span>
            </a>
        </li>
    }
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
    if known.is_empty() {
        return html! {};
    }
    html! {
        <details class="app-more">
            <summary>{ words.service_more() }</summary>
            { known }
        </details>
    }
}

/// A line for each fact that is known.
fn facts(lines: &[(&str, Option<String>)]) -> Vec<Html> {
    let line = |(name, text): &(&str, Option<String>)| {
        let text = text.as_ref()?;
        Some(html! { <p class="app-service__fact"><strong>{ *name }</strong>{ " " }{ text }</p> })
    };
    lines.iter().filter_map(line).collect()
}

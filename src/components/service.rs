//! A service and the ways to reach it.

use domain::services::{Freshness, Service, Urgency};
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
    let urgent = matches!(service.urgency, Urgency::Emergency | Urgency::Crisis);
    let seen = fill(words.service_seen(), &[("month", &month_words(service.seen_on, words.months()))]);
    html! {
        <li class={if urgent { "app-service app-service--crisis" } else { "app-service" }} key={service.id.clone()}>
            <h3 class="app-service__name">{ &service.name }</h3>
            if let Some(why) = why {
                <p class="app-service__why">{ why }</p>
            }
            <p class="app-service__what">{ &service.description }</p>
            { ways(here, service, freshness) }
            { facts(here, service, freshness) }
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

fn facts(here: &Here, service: &Service, freshness: Freshness) -> Html {
    let words = here.words();
    let ages = match (service.age_min, service.age_max) {
        (None, None) => None,
        (Some(min), None) => Some(fill(words.service_age_from(), &[("min", &min.to_string())])),
        (None, Some(max)) => Some(fill(words.service_age_to(), &[("max", &max.to_string())])),
        (Some(min), Some(max)) => {
            Some(fill(words.service_age_between(), &[("min", &min.to_string()), ("max", &max.to_string())]))
        }
    };
    let areas = (!service.areas.is_empty()).then(|| service.areas.join(", "));
    let lines = [
        (words.service_hours(), service.shown_hours(freshness).map(String::from)),
        (words.service_where(), areas),
        (words.service_address(), service.address.clone()),
        (words.service_ages(), ages),
        (words.service_ages(), service.age_note.clone()),
        (words.service_cost(), service.cost.clone()),
        (words.service_private(), service.confidentiality.clone()),
    ];
    let open = service
        .is_open_now(freshness)
        .then(|| classed("app-service__fact app-service__fact--open", words.service_open_now()));
    let shown = lines.into_iter().filter_map(|(name, text)| Some((name, text?)));
    open.into_iter()
        .chain(shown.map(|(name, text)| {
            html! { <p class="app-service__fact"><strong>{ name }</strong>{ " " }{ text }</p> }
        }))
        .collect()
}

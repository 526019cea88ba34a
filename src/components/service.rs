//! A service and the ways to reach it.

use domain::services::{Gender, Phone, Service, is_lasting};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::month_words;
use crate::components::dated::{except_on, only_on};
use crate::components::element::{bare, el, keyed, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::link::outside_link;
use crate::components::text::{classed, folded};
use crate::here::Here;

/// A service: what it is, how to reach it, what to know first. `why` is the reason it is suggested.
pub fn service_card(here: &Here, service: &Service, why: Option<&str>) -> Html {
    let words = here.words();
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
    parts.push(ways(here, service));
    if service.always_open {
        let open = classed("app-service__fact app-service__fact--open", words.service_open_now());
        parts.push(except_on(here, service.days_without_hours(), open));
    }
    parts.extend(ages(here, service).map(|ages| fact(words.service_ages(), &ages)));
    parts.extend(service.age_note.as_ref().map(|note| fact(words.service_ages(), note)));
    parts.push(more(here, service));
    let recheck = bare("strong", vec![text(words.service_recheck())]);
    let recheck = match service.recheck {
        true => recheck,
        false => only_on(here, service.days_without_hours(), recheck),
    };
    let seen = vec![text(&seen), text(" "), recheck];
    parts.push(el("p", "app-service__fact app-service__fact--seen", seen));
    keyed(&service.id, el("li", class, parts))
}

/// Services one after the other, without reasons.
pub fn service_cards(here: &Here, services: Vec<&Service>) -> Html {
    el("ul", "app-services", services.into_iter().map(|service| service_card(here, service, None)).collect())
}

/// Services by their names and numbers alone, for whoever has no time to read.
pub fn service_lines(here: &Here, services: Vec<&Service>) -> Html {
    let line = |service: &Service| {
        let calls = service.phones.iter().map(|phone| call(here, service, phone)).collect();
        let name = el("span", "app-lines__name", vec![text(&service.name)]);
        let line = bare("li", vec![name, el("ul", "app-service__ways", calls)]);
        let lasts = service.phones.iter().any(|phone| is_lasting(&phone.dial));
        let days = service.days_without_numbers(here.core.site.built_on);
        if lasts { line } else { except_on(here, days, line) }
    };
    el("ul", "app-lines", services.into_iter().map(line).collect())
}

/// The ways to reach a service. Its numbers are not shown on days when nobody may rely on them.
fn ways(here: &Here, service: &Service) -> Html {
    let words = here.words();
    let mut entries: Vec<Html> = service.phones.iter().map(|phone| call(here, service, phone)).collect();
    for line in &service.texts {
        let text = match &line.keyword {
            Some(keyword) => words.service_text_word().replace("{word}", keyword),
            None => words.service_text().to_string(),
        };
        let text = fill(&text, &[("number", &unbroken(&line.number))]);
        let way = way("app-call app-call--text", "message", &format!("sms:{}", line.dial), &text, "");
        entries.push(dated(here, service, &line.dial, way));
    }
    let pages = [(&service.webchat, words.service_webchat()), (&service.website, words.service_website())];
    for (address, text) in pages {
        if let Some(address) = address {
            let text = fill(text, &[("name", &service.name)]);
            entries.push(way("app-call app-call--web", "web", address, &text, ""));
        }
    }
    let listed = if entries.is_empty() { nothing() } else { el("ul", "app-service__ways", entries) };
    let numbers =
        service.phones.iter().map(|phone| &phone.dial).chain(service.texts.iter().map(|line| &line.dial));
    let lasts = service.webchat.is_some()
        || service.website.is_some()
        || numbers.clone().any(|dial| is_lasting(dial));
    let no_way = classed("app-service__fact", words.service_no_way());
    let no_way = match (lasts, numbers.count()) {
        (true, _) => nothing(),
        (false, 0) => no_way,
        (false, _) => only_on(here, service.days_without_numbers(here.core.site.built_on), no_way),
    };
    side_by_side(vec![listed, no_way])
}

/// A number to call.
fn call(here: &Here, service: &Service, phone: &Phone) -> Html {
    let words = here.words();
    let text = if phone.textphone { words.service_textphone() } else { words.service_call() };
    let text = fill(text, &[("number", &unbroken(&phone.number))]);
    let label = phone.label.as_deref().unwrap_or_default();
    let way = way("app-call", "phone", &format!("tel:{}", phone.dial), &text, label);
    dated(here, service, &phone.dial, way)
}

/// A way to reach a service by a number, on the days on which the number may be relied on.
fn dated(here: &Here, service: &Service, dial: &str, way: Html) -> Html {
    let days = service.days_without_numbers(here.core.site.built_on);
    if is_lasting(dial) { way } else { except_on(here, days, way) }
}

/// One way to reach a service.
fn way(class: &'static str, picture: &str, href: &str, words: &str, label: &str) -> Html {
    let mut said = vec![text(words)];
    if !label.is_empty() {
        said.extend([text(" "), el("span", "app-call__label", vec![text(label)])]);
    }
    let inside = vec![icon(picture), el("span", "app-call__words", said)];
    bare("li", vec![outside_link(class, href, inside)])
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
fn more(here: &Here, service: &Service) -> Html {
    let words = here.words();
    let hours = service
        .hours
        .as_ref()
        .map(|hours| except_on(here, service.days_without_hours(), fact(words.service_hours(), hours)));
    let areas = (!service.areas.is_empty()).then(|| service.areas.join(", "));
    let known = [
        (words.service_where(), areas.as_ref()),
        (words.service_address(), service.address.as_ref()),
        (words.service_cost(), service.cost.as_ref()),
        (words.service_private(), service.confidentiality.as_ref()),
    ];
    let known = known.into_iter().filter_map(|(name, known)| Some(fact(name, known?)));
    let known: Vec<Html> = hours.into_iter().chain(known).collect();
    if known.is_empty() { nothing() } else { folded(&service.id, words.service_more(), known) }
}

/// A line for a fact that is known.
fn fact(name: &str, fact: &str) -> Html {
    let name = bare("strong", vec![text(name)]);
    el("p", "app-service__fact", vec![name, text(" "), text(fact)])
}

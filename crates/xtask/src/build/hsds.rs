//! `services.hsds.json`: the directory of services as HSDS 3.0 has it, for a council to take into its own.
//!
//! One page of what an API's `/services` answers, every service with all that belongs to it. Which numbers and
//! hours may be shown is decided in `domain`; here it is only put into the standard's fields. What is not known
//! is left out. docs/directory-export.md says what each field means.

mod attributes;
mod places;

use std::path::Path;

use domain::day::Day;
use domain::services::{Access, Freshness, Opening, Phone, Service, TextLine, clock};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::failure::Outcome;
use crate::files;

/// Its name below the site's root.
pub const FILE: &str = "services.hsds.json";

/// The same words as on the service's card.
const ALERT: &str = "Check before you travel or call.";

/// Writes the file into the folder of a site built on a day.
pub fn write(stage: &Path, services: &[Service], built_on: Day) -> Outcome {
    files::write(&stage.join(FILE), text(services, built_on))
}

/// The text of the file. The order of the services makes no difference to it.
fn text(services: &[Service], built_on: Day) -> String {
    let mut sorted: Vec<&Service> = services.iter().collect();
    sorted.sort_by_key(|service| &service.id);
    let contents: Vec<Value> = sorted.iter().map(|service| entry(service, &sorted, built_on)).collect();
    let page = json!({
        "total_items": contents.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": contents.len(),
        "first_page": true,
        "last_page": true,
        "empty": contents.is_empty(),
        "contents": contents,
    });
    page.to_string()
}

/// A service with all that belongs to it.
///
/// `assured_date` and `assurer_email` are not set: they say that somebody has asked the service itself.
fn entry(service: &Service, all: &[&Service], built_on: Day) -> Value {
    let freshness = service.freshness(built_on, built_on);
    let unsure = service.recheck || freshness != Freshness::Fresh;
    let phones = service.shown_phones(freshness).map(|phone| voice(service, phone));
    let texts = service.shown_texts(freshness).map(|line| texting(service, line));
    without_gaps(json!({
        "id": id("service", &service.id),
        "name": service.name,
        "description": service.description,
        "status": "active",
        "url": service.website,
        "application_process": way_in(service.access),
        "fees_description": service.cost,
        "eligibility_description": service.age_note,
        "minimum_age": service.age_min,
        "maximum_age": service.age_max,
        "alert": unsure.then_some(ALERT),
        "organization": organization(&service.organisation, all),
        "phones": phones.chain(texts).collect::<Vec<_>>(),
        "schedules": schedules(service, freshness),
        "service_areas": places::areas(service),
        "service_at_locations": places::location(service),
        "attributes": attributes::of(service),
    }))
}

/// Who runs a service. The standard wants a description; all we know of an organisation is what it runs.
fn organization(name: &str, all: &[&Service]) -> Value {
    let runs = all.iter().filter(|service| service.organisation == name);
    let runs: Vec<&str> = runs.map(|service| service.name.as_str()).collect();
    json!({
        "id": id("organization", name),
        "name": name,
        "description": format!("Runs, of the services in this directory: {}.", runs.join("; ")),
    })
}

fn voice(service: &Service, phone: &Phone) -> Value {
    let kind = if phone.textphone { "textphone" } else { "voice" };
    json!({
        "id": id("phone", &format!("{}/{kind}/{}", service.id, phone.dial)),
        "number": phone.number,
        "type": kind,
        "description": phone.label,
    })
}

fn texting(service: &Service, line: &TextLine) -> Value {
    let keyword = line.keyword.as_deref();
    json!({
        "id": id("phone", &format!("{}/text/{}/{}", service.id, line.dial, keyword.unwrap_or_default())),
        "number": line.number,
        "type": "text",
        "description": keyword.map(|word| format!("Text the word {word}.")),
    })
}

/// When it is open, as far as that may be shown, trusted until the day of its review: the words, and days and
/// times where they are certain, an object for each.
///
/// HSDS cannot say "24 hours", nor that a day ends at midnight. Its guide to schedules has 00:00 to 23:59. Times
/// have no offset from UTC: they are UK local time, whose offset changes twice a year.
fn schedules(service: &Service, freshness: Freshness) -> Vec<Value> {
    let (hours, always) = (service.shown_hours(freshness), service.is_open_now(freshness));
    let all_week = Opening { days: (0, 6), from: 0, to: 24 * 60 };
    let weekly = |name: String, opening: Option<&Opening>| {
        json!({
            "id": id("schedule", &name),
            "valid_to": service.review_by.to_string(),
            "description": hours,
            "freq": opening.map(|_| "WEEKLY"),
            "byday": opening.map(by_day),
            "opens_at": opening.map(|opening| clock(opening.from)),
            "closes_at": opening.map(|opening| clock(opening.to.min(24 * 60 - 1))),
        })
    };
    let opens = service.shown_opens(freshness);
    if always {
        vec![weekly(service.id.clone(), Some(&all_week))]
    } else if !opens.is_empty() {
        let name =
            |opening: &Opening| format!("{}/{}/{}", service.id, opening.days_name(), clock(opening.from));
        opens.iter().map(|opening| weekly(name(opening), Some(opening))).collect()
    } else {
        hours.map(|_| weekly(service.id.clone(), None)).into_iter().collect()
    }
}

/// Days as iCalendar has them: "MO,TU".
fn by_day(opening: &Opening) -> String {
    let days = opening.weekdays().iter().map(|day| day.chars().take(2).collect::<String>().to_uppercase());
    days.collect::<Vec<_>>().join(",")
}

fn way_in(access: Access) -> &'static str {
    match access {
        Access::SelfReferral => "Get in touch yourself.",
        Access::DropIn => "Walk in.",
        Access::SelfOrProfessional => "Get in touch yourself, or ask a professional to refer you.",
        Access::PoliceOrCourt => "Only the police or a court can refer you.",
        Access::Professional => "A professional must refer you.",
        Access::InCustody => "Only for people in police custody.",
    }
}

/// A UUID that stays the same from build to build: version 5, of a kind of object and our own name for it.
fn id(kind: &str, name: &str) -> String {
    let waymark = Uuid::new_v5(&Uuid::NAMESPACE_DNS, b"waymark");
    Uuid::new_v5(&waymark, format!("{kind}/{name}").as_bytes()).to_string()
}

/// The same without nulls and empty lists: a field that is there says something.
fn without_gaps(value: Value) -> Value {
    let is_gap = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, without_gaps(value)));
            Value::Object(fields.filter(|(_, value)| !is_gap(value)).collect())
        }
        Value::Array(items) => items.into_iter().map(without_gaps).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests;

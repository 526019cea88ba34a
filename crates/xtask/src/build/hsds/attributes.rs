//! What HSDS has no field for, as attributes with terms of our own small taxonomy.

use domain::services::Service;
use serde_json::{Value, json};

use super::id;

/// What an attribute tells of a service: its name, and the same in words.
struct Group {
    name: &'static str,
    means: &'static str,
}

const SLUG: Group = Group { name: "slug", means: "The service's short name in Waymark's content files" };
const KIND: Group = Group { name: "kind", means: "What sort of service it is" };
const URGENCY: Group = Group { name: "urgency", means: "How soon the service is for" };
const NEED: Group = Group { name: "need", means: "What the service helps with" };
const GENDER: Group = Group { name: "gender", means: "Whom the service is for, by gender" };
const AUDIENCE: Group = Group { name: "audience", means: "Who else the service is for" };
const CONFIDENTIALITY: Group = Group { name: "confidentiality", means: "What stays private" };
const WEBCHAT: Group = Group { name: "webchat", means: "Where the service's web chat is" };
const SEEN_ON: Group =
    Group { name: "evidence-date", means: "The day that the evidence for the record is from" };
const REVIEW_BY: Group =
    Group { name: "review-by", means: "The day by which the record is to be looked at again" };

/// The attributes of a service, always in the same order.
pub(super) fn of(service: &Service) -> Vec<Value> {
    let term = |group, member| attribute(service, group, Some(member), None);
    let told = |group, value: &str| attribute(service, group, None, Some(value));
    let mut attributes = vec![
        told(&SLUG, &service.id),
        term(&KIND, service.kind.name()),
        term(&URGENCY, service.urgency.name()),
    ];
    attributes.extend(service.needs.iter().map(|need| term(&NEED, need.name())));
    attributes.push(term(&GENDER, service.gender.name()));
    attributes.extend(service.for_family.then(|| term(&AUDIENCE, "family-and-friends")));
    attributes.extend(service.confidentiality.as_deref().map(|words| told(&CONFIDENTIALITY, words)));
    attributes.extend(service.webchat.as_deref().map(|address| told(&WEBCHAT, address)));
    attributes.push(told(&SEEN_ON, &service.seen_on.to_string()));
    attributes.push(told(&REVIEW_BY, &service.review_by.to_string()));
    attributes
}

/// An attribute is a member of its group, such as `need:drugs`, or has a value of its own.
fn attribute(service: &Service, group: &Group, member: Option<&str>, value: Option<&str>) -> Value {
    let code = member.map_or_else(|| group.name.to_owned(), |member| format!("{}:{member}", group.name));
    let said = member.map(|member| format!(": {}", words(member))).unwrap_or_default();
    json!({
        "id": id("attribute", &format!("{}/{code}", service.id)),
        "link_type": group.name,
        "value": value,
        "taxonomy_term": {
            "id": id("taxonomy-term", &code),
            "code": code,
            "name": capital(&words(member.unwrap_or(group.name))),
            "description": format!("{}{said}.", group.means),
            "taxonomy": "Waymark",
        },
    })
}

/// A name in content files, such as `club-drugs`, as words.
fn words(name: &str) -> String {
    if name == "lgbt" { "LGBT".into() } else { name.replace('-', " ") }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

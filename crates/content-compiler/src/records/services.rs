//! `services/<group>.toml`: the directory of help.

use std::ops::Range;

use domain::day::Day;
use domain::people::Nation;
use domain::services::{Access, Gender, Need, ServiceKind, Urgency};

use super::{named, values};
use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// How far a record is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// It may be shown.
    Ready,
    /// It may be shown, marked as to be checked.
    Recheck,
    /// It is not shown.
    Hold,
}

const GATES: [(&str, Gate); 3] = [("ready", Gate::Ready), ("recheck", Gate::Recheck), ("hold", Gate::Hold)];

const FOR: [(&str, Whom); 3] =
    [("self", Whom::Self_), ("family-friends", Whom::Family), ("professionals", Whom::Professionals)];

/// Whom a service is for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Whom {
    Self_,
    Family,
    Professionals,
}

const LANGUAGES: [(&str, ()); 2] = [("en", ()), ("cy", ())];

/// The fields that `verified` can name.
const VERIFIABLE: [&str; 23] = [
    "name",
    "organisation",
    "description",
    "access",
    "needs",
    "nations",
    "areas",
    "coverage_note",
    "age_min",
    "age_max",
    "age_note",
    "gender",
    "for",
    "languages",
    "phones",
    "texts",
    "hours",
    "cost",
    "confidentiality",
    "website",
    "webchat",
    "email",
    "address",
];

/// What a source can be. "memory" is not among them, on purpose.
const SOURCE_KINDS: [(&str, ()); 12] = [
    ("org-page", ()),
    ("gov-page", ()),
    ("nhs-page", ()),
    ("partner-page", ()),
    ("funder-page", ()),
    ("news", ()),
    ("trade-press", ()),
    ("blog", ()),
    ("secondary", ()),
    ("secondary-list-dated", ()),
    ("secondary-list-undated", ()),
    ("seed", ()),
];

/// A service as the file has it.
pub(crate) struct ServiceRecord {
    pub(crate) span: Range<usize>,
    pub(crate) id: Passage,
    pub(crate) gate: Option<At<Gate>>,
    pub(crate) kind: Option<At<ServiceKind>>,
    pub(crate) urgency: Option<At<Urgency>>,
    pub(crate) access: Option<At<Access>>,
    pub(crate) gender: Option<At<Gender>>,
    pub(crate) needs: Vec<Need>,
    pub(crate) nations: Vec<Nation>,
    pub(crate) for_whom: Vec<Whom>,
    pub(crate) age_min: Option<At<u16>>,
    pub(crate) age_max: Option<At<u16>>,
    pub(crate) suggest: Option<At<bool>>,
    pub(crate) always_open: Option<At<bool>>,
    pub(crate) hours: Option<Passage>,
    pub(crate) opens: Vec<OpeningRecord>,
    pub(crate) verified: Vec<&'static str>,
    pub(crate) seen_on: Option<At<Day>>,
    pub(crate) review_by: Option<At<Day>>,
    pub(crate) website: Option<Passage>,
    pub(crate) webchat: Option<Passage>,
    pub(crate) email: Option<Passage>,
    pub(crate) phones: Vec<NumberRecord>,
    pub(crate) texts: Vec<NumberRecord>,
    /// The addresses of its sources, each of which may have none.
    pub(crate) sources: Vec<Option<Passage>>,
    pub(crate) age_note: Option<Passage>,
    pub(crate) cost: Option<Passage>,
    pub(crate) confidentiality: Option<Passage>,
    pub(crate) name: Passage,
    pub(crate) organisation: Passage,
    pub(crate) description: Passage,
    pub(crate) areas: Vec<Passage>,
    pub(crate) address: Option<Passage>,
    pub(crate) gate_reason: Option<Passage>,
}

impl ServiceRecord {
    /// Whether it is not to be shown.
    pub(crate) fn is_held(&self) -> bool {
        self.gate.is_some_and(|gate| gate.value == Gate::Hold)
    }
}

/// A number to call or to text as the file has it.
pub(crate) struct NumberRecord {
    pub(crate) number: Passage,
    pub(crate) dial: Passage,
    /// A label, or the word to text.
    pub(crate) extra: Option<Passage>,
    pub(crate) textphone: bool,
}

/// An entry of `opens` as the file has it.
pub(crate) struct OpeningRecord {
    pub(crate) span: Range<usize>,
    pub(crate) days: Passage,
    pub(crate) from: Passage,
    pub(crate) to: Passage,
}

/// Reads a file of services. `None` where it is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<ServiceRecord>> {
    document(pen, text, "this file", |fields| fields.some_records("service", "this service", service))
}

fn service(fields: &Fields<'_>) -> ServiceRecord {
    let id = fields.text("id");
    let gate = fields.choice("gate", &GATES);
    let on_hold = gate.is_some_and(|gate| gate.value == Gate::Hold);
    let kind = fields.choice("kind", &named(ServiceKind::ALL, ServiceKind::name));
    let urgency = fields.choice("urgency", &named(Urgency::ALL, Urgency::name));
    let access = fields.choice("access", &named(Access::ALL, Access::name));
    let gender = fields.choice("gender", &named(Gender::ALL, Gender::name));
    let needs = values(&fields.choices("needs", &named(Need::ALL, Need::name)));
    let nations = values(&fields.choices("nations", &named(&Nation::ALL, Nation::code)));
    let for_whom = values(&fields.choices("for", &FOR));
    for key in ["needs", "nations", "for"] {
        fields.at_least_one(key);
    }
    fields.choices("languages", &LANGUAGES);
    let [age_min, age_max] = ["age_min", "age_max"].map(|key| fields.number_if_any(key, 0..=120));
    let [suggest, always_open] = ["suggest", "always_open"].map(|key| fields.flag(key));
    let hours = fields.text_if_any("hours");
    let opens = fields.records("opens", "this entry of `opens`", opening);
    let verified = values(&fields.choices("verified", &VERIFIABLE.map(|name| (name, name))));
    let seen_on = if on_hold { fields.day_if_any("seen_on") } else { fields.day("seen_on") };
    let review_by = fields.day("review_by");
    let [website, webchat, email] = ["website", "webchat", "email"].map(|key| fields.text_if_any(key));
    // For editors: where it works, and why it is trusted or not.
    fields.text_if_any("coverage_note");
    let phones = fields.records("phone", "this number to call", |fields| number(fields, "label"));
    let texts = fields.records("text", "this number to text", |fields| number(fields, "keyword"));
    let sources = fields.records("source", "this source", source);
    let [age_note, cost, confidentiality] =
        ["age_note", "cost", "confidentiality"].map(|key| fields.text_if_any(key));
    ServiceRecord {
        span: fields.span.clone(),
        id,
        gate,
        kind,
        urgency,
        access,
        gender,
        needs,
        nations,
        for_whom,
        age_min,
        age_max,
        suggest,
        always_open,
        hours,
        opens,
        verified,
        seen_on,
        review_by,
        website,
        webchat,
        email,
        phones,
        texts,
        sources,
        age_note,
        cost,
        confidentiality,
        name: fields.text("name"),
        organisation: fields.text("organisation"),
        description: fields.text("description"),
        areas: fields.texts("areas"),
        address: fields.text_if_any("address"),
        gate_reason: fields.text_if_any("gate_reason"),
    }
}

fn number<'a>(fields: &Fields<'a>, extra: &'a str) -> NumberRecord {
    NumberRecord {
        number: fields.text("number"),
        dial: fields.text("dial"),
        extra: fields.text_if_any(extra),
        textphone: extra == "label" && fields.flag_if_any("textphone"),
    }
}

fn opening(fields: &Fields<'_>) -> OpeningRecord {
    let [days, from, to] = ["days", "from", "to"].map(|key| fields.text(key));
    OpeningRecord { span: fields.span.clone(), days, from, to }
}

/// The address of a source.
fn source(fields: &Fields<'_>) -> Option<Passage> {
    fields.text("title");
    fields.text("dated");
    fields.choice("kind", &SOURCE_KINDS);
    fields.text_if_any("url")
}

#[cfg(test)]
pub(crate) mod testing {
    //! A made-up service for the tests of the rules on services.

    use super::{Pen, ServiceRecord, read};
    use crate::testing::problems_of;

    /// A service with nothing wrong.
    pub(crate) const SERVICE: &str = r#"[[service]]
id = "example-line"
name = "Example Line"
organisation = "Example Charity"
kind = "helpline"
urgency = "routine"
gate = "ready"
description = "Someone to talk to."
access = "self-referral"
suggest = true
needs = ["drugs"]
nations = ["GB-ENG"]
areas = []
gender = "any"
for = ["self"]
languages = ["en"]
always_open = false
hours = "9am to 5pm"
verified = ["phones", "hours"]
seen_on = 2026-10-01
review_by = 2027-02-21
[[service.phone]]
number = "0300 000 0000"
dial = "03000000000"
[[service.source]]
title = "Example page"
dated = "2026-10-01"
kind = "org-page"
"#;

    /// Holds a rule against services and compares the messages, the reader's among them.
    pub(crate) fn check_with(rule: impl Fn(Pen<'_>, &ServiceRecord), text: &str, expected: &[&str]) {
        let found = problems_of(|pen| {
            read(pen, text).unwrap_or_default().iter().for_each(|service| rule(pen, service));
        });
        assert_eq!(found, expected, "{text}");
    }
}

//! `services/<group>.toml`: the directory of help.

use std::ops::Range;

use domain::day::Day;
use domain::people::Nation;
use domain::services::{Access, Gender, Need, Opening, Phone, Service, ServiceKind, TextLine, Urgency};

use super::named;
use crate::checks::{
    addresses, ids, review_dates, service_ages, service_gate, service_hours, service_numbers, service_reach,
};
use crate::fields::{Fields, document};
use crate::folder::File;
use crate::page::{Page, Prose};
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
enum Whom {
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
    pub(crate) kind: Option<At<ServiceKind>>,
    pub(crate) gate: Option<At<Gate>>,
    pub(crate) gate_reason: Option<Passage>,
    pub(crate) access: Option<At<Access>>,
    pub(crate) suggest: Option<At<bool>>,
    pub(crate) age_min: Option<At<u16>>,
    pub(crate) age_max: Option<At<u16>>,
    pub(crate) hours: Option<Passage>,
    pub(crate) opens: Vec<At<Opening>>,
    pub(crate) always_open: Option<At<bool>>,
    pub(crate) verified: Vec<&'static str>,
    pub(crate) phones: Vec<NumberRecord>,
    pub(crate) texts: Vec<NumberRecord>,
    pub(crate) sources: usize,
    /// What the app would show of it.
    service: Service,
    /// Its description, which counts for the reading grade.
    description: Vec<Passage>,
    /// Its other words.
    words: Vec<Passage>,
}

/// A number to call or to text as the file has it.
pub(crate) struct NumberRecord {
    pub(crate) number: Passage,
    pub(crate) dial: Passage,
    /// A label, or the word to text.
    pub(crate) extra: Option<Passage>,
    pub(crate) textphone: bool,
}

/// What one file of services holds.
pub(crate) struct ServicesFile {
    /// The ids, on hold or not.
    pub(crate) ids: Vec<Passage>,
    /// The services that may be shown.
    pub(crate) services: Vec<Service>,
    /// How many are on hold.
    pub(crate) held: usize,
    /// The words of those that may be shown.
    pub(crate) prose: Vec<Prose>,
}

/// Reads a file of services. `None` where it is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File, today: Day) -> Option<ServicesFile> {
    let records = document(pen, &file.text, "this file", |fields| {
        fields.some_records("service", "this service", |fields| record(fields, today))
    })?;
    let prose = |graded| Prose { file: file.path.clone(), graded, ..Prose::default() };
    let (mut descriptions, mut words) = (prose(true), prose(false));
    let ids = records.iter().map(|record| record.id.clone()).collect();
    let mut services = Vec::new();
    let mut held = 0;
    for record in records {
        service_gate::check(pen, &record);
        service_numbers::check(pen, &record);
        service_reach::check(pen, &record);
        service_hours::check(pen, &record);
        service_ages::check(pen, &record);
        if record.gate.is_some_and(|gate| gate.value == Gate::Hold) {
            held += 1;
            continue;
        }
        descriptions.passages.extend(record.description);
        words.passages.extend(record.words);
        services.push(record.service);
    }
    Some(ServicesFile { ids, services, held, prose: vec![descriptions, words] })
}

fn record(fields: &Fields<'_>, today: Day) -> ServiceRecord {
    let pen = fields.pen;
    let (mut described, mut page) = (Page::new(pen), Page::new(pen));
    let id = fields.text("id");
    ids::check_form(pen, &id);
    let gate = fields.choice("gate", &GATES);
    let on_hold = gate.is_some_and(|gate| gate.value == Gate::Hold);
    let kind = fields.choice("kind", &named(ServiceKind::ALL, ServiceKind::name));
    let urgency = fields.choice("urgency", &named(Urgency::ALL, Urgency::name));
    let access = fields.choice("access", &named(Access::ALL, Access::name));
    let gender = fields.choice("gender", &named(Gender::ALL, Gender::name));
    let needs = fields.choices("needs", &named(Need::ALL, Need::name));
    let nations = fields.choices("nations", &named(&Nation::ALL, Nation::code));
    service_reach::check_some(fields, "needs");
    service_reach::check_some(fields, "nations");
    let for_whom = fields.choices("for", &FOR);
    service_reach::check_some(fields, "for");
    fields.choices("languages", &LANGUAGES);
    let (age_min, age_max) =
        (fields.number_if_any("age_min", 0..=120), fields.number_if_any("age_max", 0..=120));
    let suggest = fields.flag("suggest");
    let always_open = fields.flag("always_open");
    let hours = fields.text_if_any("hours");
    let opens = fields.records("opens", "this entry of `opens`", service_hours::opening);
    let opens: Vec<At<Opening>> = opens.into_iter().flatten().collect();
    let verifiable = VERIFIABLE.map(|name| (name, name));
    let verified = fields.choices("verified", &verifiable).iter().map(|name| name.value).collect();
    let seen_on = if on_hold { fields.day_if_any("seen_on") } else { fields.day("seen_on") };
    let review_by = fields.day("review_by");
    review_dates::check(pen, seen_on, review_by, today);
    let [website, webchat] = ["website", "webchat"].map(|key| fields.text_if_any(key));
    for address in [&website, &webchat].into_iter().flatten() {
        addresses::check(pen, address);
    }
    if let Some(email) = fields.text_if_any("email") {
        addresses::check_email(pen, &email);
    }
    // For editors: where it works, and why it is trusted or not.
    fields.text_if_any("coverage_note");
    let number = |fields: &Fields<'_>, extra| NumberRecord {
        number: fields.text("number"),
        dial: fields.text("dial"),
        extra: if extra == "label" { fields.text_if_any("label") } else { fields.text_if_any("keyword") },
        textphone: extra == "label" && fields.flag_if_any("textphone"),
    };
    let phones = fields.records("phone", "this number to call", |fields| number(fields, "label"));
    let texts = fields.records("text", "this number to text", |fields| number(fields, "keyword"));
    let sources = fields.records("source", "this source", |fields| {
        fields.text("title");
        fields.text("dated");
        fields.choice("kind", &SOURCE_KINDS);
        if let Some(url) = fields.text_if_any("url") {
            addresses::check_source(pen, &url);
        }
    });
    let mut optional = |key| page.plain_if_any(&fields.text_if_any(key));
    let [age_note, cost, confidentiality] = ["age_note", "cost", "confidentiality"].map(&mut optional);
    let service = Service {
        id: id.words.clone(),
        name: page.unmarked(&fields.text("name")),
        organisation: page.unmarked(&fields.text("organisation")),
        kind: kind.map_or(ServiceKind::Information, |kind| kind.value),
        urgency: urgency.map_or(Urgency::Routine, |urgency| urgency.value),
        recheck: gate.is_some_and(|gate| gate.value == Gate::Recheck),
        description: described.plain(&fields.text("description")),
        access: access.map_or(Access::SelfReferral, |access| access.value),
        suggest: suggest.is_some_and(|suggest| suggest.value),
        needs: needs.iter().map(|need| need.value).collect(),
        nations: nations.iter().map(|nation| nation.value).collect(),
        areas: fields.texts("areas").iter().map(|area| page.unmarked(area)).collect(),
        age_min: age_min.map(|age| age.value as u8),
        age_max: age_max.map(|age| age.value as u8),
        age_note,
        gender: gender.map_or(Gender::Any, |gender| gender.value),
        for_self: for_whom.iter().any(|whom| whom.value == Whom::Self_),
        for_family: for_whom.iter().any(|whom| whom.value == Whom::Family),
        phones: phones.iter().map(|phone| phone_of(&page, phone)).collect(),
        texts: texts.iter().map(|text| text_of(&page, text)).collect(),
        hours: page.plain_if_any(&hours),
        opens: opens.iter().map(|opening| opening.value).collect(),
        always_open: always_open.is_some_and(|open| open.value),
        cost,
        confidentiality,
        website: website.map(|address| address.words),
        webchat: webchat.map(|address| address.words),
        address: fields.text_if_any("address").map(|address| page.unmarked(&address)),
        seen_on: seen_on.map_or(today, |day| day.value),
        review_by: review_by.map_or(today, |day| day.value),
    };
    ServiceRecord {
        span: fields.span.clone(),
        id,
        kind,
        gate,
        gate_reason: fields.text_if_any("gate_reason"),
        access,
        suggest,
        age_min,
        age_max,
        hours,
        opens,
        always_open,
        verified,
        phones,
        texts,
        sources: sources.len(),
        service,
        description: described.prose.passages,
        words: page.prose.passages,
    }
}

fn phone_of(page: &Page<'_>, record: &NumberRecord) -> Phone {
    Phone {
        number: record.number.words.clone(),
        dial: record.dial.words.clone(),
        label: record.extra.as_ref().map(|label| page.unmarked(label)),
        textphone: record.textphone,
    }
}

fn text_of(page: &Page<'_>, record: &NumberRecord) -> TextLine {
    TextLine {
        number: record.number.words.clone(),
        dial: record.dial.words.clone(),
        keyword: record.extra.as_ref().map(|keyword| page.unmarked(keyword)),
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! A made-up service for the tests of the rules on services.

    use super::read;
    use crate::testing::{problems_of, today};

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

    /// Reads services and compares the messages.
    pub(crate) fn check(text: &str, expected: &[&str]) {
        let found = problems_of(text, |pen, file| {
            read(pen, file, today());
        });
        assert_eq!(found, expected, "{text}");
    }
}

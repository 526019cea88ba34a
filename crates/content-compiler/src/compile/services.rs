//! The directory of help: the services that may be shown.

use domain::services::{Access, Gender, Phone, Service, ServiceKind, TextLine, Urgency};

use super::desk::Desk;
use crate::checks::{
    addresses, crisis_bundle, ids, review_dates, service_ages, service_gate, service_hours, service_numbers,
    service_reach, service_words,
};
use crate::page::Page;
use crate::problem::Pen;
use crate::records::services::{self, Gate, NumberRecord, ServiceRecord, Whom};

/// Reads and checks every service: those that may be shown, in the order of their files, and how many are on hold.
pub(super) fn read(desk: &Desk<'_>) -> (Vec<Service>, usize) {
    let is_toml = |name: &str| name.ends_with(".toml");
    let help = "Services are in files that end in .toml. Rename the file, or move it out.";
    desk.folder.refuse_others("services", is_toml, help);
    let mut files: Vec<(String, Vec<ServiceRecord>)> = Vec::new();
    let mut complete = true;
    for name in desk.folder.names("services").iter().filter(|name| is_toml(name)) {
        let path = format!("services/{name}");
        match desk.read(desk.pen(&path), services::read) {
            Some(records) => files.push((path, records)),
            None => complete = false,
        }
    }
    let shown: Vec<Service> =
        files.iter().flat_map(|(path, records)| shown(desk, desk.pen(path), records)).collect();
    let all =
        || files.iter().flat_map(|(path, records)| records.iter().map(|record| (desk.pen(path), record)));
    ids::check_unique_across("service", all().map(|(pen, record)| (pen, &record.id)));
    if complete {
        // A file that cannot be read may hold the very line that seems to be missing.
        crisis_bundle::check(desk.problems, &shown);
    }
    (shown, all().filter(|(_, record)| record.is_held()).count())
}

/// The services of a file that may be shown. Those on hold are checked too, but nobody reads their words.
fn shown(desk: &Desk<'_>, pen: Pen<'_>, records: &[ServiceRecord]) -> Vec<Service> {
    let (mut descriptions, mut words) = (Page::new(pen), Page::new(pen));
    descriptions.prose.graded = true;
    let mut services = Vec::new();
    for record in records {
        check(pen, record, desk);
        if record.is_held() {
            service(desk, record, &mut Page::new(pen), &mut Page::new(pen));
        } else {
            services.push(service(desk, record, &mut descriptions, &mut words));
        }
    }
    desk.keep(descriptions);
    desk.keep(words);
    services
}

fn check(pen: Pen<'_>, record: &ServiceRecord, desk: &Desk<'_>) {
    ids::check_form(pen, &record.id);
    review_dates::check(pen, record.seen_on, record.review_by, desk.today);
    for address in [&record.website, &record.webchat].into_iter().flatten() {
        addresses::check(pen, address);
    }
    if let Some(email) = &record.email {
        addresses::check_email(pen, email);
    }
    for address in record.sources.iter().flatten() {
        addresses::check_source(pen, address);
    }
    service_gate::check(pen, record);
    service_numbers::check(pen, record);
    service_reach::check(pen, record);
    service_ages::check(pen, record);
    service_words::check(pen, record);
}

/// A service as the app shows it. Only its description, which goes to a page of its own, counts for the reading grade.
fn service(
    desk: &Desk<'_>,
    record: &ServiceRecord,
    described: &mut Page<'_>,
    page: &mut Page<'_>,
) -> Service {
    Service {
        id: record.id.words.clone(),
        name: page.unmarked(&record.name),
        organisation: page.unmarked(&record.organisation),
        kind: record.kind.map_or(ServiceKind::Information, |kind| kind.value),
        urgency: record.urgency.map_or(Urgency::Routine, |urgency| urgency.value),
        recheck: record.gate.is_some_and(|gate| gate.value == Gate::Recheck),
        description: described.plain(&record.description),
        access: record.access.map_or(Access::SelfReferral, |access| access.value),
        suggest: record.suggest.is_some_and(|suggest| suggest.value),
        needs: record.needs.clone(),
        nations: record.nations.clone(),
        areas: record.areas.iter().map(|area| page.unmarked(area)).collect(),
        age_min: record.age_min.map(|age| age.value as u8),
        age_max: record.age_max.map(|age| age.value as u8),
        age_note: page.plain_if_any(&record.age_note),
        gender: record.gender.map_or(Gender::Any, |gender| gender.value),
        for_self: record.for_whom.contains(&Whom::Self_),
        for_family: record.for_whom.contains(&Whom::Family),
        phones: record.phones.iter().map(|phone| phone_of(page, phone)).collect(),
        texts: record.texts.iter().map(|text| text_of(page, text)).collect(),
        hours: page.plain_if_any(&record.hours),
        opens: service_hours::openings(page.pen, record),
        always_open: record.always_open.is_some_and(|open| open.value),
        cost: page.plain_if_any(&record.cost),
        confidentiality: page.plain_if_any(&record.confidentiality),
        website: record.website.as_ref().map(|address| address.words.clone()),
        webchat: record.webchat.as_ref().map(|address| address.words.clone()),
        address: record.address.as_ref().map(|address| page.unmarked(address)),
        seen_on: record.seen_on.map_or(desk.today, |day| day.value),
        review_by: record.review_by.map_or(desk.today, |day| day.value),
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
mod tests {
    use std::path::Path;

    use super::*;
    use crate::records::services::testing::SERVICE;
    use crate::testing::{problems_of, today};

    fn line(id: &str, urgency: &str, need: &str, nations: &str, number: &str) -> String {
        SERVICE
            .replace("example-line", id)
            .replace("\"routine\"", &format!("\"{urgency}\""))
            .replace("[\"drugs\"]", &format!("[\"{need}\"]"))
            .replace("[\"GB-ENG\"]", nations)
            .replace("0300 000 0000", number)
            .replace("03000000000", number)
    }

    fn check_without(without: &str, expected: &[&str]) {
        let all = "[\"GB-ENG\", \"GB-WLS\", \"GB-SCT\", \"GB-NIR\"]";
        let text: String = [
            line("nine", "emergency", "emergency", all, "999"),
            line("sam", "crisis", "suicide", all, "116123"),
            line("one", "crisis", "mental-health-crisis", "[\"GB-ENG\", \"GB-WLS\", \"GB-SCT\"]", "111"),
            line("life", "crisis", "mental-health-crisis", "[\"GB-NIR\"]", "08088088000"),
        ]
        .into_iter()
        .filter(|text| without.is_empty() || !text.contains(&format!("id = \"{without}\"")))
        .collect();
        let found = problems_of(|pen| {
            let desk = Desk::new(Path::new(""), pen.problems, today());
            let records = services::read(pen, &text).unwrap_or_default();
            crisis_bundle::check(pen.problems, &shown(&desk, pen, &records));
        });
        assert_eq!(found, expected, "without {without}");
    }

    #[test]
    fn every_nation_has_its_numbers() {
        check_without("", &[]);
        check_without("life", &["The crisis numbers of GB-NIR lack Lifeline, 0808 808 8000"]);
        check_without("one", &["The crisis numbers of GB-ENG, GB-WLS, GB-SCT lack 111"]);
        check_without("sam", &["The crisis numbers of GB-ENG, GB-WLS, GB-SCT, GB-NIR lack 116 123"]);
        check_without(
            "nine",
            &["The crisis numbers of GB-ENG, GB-WLS, GB-SCT, GB-NIR do not start with 999"],
        );
    }
}

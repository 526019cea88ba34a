//! The real content: nothing wrong with it, what is on and off, and services that may be shown.

use std::fs;

use content_compiler::Severity;
use domain::people::{AgeBand, Nation};
use domain::services::{Need, Query, Service, crisis, suggest};

use crate::site::{self, REPORT};

#[test]
fn the_content_has_no_error_on_the_builds_day() {
    let errors: Vec<_> =
        REPORT.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(REPORT.compiled.is_some());
    let on: Vec<&str> = site::compiled().check.questionnaires.iter().map(|on| on.id.as_str()).collect();
    assert_eq!(on, ["audit", "audit-c", "dudit", "gad-2", "phq-2"]);
    let off: Vec<&str> = REPORT.off.iter().map(|off| off.id.as_str()).collect();
    assert_eq!(off, ["crafft", "cudit-r", "pgsi", "sds", "who-5"]);
}

fn services() -> &'static [Service] {
    &site::compiled().services.services
}

#[test]
fn everybody_is_offered_someone_of_their_own_nation() {
    for nation in Nation::ALL {
        for age in AgeBand::ALL {
            for need in [Need::Alcohol, Need::Drugs, Need::MentalHealth, Need::Gambling] {
                let query = Query {
                    nation,
                    age,
                    needs: &[need],
                    area: None,
                    for_family: false,
                    gender: None,
                    direct_only: false,
                };
                let found = suggest(services(), &query);
                let who = format!("{need:?} in {nation:?}, {age:?}");
                assert!(
                    !found.is_empty() || (need == Need::Gambling && age != AgeBand::Adult),
                    "{who}: nobody"
                );
                for service in found.iter().map(|found| found.service) {
                    let id = &service.id;
                    assert!(service.nations.contains(&nation), "{who}: {id} is another nation's");
                    assert!(service.takes_age(age), "{who}: {id} is for another age");
                    assert!(service.needs.contains(&need), "{who}: {id} is for something else");
                    assert!(
                        service.suggest && service.takes_self_referral(),
                        "{who}: {id} takes no self-referral"
                    );
                    assert!(service.areas.is_empty(), "{who}: {id} is local and no area was named");
                }
            }
        }
    }
}

#[test]
fn the_crisis_bundle_starts_with_999_and_has_the_samaritans() {
    let nations = Nation::ALL.into_iter().map(Some).chain([None]);
    for nation in nations {
        for age in AgeBand::ALL.into_iter().map(Some).chain([None]) {
            let found = crisis(services(), nation, age);
            let dials =
                |service: &Service, number: &str| service.phones.iter().any(|phone| phone.dial == number);
            assert!(dials(found[0], "999"), "{nation:?} {age:?}: {} comes first", found[0].id);
            assert!(found.iter().any(|service| dials(service, "116123")), "{nation:?} {age:?}");
            for service in &found {
                assert!(nation.is_none_or(|nation| service.nations.contains(&nation)), "{}", service.id);
                assert!(age.is_none_or(|age| service.takes_age(age)), "{} at {age:?}", service.id);
            }
        }
    }
    assert_eq!(crisis(services(), None, None).len(), site::compiled().reading.crisis.len());
}

#[test]
fn there_are_enough_services() {
    assert!(services().len() >= 25, "{}", services().len());
}

/// The records on hold, read from the files by their lines: ids and names.
fn held() -> Vec<(String, String)> {
    let mut held = Vec::new();
    for file in fs::read_dir(site::folder().join("services")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for record in text.split("[[service]]").skip(1) {
            let value = |key: &str| {
                let found = record.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
                found.map(|value| value.trim_end().trim_end_matches('"').to_string())
            };
            if value("gate").as_deref() == Some("hold") {
                held.push((value("id").expect("an id"), value("name").expect("a name")));
            }
        }
    }
    held
}

/// The names of records on hold that no shown service shares.
pub(crate) fn held_names() -> Vec<String> {
    let shared = |name: &String| services().iter().any(|service| service.name.contains(name.as_str()));
    held().into_iter().map(|(_, name)| name).filter(|name| !shared(name)).collect()
}

#[test]
fn a_record_on_hold_never_gets_as_far_as_a_pack() {
    let held = held();
    assert!(!held.is_empty());
    assert_eq!(held.len(), site::compiled().held);
    for (id, _) in held {
        assert!(!services().iter().any(|service| service.id == id), "{id} is on hold");
        assert!(!site::compiled().reading.crisis.iter().any(|service| service.id == id), "{id} is on hold");
    }
}

#[test]
fn numbers_are_dialled_as_they_are_written() {
    for service in services() {
        let phones = service.phones.iter().map(|phone| (&phone.number, &phone.dial));
        let texts = service.texts.iter().map(|text| (&text.number, &text.dial));
        for (number, dial) in phones.chain(texts) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, *dial, "{}", service.id);
        }
    }
}

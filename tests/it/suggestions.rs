//! Who is suggested first, to whom and for what: a table that a person has read. Whatever changes it is looked at.

use std::fmt::Write;
use std::{env, fs};

use domain::people::{AgeBand, Nation};
use domain::services::{Need, Query, in_danger, suggested};

use crate::site;

/// What the self-check asks for, and what *Find help* offers.
const NEEDS: [Need; 10] = [
    Need::Alcohol,
    Need::Drugs,
    Need::Gambling,
    Need::MentalHealth,
    Need::DomesticAbuse,
    Need::Exploitation,
    Need::Family,
    Need::Housing,
    Need::Debt,
    Need::Legal,
];

fn row(nation: Nation, age: AgeBand, needs: &[Need], for_family: bool) -> String {
    let services = &site::compiled().check.services;
    let query = Query { nation, age, needs, area: None, for_family, gender: None, direct_only: true };
    let found = suggested(services, &query);
    let ids: Vec<&str> = found.first.iter().map(|found| found.service.id.as_str()).collect();
    ids.join(", ")
}

#[test]
fn the_first_three_are_those_that_a_person_has_read() {
    let mut table = String::from(
        "# Who is suggested first. Made by UPDATE_EXPECTED=1 cargo test --test it suggestions; read every line that \
         changes.\n",
    );
    for nation in Nation::ALL {
        for (age, name) in AgeBand::ALL.into_iter().zip(["under 16", "16 or 17", "18 or over"]) {
            let _ = write!(table, "\n{}, {name}\n", nation.code());
            for need in NEEDS {
                let _ =
                    writeln!(table, "{}: {}", need.name(), row(nation, age, &[need], need == Need::Family));
            }
            for topic in &site::compiled().check.topics {
                let ids = row(nation, age, &topic.needs, topic.for_family);
                let _ = writeln!(table, "topic {}: {ids}", topic.id);
            }
        }
    }
    let path = site::folder().join("../tests/it/suggestions.txt");
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &table).expect("written");
    }
    let kept = fs::read_to_string(&path).expect("the table");
    for (kept, now) in kept.lines().zip(table.lines()) {
        assert_eq!(now, kept, "read it, and then UPDATE_EXPECTED=1");
    }
    assert_eq!(kept.len(), table.len());
}

/// Whoever is in danger is shown a line on abuse that takes them, and 999 before everything.
#[test]
fn whoever_is_in_danger_finds_a_line_on_harm_at_home() {
    for nation in Nation::ALL {
        for age in AgeBand::ALL {
            let found = in_danger(&site::compiled().check.services, Some(nation), Some(age));
            assert_eq!(found[0].id, "emergency-999", "{nation:?} {age:?}");
            let at_home = |service: &&&domain::services::Service| {
                service.needs.contains(&Need::DomesticAbuse) && service.id != "emergency-999"
            };
            assert!(
                found.iter().filter(at_home).any(|service| !service.phones.is_empty()),
                "{nation:?} {age:?}"
            );
            let used = found.iter().any(|service| service.id == "safecall");
            assert!(used, "{nation:?} {age:?}: nobody for who is used by others");
        }
    }
}

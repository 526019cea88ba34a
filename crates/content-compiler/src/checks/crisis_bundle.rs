//! The crisis bundle of every nation: 999 first, Samaritans (116 123) in it, and the nation's mental health route.
//!
//! NHS 111 takes mental health calls in England, Wales and Scotland. Northern Ireland has no 111; its route is
//! Lifeline, 0808 808 8000.

use std::path::Path;

use domain::people::Nation;
use domain::services::{Service, crisis};

use crate::problem::{Pen, Problems};

/// What a bundle must have, and how a service comes to be in it.
struct Need {
    has: fn(Nation, &[&Service]) -> bool,
    lacks: &'static str,
    help: &'static str,
}

const NEEDS: [Need; 4] = [
    Need {
        has: |_, bundle| bundle.first().is_some_and(|service| dials(service, "999")),
        lacks: "do not start with 999",
        help: "There must be a service with urgency = \"emergency\", the need \"emergency\", no areas, and the number \
               999. Nothing else may be an emergency before it.",
    },
    Need {
        has: |_, bundle| bundle.iter().any(|service| dials(service, "116123")),
        lacks: "lack 116 123",
        help: "There must be a service with urgency = \"crisis\", the need \"suicide\", no areas, and the number 116 123.",
    },
    Need {
        has: |nation, bundle| {
            nation == Nation::NorthernIreland || bundle.iter().any(|service| dials(service, "111"))
        },
        lacks: "lack 111",
        help: "There must be a service with urgency = \"crisis\", the need \"mental-health-crisis\", no areas, and the \
               number 111. Is it on hold?",
    },
    Need {
        has: |nation, bundle| {
            nation != Nation::NorthernIreland || bundle.iter().any(|service| dials(service, "08088088000"))
        },
        lacks: "lack Lifeline, 0808 808 8000",
        help: "There must be a service with urgency = \"crisis\", the need \"mental-health-crisis\", no areas, and this \
               number. Is it on hold?",
    },
];

/// Checks what each nation's bundle would be.
pub(crate) fn check(problems: &Problems, services: &[Service]) {
    let pen = Pen::new(Path::new("services/crisis.toml"), problems);
    for need in NEEDS {
        let lacks = |nation: &Nation| !(need.has)(*nation, &crisis(services, Some(*nation), None));
        let lacking: Vec<&str> = Nation::ALL.into_iter().filter(lacks).map(Nation::code).collect();
        if !lacking.is_empty() {
            let message = format!("The crisis numbers of {} {}", lacking.join(", "), need.lacks);
            pen.error(0..0, message, "in these files", need.help);
        }
    }
}

fn dials(service: &Service, dial: &str) -> bool {
    service.phones.iter().any(|phone| phone.dial == dial)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::services;
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
        let found = problems_of(&text, |pen, file| {
            let Some(read) = services::read(pen, file, today()) else { return };
            check(pen.problems, &read.services);
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

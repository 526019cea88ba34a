//! The crisis bundle of every nation: 999 first, Samaritans (116 123) in it, and the nation's mental health route.
//!
//! NHS 111 takes mental health calls in England, Wales and Scotland. Northern Ireland has no 111; its route is
//! Lifeline, 0808 808 8000.

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
    let pen = Pen::new("services/crisis.toml", problems);
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

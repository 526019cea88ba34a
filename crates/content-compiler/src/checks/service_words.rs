//! What a service says to readers is a fact about it: a promise of privacy was seen in a source, and what an editor is not
//! sure of goes into `gate_reason`, which no reader sees.

use crate::passage::Passage;
use crate::problem::Pen;
use crate::records::services::ServiceRecord;

/// What editors write to one another.
const NOTES: [&str; 8] = [
    "confirmed",
    "we could not",
    "we have not",
    "in a source",
    "not seen",
    "one page says",
    "another says",
    "figures we saw",
];

/// Checks a service's words.
pub(crate) fn check(pen: Pen<'_>, service: &ServiceRecord) {
    if let Some(privacy) = &service.confidentiality
        && !service.verified.contains(&"confidentiality")
    {
        let help = "Find it on the service's own page and add \"confidentiality\" to `verified`, or delete the line.";
        pen.error(privacy.span.clone(), "A promise that nobody has seen in a source", "not verified", help);
    }
    let read = [&service.age_note, &service.cost, &service.confidentiality, &service.hours];
    for said in read.into_iter().flatten().chain([&service.description]) {
        if let Some(note) = note_in(said) {
            let help = "Put it into `gate_reason` or a comment, and tell readers a plain fact or nothing.";
            let message = format!("A note for editors where people read: \"{note}\"");
            pen.error(said.span.clone(), message, "readers see this", help);
        }
    }
}

fn note_in(said: &Passage) -> Option<&'static str> {
    let lower = said.words.to_lowercase();
    NOTES.into_iter().find(|note| lower.contains(note))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::services::testing::{SERVICE, check_with};

    fn check_line(line: &str, expected: &[&str]) {
        let text = SERVICE.replace("gender = \"any\"", &format!("gender = \"any\"\n{line}"));
        check_with(check, &text, expected);
    }

    #[test]
    fn a_promise_was_seen_in_a_source() {
        let promise = "confidentiality = \"Private.\"";
        check_line(promise, &["A promise that nobody has seen in a source"]);
        let text = SERVICE.replace("verified = [", "verified = [\"confidentiality\", ");
        check_with(check, &text.replace("gender = \"any\"", &format!("gender = \"any\"\n{promise}")), &[]);
    }

    #[test]
    fn notes_for_editors_are_not_for_readers() {
        check_line("age_note = \"For people who care for someone.\"", &[]);
        let found = "A note for editors where people read: \"in a source\"";
        check_line("age_note = \"The youngest age is not given in a source.\"", &[found]);
    }
}

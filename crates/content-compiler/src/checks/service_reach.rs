//! When a service is open, and whether the self-check may suggest it.
//!
//! Hours must have been seen in a source. "Always open" is a promise, so it needs such hours. The self-check
//! suggests only what a person can go to by themselves.

use domain::services::{Access, ServiceKind};

use crate::problem::Pen;
use crate::records::services::ServiceRecord;

/// Checks a service's hours, and whether it may be suggested.
pub(crate) fn check(pen: Pen<'_>, service: &ServiceRecord) {
    let seen = service.verified.contains(&"hours");
    if let (Some(hours), false) = (&service.hours, seen) {
        let help = "Find them on the service's own page and add \"hours\" to `verified`, or delete the line.";
        pen.error(hours.span.clone(), "Hours that nobody has seen in a source", "not verified", help);
    }
    if let Some(open) = service.always_open.as_ref().filter(|open| open.value)
        && (service.hours.is_none() || !seen)
    {
        let help = "Write always_open = false, or give the `hours` and add \"hours\" to `verified`.";
        pen.error(open.span(), "\"Always open\" needs hours from a source", "a promise without proof", help);
    }
    if let Some(suggest) = service.suggest.as_ref().filter(|suggest| suggest.value)
        && let Some(why) = why_not(service)
    {
        let message = format!("The self-check cannot suggest this: {why}");
        pen.error(suggest.span(), message, "must be false", "Write suggest = false.");
    }
}

/// Why the self-check cannot suggest a service.
fn why_not(service: &ServiceRecord) -> Option<&'static str> {
    if service.is_held() {
        return Some("it is on hold");
    }
    if service.kind.is_some_and(|kind| kind.value == ServiceKind::DiversionScheme) {
        return Some("people are sent to a diversion scheme, they cannot sign up");
    }
    match service.access?.value {
        Access::PoliceOrCourt => Some("only the police or a court can refer to it"),
        Access::Professional => Some("only a professional can refer to it"),
        Access::InCustody => Some("it is only for people in custody"),
        Access::SelfReferral | Access::DropIn | Access::SelfOrProfessional => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::services::testing::{SERVICE, check_with};

    fn check_text(text: &str, expected: &[&str]) {
        check_with(check, text, expected);
    }

    #[test]
    fn hours_come_from_a_source() {
        let unseen = SERVICE.replace("verified = [\"phones\", \"hours\"]", "verified = [\"phones\"]");
        check_text(&unseen, &["Hours that nobody has seen in a source"]);
        let open = unseen.replace("always_open = false", "always_open = true");
        check_text(
            &open,
            &["\"Always open\" needs hours from a source", "Hours that nobody has seen in a source"],
        );
        check_text(&SERVICE.replace("always_open = false", "always_open = true"), &[]);
    }

    #[test]
    fn only_what_a_person_can_go_to_is_suggested() {
        let police = SERVICE.replace("\"self-referral\"", "\"police-or-court-referral\"");
        check_text(
            &police,
            &["The self-check cannot suggest this: only the police or a court can refer to it"],
        );
        check_text(&police.replace("suggest = true", "suggest = false"), &[]);
        let scheme = SERVICE.replace("\"helpline\"", "\"diversion-scheme\"");
        check_text(
            &scheme,
            &[
                "The self-check cannot suggest this: people are sent to a diversion scheme, they cannot sign up",
            ],
        );
    }

    #[test]
    fn a_service_is_for_someone_and_something() {
        check_text(&SERVICE.replace("needs = [\"drugs\"]", "needs = []"), &["`needs` is empty"]);
        check_text(&SERVICE.replace("nations = [\"GB-ENG\"]", "nations = []"), &["`nations` is empty"]);
        check_text(&SERVICE.replace("GB-ENG", "GB-ENGLAND"), &["`nations` cannot be \"GB-ENGLAND\""]);
    }
}

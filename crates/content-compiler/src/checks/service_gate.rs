//! The gates of a service: `ready`, `recheck` and `hold` (`content/services/README.md`).
//!
//! What is not ready says why. What is shown has a source. What is on hold shows nothing, so it holds no number
//! that could slip out.

use crate::problem::Pen;
use crate::records::services::{Gate, ServiceRecord};

/// Checks a service's gate.
pub(crate) fn check(pen: Pen<'_>, service: &ServiceRecord) {
    let Some(gate) = &service.gate else { return };
    if gate.value != Gate::Ready && service.gate_reason.is_none() {
        let help = "Add a line such as: gate_reason = \"What must be checked, and why.\"";
        pen.error(gate.span(), "This gate needs a `gate_reason`", "no reason given", help);
    }
    if let (Gate::Ready, Some(reason)) = (gate.value, &service.gate_reason) {
        let help = "Delete the reason when it is ready, or set the gate back to \"recheck\".";
        pen.error(reason.span.clone(), "A ready service has no `gate_reason`", "here", help);
    }
    if gate.value == Gate::Hold {
        for number in service.phones.iter().chain(&service.texts) {
            let help = "Find a source first. Until then a service on hold may hold no number.";
            pen.error(number.number.span.clone(), "A service on hold has a number", "here", help);
        }
    } else if service.sources.is_empty() {
        let help = "Add a [[service.source]] block, or set gate = \"hold\".";
        pen.error(gate.span(), "This service has no source", "it would be shown", help);
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
    fn a_ready_service_with_a_source() {
        check_text(SERVICE, &[]);
        let reason = SERVICE.replace("gate = \"ready\"", "gate = \"ready\"\ngate_reason = \"R\"");
        check_text(&reason, &["A ready service has no `gate_reason`"]);
    }

    #[test]
    fn recheck_and_hold_say_why() {
        check_text(&SERVICE.replace("\"ready\"", "\"recheck\""), &["This gate needs a `gate_reason`"]);
        check_text(&SERVICE.replace("\"ready\"", "\"recheck\"\ngate_reason = \"R\""), &[]);
    }

    #[test]
    fn what_is_shown_has_a_source() {
        let (without, _) = SERVICE.split_at(SERVICE.find("[[service.source]]").unwrap_or(0));
        check_text(without, &["This service has no source"]);
    }

    #[test]
    fn a_service_on_hold_has_no_number() {
        let held = SERVICE
            .replace("\"ready\"", "\"hold\"\ngate_reason = \"R\"")
            .replace("suggest = true", "suggest = false");
        check_text(&held, &["A service on hold has a number"]);
    }
}

//! Numbers to call and to text. A wrong number can cost a life.
//!
//! Numbers must have been seen in a source (`verified`), `dial` must be the digits of `number`, and the length
//! must be one that a UK number can have: 10 or 11 digits from 0, or one of the short numbers below.

use crate::problem::Pen;
use crate::records::services::{NumberRecord, ServiceRecord};

/// Short numbers, and Childline's, which has eight digits.
const KNOWN: [&str; 9] = ["999", "111", "116123", "116000", "85258", "82111", "88247", "81066", "08001111"];

/// Dialled before a number for Relay UK, from a textphone.
const TEXTPHONE: &str = "18001";

/// Checks a service's numbers.
pub(crate) fn check(pen: Pen<'_>, service: &ServiceRecord) {
    for (name, numbers) in [("phones", &service.phones), ("texts", &service.texts)] {
        let seen = service.verified.contains(&name);
        for number in numbers {
            if !seen {
                let help = format!("Find it on the service's own page. Then add \"{name}\" to `verified`.");
                let message =
                    format!("A number that nobody has seen in a source: `verified` lacks \"{name}\"");
                pen.error(number.number.span.clone(), message, "not verified", help);
            }
            check_digits(pen, number);
        }
        if seen && numbers.is_empty() {
            let help = format!("Add the number as a block, or take \"{name}\" out of `verified`.");
            pen.error(
                service.span.clone(),
                format!("`verified` names \"{name}\", and there are none"),
                "here",
                help,
            );
        }
    }
}

fn check_digits(pen: Pen<'_>, number: &NumberRecord) {
    let dial = number.dial.words.as_str();
    if dial.is_empty() || number.number.words.is_empty() {
        return;
    }
    let digits: String = number.number.words.chars().filter(char::is_ascii_digit).collect();
    if dial != digits {
        let help = format!("Check both against the source. The digits of the number are {digits}.");
        pen.error(number.dial.span.clone(), "`dial` is not the digits of `number`", "differs", help);
        return;
    }
    let plain = if number.textphone { dial.strip_prefix(TEXTPHONE).unwrap_or(dial) } else { dial };
    let is_long = plain.starts_with('0') && (10..=11).contains(&plain.len());
    if !is_long && !KNOWN.contains(&plain) {
        let help = "Check it against the source. UK numbers start with 0 and have 10 or 11 digits. A new short \
                    number must first be added to the list in the checker.";
        let message = format!("A number with {} digits is not one we know", plain.len());
        pen.error(number.dial.span.clone(), message, "too long, too short or not known", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::services::testing::{SERVICE, check_with};

    fn check_text(text: &str, expected: &[&str]) {
        check_with(check, text, expected);
    }

    fn check_number(number: &str, dial: &str, expected: &[&str]) {
        check_text(&SERVICE.replace("0300 000 0000", number).replace("03000000000", dial), expected);
    }

    #[test]
    fn numbers_as_they_are() {
        check_number("0300 000 0001", "03000000001", &[]);
        check_number("(01234) 56789", "0123456789", &[]);
        check_number("116 123", "116123", &[]);
        check_number("0800 1111", "08001111", &[]);
    }

    #[test]
    fn a_digit_wrong() {
        check_number("0300 000 0001", "03000000010", &["`dial` is not the digits of `number`"]);
        check_number("0300 000 0001", "0300 000 0001", &["`dial` is not the digits of `number`"]);
    }

    #[test]
    fn a_digit_missing() {
        check_number("0300 000 0", "03000000", &["A number with 8 digits is not one we know"]);
        check_number("12345", "12345", &["A number with 5 digits is not one we know"]);
        check_number("+44 300 000 00", "443000000", &["`dial` is not the digits of `number`"]);
    }

    #[test]
    fn a_textphone_has_a_prefix() {
        check_number("18001 0300 000 0000\"\ntextphone = true\nlabel = \"L", "1800103000000000", &[]);
        check_number(
            "18001 0300 000 0000",
            "1800103000000000",
            &["A number with 16 digits is not one we know"],
        );
    }

    #[test]
    fn a_number_is_seen_in_a_source() {
        check_text(
            &SERVICE.replace("verified = [\"phones\", \"hours\"]", "verified = [\"hours\"]"),
            &["A number that nobody has seen in a source: `verified` lacks \"phones\""],
        );
    }
}

//! A permission is for a questionnaire that exists, and whose own words are in place. Where one is needed, somebody is
//! named to ask for it.

use std::ops::Range;

use domain::questionnaire::{Licence, Permission, Questionnaire};

use crate::nearest::nearest;
use crate::passage::{At, Passage};
use crate::problem::Pen;
use crate::records::site::SiteRecord;

/// Checks the names under `[permissions]`. Only where every file could be read.
pub(crate) fn check(pen: Pen<'_>, permissions: &[(At<String>, Passage)], all: &[Questionnaire]) {
    let known: Vec<&str> = all.iter().map(|questionnaire| questionnaire.id.as_str()).collect();
    for (id, _) in permissions.iter().filter(|_| pen.problems.all_read()) {
        if !known.contains(&id.value.as_str()) {
            let help = match nearest(&id.value, &known) {
                Some(meant) => format!("Did you mean {meant}?"),
                None => format!("The questionnaires are: {}.", known.join(", ")),
            };
            pen.error(id.span(), format!("There is no questionnaire \"{}\"", id.value), "not known", help);
        }
    }
}

/// Checks that an organisation that goes live says knowingly whether its copy makes money: some questionnaires may only be
/// used where it does not.
pub(crate) fn check_money(pen: Pen<'_>, site: &SiteRecord) {
    if !site.draft && site.non_commercial.is_none() {
        let help = "Write non_commercial = true if nobody is paid for providing this copy, or false if anybody is. \
                    With false, questionnaires that may not make money are off: content/LICENCES.md lists them.";
        pen.error(0..0, "site.toml does not say whether this copy makes money", "", help);
    }
}

/// What stands where the owner's words are still missing.
const PLACEHOLDER: &str = "Placeholder:";

/// Checks that a questionnaire that is switched on asks its owner's own questions.
pub(crate) fn check_words(pen: Pen<'_>, permissions: &[(At<String>, Passage)], on: &Questionnaire) {
    let held = permissions.iter().find(|(id, _)| id.value == on.id);
    if let Some(item) = on.items.iter().find(|item| item.text.starts_with(PLACEHOLDER)) {
        let message = format!("\"{}\" does not have its owner's words yet", on.id);
        let help = format!(
            "Put the owner's exact words into en/questionnaires/{}.toml. \"{}\" still has a placeholder.",
            on.id, item.id
        );
        pen.error(held.map_or(0..0, |(id, _)| id.span()), message, "switched on here", help);
    }
}

/// Checks that a questionnaire that needs a permission says whom to ask for it.
pub(crate) fn check_ask(pen: Pen<'_>, licence: &Licence, span: Range<usize>) {
    if licence.state == Permission::NeedsPermission && licence.ask.is_empty() {
        let help = "Say whom an organisation writes to, such as ask = \"The author, at the university\".";
        pen.error(span, "Nobody is named to ask for permission", "`ask` is missing", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{problems_of, questionnaire};

    fn check_id(id: &str, expected: &[&str]) {
        let held = [(At::new(id.to_string(), 0..1), Passage::verbatim("Letter", 0))];
        let found = problems_of(|pen| check(pen, &held, &[questionnaire("naps", &[], 0)]));
        assert_eq!(found, expected, "{id}");
    }

    #[test]
    fn no_placeholder_is_ever_asked() {
        let mut naps = questionnaire("naps", &[("a", &[0, 1])], 0);
        let check = |naps: &Questionnaire| problems_of(|pen| check_words(pen, &[], naps));
        assert_eq!(check(&naps), [""; 0]);
        naps.items[0].text = "Placeholder: about naps".into();
        assert_eq!(check(&naps), ["\"naps\" does not have its owner's words yet"]);
    }

    #[test]
    fn permissions_are_for_what_exists() {
        check_id("naps", &[]);
        check_id("nap", &["There is no questionnaire \"nap\""]);
    }
}

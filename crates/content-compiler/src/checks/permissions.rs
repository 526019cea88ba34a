//! A permission is for a questionnaire that exists.

use domain::questionnaire::Questionnaire;

use crate::nearest::nearest;
use crate::passage::{At, Passage};
use crate::problem::Pen;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{problems_of, questionnaire};

    fn check_id(id: &str, expected: &[&str]) {
        let held = [(At::new(id.to_string(), 0..1), Passage::verbatim("Letter", 0))];
        let found = problems_of("", |pen, _| check(pen, &held, &[questionnaire("naps", &[], 0)]));
        assert_eq!(found, expected, "{id}");
    }

    #[test]
    fn permissions_are_for_what_exists() {
        check_id("naps", &[]);
        check_id("nap", &["There is no questionnaire \"nap\""]);
    }
}

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

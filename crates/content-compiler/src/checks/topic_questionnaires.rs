//! A topic names questionnaires that exist, on or off.

use domain::questionnaire::Questionnaire;

use crate::nearest::nearest_or_all;
use crate::passage::Passage;
use crate::problem::Pen;

/// Checks the questionnaires that a topic names.
pub(crate) fn check(pen: Pen<'_>, named: &[Passage], all: &[Questionnaire]) {
    let known: Vec<&str> = all.iter().map(|questionnaire| questionnaire.id.as_str()).collect();
    for id in named.iter().filter(|id| !known.contains(&id.words.as_str())) {
        let message = format!("There is no questionnaire \"{}\"", id.words);
        let help = nearest_or_all(&id.words, &known, "The questionnaires are");
        pen.error(id.span.clone(), message, "not known", help);
    }
}

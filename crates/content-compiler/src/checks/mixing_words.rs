//! Substances and rules have their facts in one file and their words in another, under the same ids.

use crate::passage::{At, Passage};
use crate::problem::Pen;

/// Checks that facts and words speak of the same ids.
pub(crate) fn check(pen: Pen<'_>, words_pen: Pen<'_>, facts: &[&Passage], words: &[&At<String>]) {
    for id in facts.iter().filter(|id| !id.words.is_empty()) {
        if !words.iter().any(|words| words.value == id.words) {
            let help = format!("Add a block for \"{}\" to the file of the same name in en/mixing.", id.words);
            pen.error(id.span.clone(), format!("\"{}\" has no words", id.words), "no words for it", help);
        }
    }
    for id in words {
        if !facts.iter().any(|facts| facts.words == id.value) {
            let message = format!("There is no \"{}\" in the file of the same name in mixing", id.value);
            words_pen.error(id.span(), message, "no facts for it", "Delete this block, or correct its name.");
        }
    }
}

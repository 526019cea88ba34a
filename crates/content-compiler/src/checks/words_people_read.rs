//! Runs the rules on words over everything that a person reads.

use std::collections::BTreeSet;

use super::{banned_words, dose_units, long_sentences, nhs_111, reading_grade};
use crate::page::Prose;
use crate::problem::Problems;

/// Checks every text. `known` are the long words that the course explains.
pub(crate) fn check(problems: &Problems, all: &[Prose], known: &BTreeSet<String>) {
    for prose in all {
        banned_words::check(problems, prose);
        dose_units::check(problems, prose);
        long_sentences::check(problems, prose);
        nhs_111::check(problems, prose);
        if prose.graded {
            reading_grade::check(problems, prose, known);
        }
    }
}

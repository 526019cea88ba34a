//! What is said of mixing rests on a source: every rule, and what is sold under the name of a substance. (For pairs, see
//! `mixing_pairs`.)

use domain::mixing::Substance;

use crate::problem::Pen;
use crate::records::mixing_substances::{RuleFacts, SubstanceFacts};

/// Notes a rule without a source.
pub(crate) fn check_rule(pen: Pen<'_>, rule: &RuleFacts) {
    if rule.sources.is_empty() {
        let help = "Every rule says where it comes from: sources = [\"…\"].";
        pen.error(rule.id.span.clone(), "This rule has no source", "here", help);
    }
}

/// Notes a substance of which it is said, without a source, what is sold under its name.
pub(crate) fn check_sold_as(pen: Pen<'_>, facts: &SubstanceFacts, substance: &Substance) {
    if substance.sold_as.is_some() && substance.sources.is_empty() {
        let help = "Say where that is known from: sources = [\"…\"] in mixing/substances.toml.";
        pen.error(facts.id.span.clone(), "What is sold under this name has no source", "here", help);
    }
}

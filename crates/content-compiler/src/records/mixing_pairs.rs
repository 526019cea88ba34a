//! `mixing/pairs/<file>.toml` and `en/mixing/pairs/<file>.toml`: the facts and the words of pairs.

use std::ops::Range;

use domain::mixing::{Evidence, Kind, Level};

use super::{ReviewDates, named, review};
use crate::fields::document;
use crate::passage::Passage;
use crate::problem::Pen;

/// The facts of a pair.
pub(crate) struct PairFacts {
    pub(crate) span: Range<usize>,
    pub(crate) a: Passage,
    pub(crate) b: Passage,
    pub(crate) level: Level,
    pub(crate) evidence: Option<Evidence>,
    pub(crate) kind: Kind,
    pub(crate) card: Option<Passage>,
    pub(crate) sources: Vec<Passage>,
    /// Why it is rated lower than a rule for its class.
    pub(crate) below_rule: Option<Passage>,
    pub(crate) review: ReviewDates,
}

/// The words of a pair.
pub(crate) struct PairText {
    pub(crate) span: Range<usize>,
    pub(crate) a: Passage,
    pub(crate) b: Passage,
    pub(crate) why: Passage,
    pub(crate) young: Option<Passage>,
    pub(crate) timing: Option<Passage>,
    pub(crate) catches: Option<Passage>,
    pub(crate) young_catches: Option<Passage>,
    pub(crate) signs: Vec<Passage>,
    pub(crate) medicine: Option<Passage>,
    pub(crate) contested: Option<Passage>,
}

impl PairFacts {
    /// Whether the facts are those of two substances, in either order.
    pub(crate) fn is_of(&self, one: &str, other: &str) -> bool {
        let (a, b) = (self.a.words.as_str(), self.b.words.as_str());
        (a, b) == (one, other) || (b, a) == (one, other)
    }
}

impl PairText {
    /// Whether the words are those of the facts.
    pub(crate) fn is_of(&self, facts: &PairFacts) -> bool {
        facts.is_of(&self.a.words, &self.b.words)
    }
}

/// Reads the facts of the pairs. `None` where the file is not TOML.
pub(crate) fn facts(pen: Pen<'_>, text: &str) -> Option<Vec<PairFacts>> {
    document(pen, text, "this file", |fields| {
        fields.some_records("pair", "this pair", |fields| {
            let level = fields.choice("level", &named(Level::ALL, Level::name));
            let level = level.map_or(Level::Unknown, |level| level.value);
            let evidence = fields.choice_if_any("evidence", &named(Evidence::ALL, Evidence::name));
            let kind = fields.choice_if_any("kind", &named(Kind::ALL, Kind::name));
            PairFacts {
                span: fields.span.clone(),
                a: fields.text("a"),
                b: fields.text("b"),
                level,
                evidence: evidence.map(|evidence| evidence.value),
                kind: kind.map_or(Kind::Direct, |kind| kind.value),
                card: fields.text_if_any("card"),
                sources: fields.texts_if_any("sources"),
                below_rule: fields.text_if_any("below_rule"),
                review: review(fields),
            }
        })
    })
}

/// Reads the words of the pairs. `None` where the file is not TOML.
pub(crate) fn words(pen: Pen<'_>, text: &str) -> Option<Vec<PairText>> {
    document(pen, text, "this file", |fields| {
        fields.some_records("pair", "this pair", |fields| PairText {
            span: fields.span.clone(),
            a: fields.text("a"),
            b: fields.text("b"),
            why: fields.text("why"),
            young: fields.text_if_any("young"),
            timing: fields.text_if_any("timing"),
            catches: fields.text_if_any("catches"),
            young_catches: fields.text_if_any("young_catches"),
            signs: fields.texts_if_any("signs"),
            medicine: fields.text_if_any("medicine"),
            contested: fields.text_if_any("contested"),
        })
    })
}

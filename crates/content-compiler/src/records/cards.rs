//! `en/cards.toml`: the action cards, "what to do now".

use std::ops::Range;

use super::{ReviewDates, review};
use crate::fields::{Fields, document};
use crate::passage::Passage;
use crate::problem::Pen;

/// A card as the file has it.
pub(crate) struct CardRecord {
    pub(crate) span: Range<usize>,
    pub(crate) id: Passage,
    pub(crate) title: Passage,
    pub(crate) when: Passage,
    pub(crate) emergency: bool,
    pub(crate) steps: Vec<Passage>,
    pub(crate) never: Vec<Passage>,
    pub(crate) sources: Vec<Passage>,
    pub(crate) review: ReviewDates,
}

/// Reads the cards. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<CardRecord>> {
    document(pen, text, "this file", |fields| fields.some_records("card", "a card", card))
}

fn card(fields: &Fields<'_>) -> CardRecord {
    CardRecord {
        span: fields.span.clone(),
        id: fields.text("id"),
        title: fields.text("title"),
        when: fields.text("when"),
        emergency: fields.flag("emergency").is_some_and(|flag| flag.value),
        steps: fields.texts("steps"),
        never: fields.texts("never"),
        sources: fields.texts("sources"),
        review: review(fields),
    }
}

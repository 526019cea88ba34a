//! `mixing/signs.toml` and `en/mixing/signs.toml`: warning signs, and the cards that answer them.

use super::mixing_substances::blocks;
use crate::fields::document;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The facts of a sign.
pub(crate) struct SignFacts {
    pub(crate) id: Passage,
    /// The cards that answer it, the best one first.
    pub(crate) cards: Vec<Passage>,
}

/// The words of a sign.
pub(crate) struct SignWords {
    pub(crate) id: At<String>,
    pub(crate) text: Passage,
    /// A step of every card that answers it, or what the card says it is for, holds one of these.
    pub(crate) in_steps: Vec<Passage>,
}

/// Reads the facts of the signs. `None` where the file is not TOML.
pub(crate) fn facts(pen: Pen<'_>, text: &str) -> Option<Vec<SignFacts>> {
    document(pen, text, "this file", |fields| {
        fields.some_records("sign", "this sign", |fields| SignFacts {
            id: fields.text("id"),
            cards: fields.texts("cards"),
        })
    })
}

/// Reads the words of the signs. `None` where the file is not TOML.
pub(crate) fn words(pen: Pen<'_>, text: &str) -> Option<Vec<SignWords>> {
    document(pen, text, "this file", |fields| {
        blocks(fields, "sign", "this sign", |fields, id| SignWords {
            id,
            text: fields.text("text"),
            in_steps: fields.texts("in_steps"),
        })
    })
}

//! `en/known-words.toml`: long words that the course explains, which count as short ones in the reading grade.

use crate::fields::document;
use crate::passage::Passage;
use crate::problem::Pen;

/// Reads the words. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<Passage>> {
    document(pen, text, "this file", |fields| fields.texts("words"))
}

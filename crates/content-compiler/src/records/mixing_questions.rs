//! `en/mixing/questions.toml`: the words of the questions that are made from pairs.

use domain::wording::Key;

use super::wording::keyed;
use crate::fields::document;
use crate::passage::Passage;
use crate::problem::Pen;

/// The keys, each with what is filled in where the words are used.
const KEYS: [Key; 13] = [
    key("worst", &["a"]),
    key("worst_mixup", &[]),
    key("first", &["a", "b", "sign"]),
    key("first_right", &["card"]),
    key("first_mixup", &[]),
    key("order", &[]),
    key("match", &[]),
    key("rate", &["a", "b"]),
    key("rate_wrong", &["level"]),
    key("rate_low", &[]),
    key("rate_high", &[]),
    key("two", &["a", "b"]),
    key("order_why", &["level"]),
];

const fn key(name: &'static str, placeholders: &'static [&'static str]) -> Key {
    Key { name, placeholders }
}

/// The words as the file has them.
pub(crate) struct QuestionWords {
    /// Each with its key.
    pub(crate) words: Vec<(Key, Passage)>,
    pub(crate) levels: Vec<Passage>,
}

/// Reads the words. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<QuestionWords> {
    document(pen, text, "this file", |fields| {
        let words = keyed(fields, &KEYS);
        let levels = fields.texts("levels");
        fields.how_many("levels", 4..=4);
        QuestionWords { words, levels }
    })
}

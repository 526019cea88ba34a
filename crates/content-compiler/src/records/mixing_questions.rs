//! `en/mixing/questions.toml`: the words of the questions that are made from pairs.

use domain::wording::Key;

use super::wording::keyed;
use crate::fields::document;
use crate::passage::Passage;
use crate::problem::Pen;

/// The keys, each with what is filled in where the words are used.
const KEYS: [Key; 17] = [
    key("worst", &["a"]),
    key("worst_mixup", &[]),
    key("evidence", &["a", "b"]),
    key("evidence_right", &[]),
    key("evidence_wrong", &["grade"]),
    key("evidence_mixup", &[]),
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
    pub(crate) grades: Vec<Passage>,
    pub(crate) levels: Vec<Passage>,
}

/// Reads the words. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<QuestionWords> {
    document(pen, text, "this file", |fields| {
        let words = keyed(fields, &KEYS);
        let (grades, levels) = (fields.texts("grades"), fields.texts("levels"));
        fields.how_many("grades", 4..=4);
        fields.how_many("levels", 4..=4);
        QuestionWords { words, grades, levels }
    })
}

//! `en/known-words.toml`: long words that the course explains, which count as short ones in the reading grade.

use std::collections::BTreeSet;

use crate::fields::document;
use crate::problem::Pen;

/// Reads the words. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<BTreeSet<String>> {
    document(pen, text, "this file", |fields| {
        let mut words = BTreeSet::new();
        for word in fields.texts("words") {
            if !word.words.chars().all(|letter| letter.is_ascii_lowercase()) {
                let help = "Write one word in small letters. Its plural is known too.";
                pen.error(word.span.clone(), "A known word is one word in small letters", "here", help);
            }
            if !words.insert(word.words.clone()) {
                let message = format!("\"{}\" is in the list twice", word.words);
                pen.error(word.span, message, "again here", "Delete one of the two.");
            }
        }
        words
    })
}

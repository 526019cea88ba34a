//! A known word is one word in small letters, and is in the list once.

use std::collections::BTreeSet;

use crate::passage::Passage;
use crate::problem::Pen;

/// The words of the list. Notes what is wrong with any of them.
pub(crate) fn known(pen: Pen<'_>, list: &[Passage]) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for word in list {
        if !word.words.chars().all(|letter| letter.is_ascii_lowercase()) {
            let help = "Write one word in small letters. Its plural is known too.";
            pen.error(word.span.clone(), "A known word is one word in small letters", "here", help);
        }
        if !known.insert(word.words.clone()) {
            let message = format!("\"{}\" is in the list twice", word.words);
            pen.error(word.span.clone(), message, "again here", "Delete one of the two.");
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check_words(words: &[&str], expected: &[&str]) {
        let list: Vec<Passage> = words.iter().map(|word| Passage::verbatim(word, 0)).collect();
        let found = problems_of(|pen| drop(known(pen, &list)));
        assert_eq!(found, expected, "{words:?}");
    }

    #[test]
    fn known_words_are_plain_and_different() {
        check_words(&["opioid", "naloxone"], &[]);
        check_words(&["Opioid"], &["A known word is one word in small letters"]);
        check_words(&["opioid", "opioid"], &["\"opioid\" is in the list twice"]);
    }
}

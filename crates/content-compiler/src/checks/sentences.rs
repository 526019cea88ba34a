//! Sentences and words, as the rules on words count them.

use std::ops::Range;

/// A sentence and where it stands in its passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence<'p> {
    /// Its place in the passage.
    pub(crate) range: Range<usize>,
    /// Its words, without the marks around them.
    pub(crate) words: Vec<&'p str>,
}

/// The sentences of a passage. One ends at a full stop, a question mark or an exclamation mark with a space
/// after it, and at the end of the passage: a title or a list entry without a full stop is a sentence.
pub(crate) fn sentences(passage: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in passage.char_indices() {
        let end = at + letter.len_utf8();
        let closes = passage[end..].trim_start_matches(['"', '\'', '”', '’', ')']);
        let ends = matches!(letter, '.' | '?' | '!') && closes.starts_with(char::is_whitespace);
        if (ends && !is_abbreviation(&passage[start..end])) || letter == '\n' {
            let end = if ends { passage.len() - closes.len() } else { end };
            found.extend(sentence(passage, start..end));
            start = end;
        }
    }
    found.extend(sentence(passage, start.min(passage.len())..passage.len()));
    found
}

/// Whether the full stop at the end belongs to an abbreviation.
fn is_abbreviation(text: &str) -> bool {
    ["e.g.", "i.e.", "Dr.", "St.", "vs."].iter().any(|short| text.ends_with(short))
}

fn sentence(passage: &str, range: Range<usize>) -> Option<Sentence<'_>> {
    let text = passage.get(range.clone())?;
    let words: Vec<&str> = words(text).collect();
    if !words.iter().any(|word| word.contains(char::is_alphabetic)) {
        return None;
    }
    let start = range.start + text.len() - text.trim_start().len();
    Some(Sentence { range: start..range.start + text.trim_end().len(), words })
}

/// The words of a text: between spaces and long dashes, without the marks around them.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '–' | '—' | '/' | '…'));
    parts
        .map(|part| part.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(passage: &str, expected: &[&str]) {
        let found: Vec<&str> =
            sentences(passage).iter().map(|sentence| &passage[sentence.range.clone()]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_at_their_marks() {
        check("One. Two? Three!", &["One.", "Two?", "Three!"]);
        check("A title", &["A title"]);
        check("Say, \"No.\" Then go.", &["Say, \"No.\"", "Then go."]);
        check("It was 6.1% of them, e.g. two. Yes.", &["It was 6.1% of them, e.g. two.", "Yes."]);
        check("999. - ", &[]);
    }

    #[test]
    fn words_are_what_is_read() {
        let found: Vec<&str> = words("Don't call (now) – \"1\" self-check ... and/or").collect();
        assert_eq!(found, ["Don't", "call", "now", "1", "self-check", "and", "or"]);
    }

    proptest! {
        #[test]
        fn any_text_has_sentences_inside_it(text in "[a-z.?!\"”’é \n–]{0,60}") {
            let mut end = 0;
            for sentence in sentences(&text) {
                prop_assert!(sentence.range.start >= end && text.get(sentence.range.clone()).is_some());
                end = sentence.range.end;
            }
        }
    }
}

//! "Did you mean …?": the known name that looks most like a misspelt one.

/// The known name nearest to `name`, where it is near enough to be what was meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let (distance, best) = known.iter().map(|known| (edits(name, known), *known)).min()?;
    // Half of the letters may be wrong: more is another word.
    (distance * 2 <= best.chars().count().max(3)).then_some(best)
}

/// How many letters must be added, dropped or changed to make one word the other (Levenshtein).
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let change = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised() {
        assert_eq!(nearest("titel", &["title", "when"]), Some("title"));
        assert_eq!(nearest("review_on", &["reviewed_on", "review_by"]), Some("review_by"));
        assert_eq!(nearest("step", &["steps"]), Some("steps"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(nearest("colour", &["title", "when"]), None);
        assert_eq!(nearest("x", &[]), None);
    }
}

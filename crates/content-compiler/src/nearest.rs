//! "Did you mean …?": the known name that looks most like a misspelt one.

use domain::spelling::slips;

/// The known name nearest to `name`, where it is near enough to be what was meant.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let (distance, best) = known.iter().map(|known| (slips(name, known), *known)).min()?;
    // Half of the letters may be wrong: more is another word.
    (distance * 2 <= best.chars().count().max(3)).then_some(best)
}

/// What to do about a name that is not known: the nearest known one, or all of them after words such as "The cards are".
pub(crate) fn nearest_or_all(name: &str, known: &[&str], all: &str) -> String {
    match nearest(name, known) {
        Some(meant) => format!("Did you mean \"{meant}\"?"),
        None => format!("{all}: {}.", known.join(", ")),
    }
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

//! "Did you mean …?": the known name closest to one that was typed.

use domain::spelling::slips;

use crate::failure::Failure;

/// The known name that differs from `typed` by the fewest letters, where it is close enough to be a slip.
pub fn nearest<'n>(typed: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let typed = typed.to_lowercase();
    let found = known.into_iter().map(|name| (slips(&typed, name), name)).min_by_key(|(far, _)| *far)?;
    (found.0 <= typed.chars().count().max(found.1.chars().count()).div_ceil(2)).then_some(found.1)
}

/// What is wrong with a name, the known one that was meant, and all there are.
pub fn unknown<'n>(wrong: &str, meant: Option<&str>, known: impl IntoIterator<Item = &'n str>) -> Failure {
    let hint = meant.map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
    let all = known.into_iter().collect::<Vec<_>>().join(", ");
    Failure::bad_input(format!("{wrong}: {hint}it is one of {all}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name() {
        let known = ["audit", "audit-c", "phq-2"];
        assert_eq!(nearest("audti", known), Some("audit"));
        assert_eq!(nearest("AUDIT C", known), Some("audit-c"));
        assert_eq!(nearest("phq2", known), Some("phq-2"));
        assert_eq!(nearest("gambling-index", known), None);
        assert_eq!(nearest("x", []), None);
    }
}

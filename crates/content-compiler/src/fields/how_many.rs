//! Some lists are short on purpose: what a module gives, what to take away from it. Others must not be empty.
//!
//! Counted here and not in a rule, because only the fields still know the entries that could not be read.

use std::ops::RangeInclusive;

use super::Fields;

impl Fields<'_> {
    /// Notes a list with too few or too many entries.
    pub(crate) fn how_many(&self, key: &str, range: RangeInclusive<usize>) {
        // A list that is not there, or is no list, has been noted already.
        if let Some(found) = self.entries(key).filter(|found| !range.contains(found)) {
            let (least, most) = (range.start(), range.end());
            let message = format!("`{key}` must have {least} to {most} entries");
            let help = if found < *least { "Add to the list." } else { "Choose the ones that matter most." };
            self.pen.error(self.span_of(key), message, format!("{found} here"), help);
        }
    }

    /// Notes a list with no entry, where nothing in it would leave the record out of every search.
    pub(crate) fn at_least_one(&self, key: &str) {
        if self.entries(key) == Some(0) {
            let help = "Write at least one. The README in the folder lists the words.";
            self.pen.error(self.span_of(key), format!("`{key}` is empty"), "nobody would find it", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fields::document;
    use crate::testing::problems_of;

    fn check_list(text: &str, expected: usize) {
        let found = problems_of(|pen| {
            document(pen, text, "this", |fields| {
                fields.texts("list");
                fields.how_many("list", 2..=3);
            });
        });
        assert_eq!(found.len(), expected, "{text}: {found:?}");
    }

    #[test]
    fn lists_have_the_length_they_should() {
        check_list("list = [\"a\", \"b\"]", 0);
        check_list("list = [\"a\"]", 1);
        check_list("list = [\"a\", \"b\", \"c\", \"d\"]", 1);
    }

    #[test]
    fn a_missing_list_is_one_mistake() {
        check_list("", 1);
        check_list("list = 3", 1);
    }

    #[test]
    fn a_list_that_must_hold_something() {
        let found = problems_of(|pen| {
            document(pen, "list = []", "this", |fields| {
                fields.texts("list");
                fields.at_least_one("list");
            });
        });
        assert_eq!(found, ["`list` is empty"]);
    }
}

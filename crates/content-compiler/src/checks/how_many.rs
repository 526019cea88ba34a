//! Some lists are short on purpose: what a module gives, what to take away from it.

use std::ops::RangeInclusive;

use crate::fields::Fields;

/// Notes a list with too few or too many entries.
pub(crate) fn check(fields: &Fields<'_>, key: &str, range: RangeInclusive<usize>) {
    // A list that is not there, or is no list, has been noted already.
    if let Some(found) = fields.entries(key).filter(|found| !range.contains(found)) {
        let (least, most) = (range.start(), range.end());
        let message = format!("`{key}` must have {least} to {most} entries");
        let help = if found < *least { "Add to the list." } else { "Choose the ones that matter most." };
        fields.pen.error(fields.span_of(key), message, format!("{found} here"), help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::document;
    use crate::testing::problems_of;

    fn check_list(text: &str, expected: usize) {
        let found = problems_of(text, |pen, file| {
            document(pen, &file.text, "this", |fields| {
                fields.texts("list");
                check(fields, "list", 2..=3);
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
}

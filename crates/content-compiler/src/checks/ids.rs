//! An id is a short name in small letters, digits and hyphens, and is used only once.

use std::collections::BTreeMap;

use domain::route::is_id;

use crate::folder::slashed;
use crate::passage::Passage;
use crate::problem::Pen;

/// Notes an id that is not formed like one.
pub(crate) fn check_form(pen: Pen<'_>, id: &Passage) {
    if !id.words.is_empty() && !is_id(&id.words) {
        let help = "Use small letters, digits and hyphens, such as \"first-steps\".";
        pen.error(id.span.clone(), format!("\"{}\" cannot be an id", id.words), "here", help);
    }
}

/// Notes ids that are not formed like one, or stand twice in one file.
pub(crate) fn check<'p>(pen: Pen<'_>, what: &str, ids: impl Iterator<Item = &'p Passage> + Clone) {
    ids.clone().for_each(|id| check_form(pen, id));
    check_unique(pen, what, ids);
}

/// Notes ids that stand twice in one file.
pub(crate) fn check_unique<'p>(pen: Pen<'_>, what: &str, ids: impl Iterator<Item = &'p Passage>) {
    check_unique_across(what, ids.map(|id| (pen, id)));
}

/// Notes ids that stand twice, also in different files.
pub(crate) fn check_unique_across<'p>(what: &str, ids: impl Iterator<Item = (Pen<'p>, &'p Passage)>) {
    let mut first: BTreeMap<&str, Pen<'_>> = BTreeMap::new();
    for (pen, id) in ids.filter(|(_, id)| !id.words.is_empty()) {
        match first.get(id.words.as_str()) {
            Some(earlier) => {
                let message = format!("Two {what}s have the id \"{}\"", id.words);
                let here = earlier.file == pen.file;
                let first = if here { "above".into() } else { format!("in {}", slashed(earlier.file)) };
                let help = format!("The first is {first}. Change one, and whatever points to it.");
                pen.error(id.span.clone(), message, "again here", help);
            }
            None => {
                first.insert(&id.words, pen);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check_ids(ids: &[&str], expected: usize) {
        let passages: Vec<Passage> = ids.iter().map(|id| Passage::verbatim(id, 0)).collect();
        let found = problems_of(|pen| {
            check(pen, "card", passages.iter());
        });
        assert_eq!(found.len(), expected, "{ids:?}: {found:?}");
    }

    #[test]
    fn ids_are_simple_and_different() {
        check_ids(&["one", "two-2"], 0);
        check_ids(&["one", "one"], 1);
        check_ids(&["One"], 1);
        check_ids(&["a b"], 1);
    }

    #[test]
    fn a_missing_id_is_not_a_second_mistake() {
        check_ids(&["", ""], 0);
    }
}

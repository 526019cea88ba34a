//! Skip rules and the week name items that the questionnaire has.

use domain::questionnaire::Item;

use crate::nearest::nearest;
use crate::passage::Passage;
use crate::problem::Pen;

/// The place of an item in the questionnaire, from 0. Notes a problem where there is none.
pub(crate) fn index(pen: Pen<'_>, id: &Passage, items: &[Item]) -> Option<u8> {
    if id.words.is_empty() || items.is_empty() {
        // What is missing has been noted where it is missing.
        return None;
    }
    let place = items.iter().position(|item| item.id == id.words);
    if place.is_none() {
        let known: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
        let help = match nearest(&id.words, &known) {
            Some(meant) => format!("Did you mean \"{meant}\"? The items are: {}.", known.join(", ")),
            None => format!("The items are: {}.", known.join(", ")),
        };
        pen.error(id.span.clone(), format!("There is no item \"{}\"", id.words), "not known", help);
    }
    place.and_then(|place| u8::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check(id: &str, expected: Option<u8>, problems: usize) {
        let item = |id: &str| Item { id: id.into(), ..Item::default() };
        let found = problems_of(|pen| {
            assert_eq!(index(pen, &Passage::verbatim(id, 0), &[item("q1"), item("q2")]), expected);
        });
        assert_eq!(found.len(), problems, "{id}: {found:?}");
    }

    #[test]
    fn items_are_found_by_their_ids() {
        check("q2", Some(1), 0);
        check("q3", None, 1);
        check("", None, 0);
    }
}

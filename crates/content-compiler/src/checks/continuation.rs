//! A questionnaire that continues in a longer one starts with the same items, and can reach the score at which
//! it does.

use domain::questionnaire::Questionnaire;

use crate::problem::Pen;
use crate::records::questionnaire_facts::ContinuesRecord;

/// Checks how a questionnaire continues.
pub(crate) fn check(
    pen: Pen<'_>,
    next: Option<&ContinuesRecord>,
    short: &Questionnaire,
    all: &[Questionnaire],
) {
    let Some(next) = next.filter(|next| !next.to.words.is_empty()) else { return };
    if let Some(at) = next.at.as_ref().filter(|at| !short.range().contains(&at.value)) {
        let message = format!("The score {} cannot come up", at.value);
        let help = format!("The scores of this questionnaire are 0 to {}.", short.range().end());
        pen.error(at.span(), message, "too high", help);
    }
    let span = next.to.span.clone();
    let Some(long) = all.iter().find(|other| other.id == next.to.words && other.id != short.id) else {
        if pen.problems.all_read() {
            let message = format!("There is no questionnaire \"{}\" to go on with", next.to.words);
            pen.error(span, message, "not known", "Write the id of the longer questionnaire.");
        }
        return;
    };
    let same = |(a, b): (&domain::questionnaire::Item, &domain::questionnaire::Item)| {
        let points =
            |item: &domain::questionnaire::Item| item.options.iter().map(|o| o.points).collect::<Vec<_>>();
        a.id == b.id && points(a) == points(b)
    };
    if long.items.len() < short.items.len() || !short.items.iter().zip(&long.items).all(same) {
        let message = format!("\"{}\" does not start with the items of \"{}\"", long.id, short.id);
        let help =
            "Answers are carried over item by item, so the first items must have the same ids and points.";
        pen.error(span, message, "not the same items", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::{At, Passage};
    use crate::testing::{problems_of, questionnaire};

    fn check_to(to: &str, at: u16, expected: &[&str]) {
        let next =
            ContinuesRecord { to: Passage::verbatim(to, 0), at: Some(At::new(at, 0..1)), from_age: None };
        let all = [
            questionnaire("short", &[("a", &[0, 1])], 0),
            questionnaire("long", &[("a", &[0, 1]), ("b", &[0, 1])], 0),
            questionnaire("other", &[("b", &[0, 1]), ("a", &[0, 1])], 0),
            questionnaire("points", &[("a", &[0, 2]), ("b", &[0, 1])], 0),
        ];
        let found = problems_of(|pen| check(pen, Some(&next), &all[0], &all));
        assert_eq!(found, expected, "{to} at {at}");
    }

    #[test]
    fn the_longer_one_starts_the_same() {
        check_to("long", 1, &[]);
        check_to("other", 1, &["\"other\" does not start with the items of \"short\""]);
        check_to("points", 1, &["\"points\" does not start with the items of \"short\""]);
    }

    #[test]
    fn the_longer_one_exists_and_can_be_reached() {
        check_to("longer", 1, &["There is no questionnaire \"longer\" to go on with"]);
        check_to("short", 1, &["There is no questionnaire \"short\" to go on with"]);
        check_to("long", 2, &["The score 2 cannot come up"]);
    }
}

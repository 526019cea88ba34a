//! The items of a questionnaire: facts and wording have the same ones, options have the same number of texts,
//! points and amounts, and borrowed items are the first ones of a questionnaire that exists.

use domain::questionnaire::Item;

use crate::passage::{At, Passage};
use crate::problem::Pen;
use crate::records::questionnaire_facts::{Borrowed, ItemRecord};
use crate::records::questionnaire_wording::ItemWording;

/// How many items a questionnaire may have: they are counted in a byte.
pub(crate) const MOST_ITEMS: usize = 200;

/// Checks that there are no more items than can be counted.
pub(crate) fn check_count(pen: Pen<'_>, items: &[ItemRecord]) {
    if let Some(item) = items.get(MOST_ITEMS) {
        let help = format!("A questionnaire has {MOST_ITEMS} items at most.");
        pen.error(item.span.clone(), "Too many items", "one too many", help);
    }
}

/// Checks that the id in the file is the name of the file.
pub(crate) fn check_id(pen: Pen<'_>, id: &Passage, name: &str) {
    if !id.words.is_empty() && id.words != name {
        let message = format!("The id \"{}\" is not the name of the file", id.words);
        pen.error(
            id.span.clone(),
            message,
            "differs",
            format!("Write id = \"{name}\", or rename the files."),
        );
    }
}

/// Checks that facts and wording have the same items. `pen` writes about the wording, `facts_pen` about the facts.
pub(crate) fn check_wording(
    pen: Pen<'_>,
    facts_pen: Pen<'_>,
    facts: &[&ItemRecord],
    wording: &[ItemWording],
) {
    for words in wording {
        if !facts.iter().any(|item| item.id.words == words.id.value) {
            let message = format!("There is no item \"{}\" in the questionnaire", words.id.value);
            let help = "Delete this block, or add the item's points to the file in questionnaires/.";
            pen.error(words.id.span(), message, "no points for it", help);
        }
    }
    for item in facts.iter().filter(|item| !item.id.words.is_empty()) {
        if !wording.iter().any(|words| words.id.value == item.id.words) {
            let id = &item.id.words;
            let help = format!("Add a block [item.{id}] to the wording, with `text` and `options`.");
            facts_pen.error(
                item.id.span.clone(),
                format!("The item \"{id}\" has no wording"),
                "no words for it",
                help,
            );
        }
    }
}

/// Checks that a questionnaire that borrows its items has none of its own, and no wording for any.
pub(crate) fn check_borrowing(
    pen: Pen<'_>,
    wording_pen: Pen<'_>,
    items: &[ItemRecord],
    wording: &[ItemWording],
) {
    for item in items {
        let help = "Delete this block, or delete `items_of` and `items`.";
        pen.error(item.span.clone(), "A questionnaire that borrows items has none of its own", "here", help);
    }
    for words in wording {
        let help = "Delete this block. The words come from the questionnaire that lends the item.";
        wording_pen.error(words.id.span(), "A borrowed item has its wording already", "here", help);
    }
}

/// Notes that there is no such questionnaire to borrow from.
pub(crate) fn no_lender(pen: Pen<'_>, from: &Passage, lenders: &[&str]) {
    if !from.words.is_empty() && pen.problems.all_read() {
        let message = format!("No questionnaire \"{}\" has items to lend", from.words);
        pen.error(from.span.clone(), message, "not known", format!("These have: {}.", lenders.join(", ")));
    }
}

/// Checks that borrowed items are the lender's first ones, in its order: the longer questionnaire carries on
/// where the shorter one stopped.
pub(crate) fn check_first_items(pen: Pen<'_>, borrowed: &Borrowed, lent: &[ItemRecord]) {
    let first: Vec<&str> =
        lent.iter().take(borrowed.items.len()).map(|item| item.id.words.as_str()).collect();
    let wanted: Vec<&str> = borrowed.items.iter().map(|item| item.words.as_str()).collect();
    if wanted.is_empty() || first != wanted {
        let message = format!("`items` must be the first items of \"{}\", in order", borrowed.from.words);
        let known: Vec<&str> = lent.iter().map(|item| item.id.words.as_str()).collect();
        let span = borrowed.items.first().map_or(borrowed.from.span.clone(), |item| item.span.clone());
        pen.error(span, message, "these items", format!("Its items are: {}.", known.join(", ")));
    }
}

/// Checks that an item has as many texts, amounts and result lines as points.
/// `pen` writes about the facts, `wording_pen` about the wording.
pub(crate) fn check_lengths(
    pen: Pen<'_>,
    wording_pen: Pen<'_>,
    facts: &ItemRecord,
    words: Option<&ItemWording>,
) {
    let (id, points) = (&facts.id.words, facts.points.len());
    if let Some(number) = &facts.number {
        if !matches!(number.as_slice(), [least, most] if least.value == 0 && most.value > 0) {
            let help = "Write 0 and the highest number, such as number = [0, 365].";
            let span = number.first().map_or(facts.span.clone(), |number| number.span());
            pen.error(span, "`number` must be 0 and a highest number", "here", help);
        }
        if facts.scored {
            let help = "Add scored = false. A number that a person gives is never points.";
            pen.error(facts.span.clone(), format!("The number \"{id}\" cannot be scored"), "here", help);
        }
    } else if points < 2 {
        let help = "Write the points of each option in order, such as points = [0, 1, 2].";
        pen.error(facts.span.clone(), format!("The item \"{id}\" needs two options at least"), "here", help);
    }
    if let Some(values) = facts.values.as_ref().filter(|values| values.len() != points) {
        let message = format!("\"{id}\" has {points} points and {} values", values.len());
        let help = "Write the name of a group for each option, in the same order; \"\" is no group.";
        pen.error(facts.span.clone(), message, "differs", help);
    }
    if let Some(amounts) = &facts.stands_for {
        if amounts.value.len() != points {
            let message =
                format!("\"{id}\" has {points} points and {} amounts in `stands_for`", amounts.value.len());
            pen.error(
                amounts.span(),
                message,
                "differs",
                "Write one amount for each option, in the same order.",
            );
        }
        for amount in &amounts.value {
            if !matches!(amount.value.as_slice(), [_]) && !matches!(amount.value.as_slice(), [a, b] if a <= b)
            {
                let help = "Write [least, most] in tenths, or [least] for \"or more\".";
                pen.error(amount.span(), "An amount is one or two numbers, the smaller first", "here", help);
            }
        }
    }
    let Some(words) = words else { return };
    let length = |list: &Option<Vec<Passage>>| list.as_ref().map(Vec::len);
    let lists = [
        ("options", Some(words.options.len())),
        ("results", length(&words.results)),
        ("in_text", length(&words.in_text)),
    ];
    if words.results.is_some() != words.result_title.is_some() {
        let help = "`results` are shown under `result_title`. Write both, or neither.";
        wording_pen.error(words.span.clone(), "`results` and `result_title` go together", "here", help);
    }
    for (name, length) in lists {
        if let Some(length) = length.filter(|length| *length != points) {
            let message = format!("\"{id}\" has {points} points and {length} {name}");
            let help =
                "Write one text for each option, in the order of the points. In `results`, \"\" is none.";
            wording_pen.error(words.span.clone(), message, "differs", help);
        }
    }
}

/// Checks that the items that give a week's units say what their options stand for.
pub(crate) fn check_week(pen: Pen<'_>, items: &[Item], week: [(u8, &Passage); 2]) {
    for (index, id) in week {
        let item = items.get(usize::from(index));
        if item.is_some_and(|item| item.options.iter().any(|option| option.stands_for.is_none())) {
            let message = format!("The item \"{}\" does not say what its options stand for", id.words);
            let help = "Add `stands_for` to the item, with one amount for each option, in tenths.";
            pen.error(id.span.clone(), message, "no amounts there", help);
        }
    }
}

/// The points from which on an answer forks. Notes a number that no option scores: nobody would ever be warned.
pub(crate) fn fork_at(pen: Pen<'_>, from: At<u16>, points: &[At<u16>]) -> u8 {
    if !points.iter().any(|points| points.value == from.value) {
        let help = "`fork_at` is the points of the first option that is a sign of dependence.";
        pen.error(from.span(), "No option scores so many points", "never reached", help);
    }
    u8::try_from(from.value).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{questionnaire_facts, questionnaire_wording};
    use crate::testing::problems_of;

    const FACTS: &str = "id = \"q\"\nversion = \"1\"\ncitation = \"c\"\nages = [18, 120]\nsources = [\"s\"]\nreviewed_on = 2026-11-21\n\
        review_by = 2027-11-21\nlicence = { state = \"free\" }\n";
    const WORDING: &str =
        "title = \"T\"\nshort = \"S\"\ntime_frame = \"F\"\nlicence = \"L\"\nbands_from = \"B\"\n";

    fn check_items(facts: &str, wording: &str, expected: &[&str]) {
        let found = problems_of(|pen| {
            let Some(facts) = questionnaire_facts::read(pen, &format!("{FACTS}{facts}")) else { return };
            let Some(words) = questionnaire_wording::read(pen, &format!("{WORDING}{wording}")) else {
                return;
            };
            let items: Vec<&ItemRecord> = facts.items.iter().collect();
            check_wording(pen, pen, &items, &words.items);
            for item in items {
                check_lengths(
                    pen,
                    pen,
                    item,
                    words.items.iter().find(|words| words.id.value == item.id.words),
                );
            }
        });
        assert_eq!(found, expected, "{facts}{wording}");
    }

    #[test]
    fn facts_and_wording_have_the_same_items() {
        let (facts, wording) =
            ("[[item]]\nid = \"a\"\npoints = [0, 1]\n", "[item.a]\ntext = \"A\"\noptions = [\"n\", \"y\"]\n");
        check_items(facts, wording, &[]);
        check_items(facts, "", &["The item \"a\" has no wording"]);
        let other = wording.replace("item.a", "item.b");
        check_items(facts, &format!("{wording}{other}"), &["There is no item \"b\" in the questionnaire"]);
    }

    #[test]
    fn every_option_has_points_and_words() {
        let wording = "[item.a]\ntext = \"A\"\noptions = [\"n\", \"y\"]\nresults = [\"\", \"r\"]\nresult_title = \"T\"\n";
        let facts = |rest: &str| format!("[[item]]\nid = \"a\"\n{rest}");
        check_items(&facts("points = [0, 1]\nstands_for = [[0, 5], [10]]"), wording, &[]);
        check_items(
            &facts("points = [0, 1, 2]"),
            wording,
            &["\"a\" has 3 points and 2 options", "\"a\" has 3 points and 2 results"],
        );
        check_items(
            &facts("points = [0, 1]\nstands_for = [[0, 5]]"),
            wording,
            &["\"a\" has 2 points and 1 amounts in `stands_for`"],
        );
        check_items(
            &facts("points = [0, 1]\nstands_for = [[5, 0], [1, 2, 3]]"),
            wording,
            &["An amount is one or two numbers, the smaller first"; 2],
        );
    }

    #[test]
    fn numbers_are_asked_for_and_never_scored() {
        let wording = "[item.a]\ntext = \"A\"\n";
        let facts = |rest: &str| format!("[[item]]\nid = \"a\"\n{rest}");
        check_items(&facts("number = [0, 365]\nscored = false"), wording, &[]);
        check_items(&facts("number = [0, 365]"), wording, &["The number \"a\" cannot be scored"]);
        check_items(
            &facts("number = [1, 365]\nscored = false"),
            wording,
            &["`number` must be 0 and a highest number"],
        );
    }

    #[test]
    fn every_option_has_a_group_and_every_result_a_heading() {
        let wording = |rest: &str| format!("[item.a]\ntext = \"A\"\noptions = [\"n\", \"y\"]\n{rest}");
        let facts = |rest: &str| format!("[[item]]\nid = \"a\"\npoints = [0, 1]\n{rest}");
        check_items(&facts("values = [\"f\", \"\"]"), &wording("in_text = [\"x\", \"y\"]"), &[]);
        check_items(&facts("values = [\"f\"]"), &wording(""), &["\"a\" has 2 points and 1 values"]);
        check_items(
            &facts(""),
            &wording("results = [\"\", \"r\"]"),
            &["`results` and `result_title` go together"],
        );
    }

    #[test]
    fn borrowed_items_are_the_first_ones() {
        let lent = "[[item]]\nid = \"a\"\npoints = [0, 1]\n[[item]]\nid = \"b\"\npoints = [0, 1]\n";
        let check = |items: &[&str], good: bool| {
            let found = problems_of(|pen| {
                let Some(facts) = questionnaire_facts::read(pen, &format!("{FACTS}{lent}")) else { return };
                let items = items.iter().map(|item| Passage::verbatim(item, 0)).collect();
                check_first_items(pen, &Borrowed { from: Passage::verbatim("q", 0), items }, &facts.items);
            });
            assert_eq!(found.is_empty(), good, "{items:?}: {found:?}");
        };
        check(&["a"], true);
        check(&["a", "b"], true);
        check(&["b"], false);
        check(&["b", "a"], false);
        check(&[], false);
    }
}

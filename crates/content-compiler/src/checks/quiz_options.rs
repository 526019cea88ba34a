//! The options of a question fit its kind, and every wrong one names the mix-up behind it.
//!
//! Single: exactly one is right. Several: at least one is right and one wrong. True or false: "True" and "False",
//! one of them right. Rate: like single, and every option is a level, the worst first. Order: three to six steps and no
//! options. Match: three to six pairs and no options. (A missing feedback is a missing key.)

use domain::quiz::Kind;

use crate::problem::Pen;
use crate::records::quiz::{OptionRecord, PairRecord, QuestionRecord};

/// The fewest and the most steps to put in order, or pairs to match: fewer is no task, more does not fit a phone.
const STEPS: std::ops::RangeInclusive<usize> = 3..=6;

/// Checks the options of a question.
pub(crate) fn check(pen: Pen<'_>, question: &QuestionRecord) {
    for option in &question.options {
        check_mixup(pen, option);
    }
    let Some(kind) = &question.kind else { return };
    if kind.value != Kind::Order && !question.steps.is_empty() {
        let help = "Steps are for kind = \"order\". Write [[question.option]] here.";
        pen.error(question.span.clone(), "Only an order question has steps", "has steps", help);
        return;
    }
    if kind.value != Kind::Match && !question.pairs.is_empty() {
        let help = "Pairs are for kind = \"match\". Write [[question.option]] here.";
        pen.error(question.span.clone(), "Only a match question has pairs", "has pairs", help);
        return;
    }
    match kind.value {
        Kind::Order => return check_steps(pen, question),
        Kind::Match => return check_pairs(pen, question),
        _ => check_levels(pen, question, kind.value),
    }
    let wrong = |message: &str, help: &str| pen.error(question.span.clone(), message, "this question", help);
    let unsure = question.options.iter().any(|option| option.right.is_none());
    if question.options.len() < 2 {
        wrong("A question needs two options at least", "Add a [[question.option]] block for each.");
        return;
    }
    if question.options.len() > 8 {
        wrong("A question has eight options at most", "Leave out the weakest: a phone shows about four.");
    }
    if kind.value == Kind::TrueFalse {
        let mut texts: Vec<&str> = question.options.iter().map(|option| option.text.words.as_str()).collect();
        texts.sort_unstable();
        if texts != ["False", "True"] {
            wrong(
                "The options must be \"True\" and \"False\"",
                "Write exactly those two, each in its own block.",
            );
        }
    }
    let right = question.options.iter().filter(|option| is_right(option)).count();
    match kind.value {
        // An option that does not say whether it is right has been noted already.
        _ if unsure => {}
        Kind::Several if right == 0 || right == question.options.len() => wrong(
            "At least one option must be right and one wrong",
            "Mark right = true for what fits and right = false for what does not.",
        ),
        Kind::Single | Kind::TrueFalse | Kind::Rate if right != 1 => wrong(
            &format!("Exactly one option must be right, and {right} are"),
            "Mark one as right = true and the others as right = false, or use kind = \"several\".",
        ),
        _ => {}
    }
}

fn is_right(option: &OptionRecord) -> bool {
    option.right.is_some_and(|right| right.value)
}

fn check_mixup(pen: Pen<'_>, option: &OptionRecord) {
    match (&option.right, &option.mixup) {
        (Some(right), None) if !right.value => {
            let help = "Name the mistake behind it in a few words, such as: mixup = \"awake means sober\"";
            pen.error(option.span.clone(), "A wrong option needs a `mixup`", "no mixup here", help);
        }
        (Some(right), Some(mixup)) if right.value => {
            let help = "Delete this line, or write right = false.";
            pen.error(mixup.span.clone(), "A right option has no mix-up", "here", help);
        }
        _ => {}
    }
}

/// A level is named where a mix is rated, once for each option, the worst first.
fn check_levels(pen: Pen<'_>, question: &QuestionRecord, kind: Kind) {
    let levels: Vec<_> = question.options.iter().filter_map(|option| option.level.as_ref()).collect();
    if kind != Kind::Rate {
        if let Some(level) = levels.first() {
            let help = "Levels are for kind = \"rate\". Delete this line.";
            pen.error(level.span(), "Only a rate question has levels", "here", help);
        }
        return;
    }
    let help =
        "Give every option its level: very_high, high, caution, effects_change or unknown, the worst first.";
    if levels.len() != question.options.len() {
        pen.error(question.span.clone(), "An option has no level", "this question", help);
    } else if !levels.is_sorted_by(|one, next| one.value < next.value) {
        pen.error(question.span.clone(), "The levels are not in order, or one is there twice", "here", help);
    }
}

fn check_pairs(pen: Pen<'_>, question: &QuestionRecord) {
    check_parts(pen, question, "A match question", "pair", question.pairs.len());
    for (index, pair) in question.pairs.iter().enumerate() {
        let earlier = &question.pairs[..index];
        let help = "Two halves that read the same cannot be told apart. Change one.";
        for half in [&pair.text, &pair.partner] {
            let is_there = |other: &PairRecord| {
                [&other.text, &other.partner].iter().any(|other| other.words == half.words)
            };
            if earlier.iter().any(is_there) {
                pen.error(half.span.clone(), "This half is there twice", "again here", help);
            }
        }
    }
}

/// Three to six parts, each in a block of its own, and no options.
fn check_parts(pen: Pen<'_>, question: &QuestionRecord, who: &str, part: &str, count: usize) {
    let error = |message: String, label: &str, help: String| {
        pen.error(question.span.clone(), message, label, help);
    };
    if !question.options.is_empty() {
        let help = format!("Write [[question.{part}]] blocks: docs/content.md shows one.");
        error(format!("{who} has {part}s, not options"), "has options", help);
    }
    if !STEPS.contains(&count) {
        let help = format!("Write 3 to 6 [[question.{part}]] blocks.");
        error(format!("{who} has 3 to 6 {part}s, and this has {count}"), "this question", help);
    }
}

fn check_steps(pen: Pen<'_>, question: &QuestionRecord) {
    check_parts(pen, question, "An order question", "step", question.steps.len());
    for (index, step) in question.steps.iter().enumerate() {
        if question.steps[..index].iter().any(|earlier| earlier.text.words == step.text.words) {
            let help = "Two steps that read the same cannot be put in order. Change one.";
            pen.error(step.text.span.clone(), "This step is there twice", "again here", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::records::quiz;
    use crate::testing::problems_of;

    fn check(kind: &str, body: &str, expected: &[&str]) {
        let text = format!(
            "title = \"T\"\nintro = \"I\"\n[[question]]\nid = \"q\"\nkind = \"{kind}\"\ndifficulty = 1\nprompt = \"P\"\nhint = \"H\"\n\
             sources = [\"s\"]\n{body}"
        );
        let found = problems_of(|pen| {
            let Some(quiz) = quiz::read(pen, &text) else { return };
            quiz.questions.iter().for_each(|question| super::check(pen, question));
        });
        assert_eq!(found, expected, "{text}");
    }

    fn options(options: &[(&str, bool)]) -> String {
        let option = |(text, right): &(&str, bool)| {
            let mixup = if *right { "" } else { "mixup = \"M\"\n" };
            format!("[[question.option]]\ntext = \"{text}\"\nright = {right}\n{mixup}feedback = \"F\"\n")
        };
        options.iter().map(option).collect()
    }

    fn steps(steps: &[&str]) -> String {
        steps.iter().map(|text| format!("[[question.step]]\ntext = \"{text}\"\nfeedback = \"F\"\n")).collect()
    }

    #[test]
    fn single_has_one_right() {
        check("single", &options(&[("a", true), ("b", false)]), &[]);
        check(
            "single",
            &options(&[("a", true), ("b", true)]),
            &["Exactly one option must be right, and 2 are"],
        );
        check(
            "single",
            &options(&[("a", false), ("b", false)]),
            &["Exactly one option must be right, and 0 are"],
        );
        check("single", "", &["A question needs two options at least"]);
    }

    #[test]
    fn several_has_right_and_wrong() {
        check("several", &options(&[("a", true), ("b", true), ("c", false)]), &[]);
        check(
            "several",
            &options(&[("a", true), ("b", true)]),
            &["At least one option must be right and one wrong"],
        );
    }

    #[test]
    fn true_false_has_those_two() {
        check("true-false", &options(&[("True", true), ("False", false)]), &[]);
        check(
            "true-false",
            &options(&[("Yes", true), ("No", false)]),
            &["The options must be \"True\" and \"False\""],
        );
    }

    #[test]
    fn order_has_steps() {
        check("order", &steps(&["a", "b", "c"]), &[]);
        check("order", &steps(&["a", "b"]), &["An order question has 3 to 6 steps, and this has 2"]);
        check("order", &steps(&["a", "b", "a"]), &["This step is there twice"]);
        check("single", &steps(&["a", "b", "c"]), &["Only an order question has steps"]);
    }

    #[test]
    fn match_has_pairs() {
        let pairs = |pairs: &[(&str, &str)]| -> String {
            let pair = |(text, partner): &(&str, &str)| {
                format!("[[question.pair]]\ntext = \"{text}\"\npartner = \"{partner}\"\nfeedback = \"F\"\n")
            };
            pairs.iter().map(pair).collect()
        };
        check("match", &pairs(&[("a", "1"), ("b", "2"), ("c", "3")]), &[]);
        check(
            "match",
            &pairs(&[("a", "1"), ("b", "2")]),
            &["A match question has 3 to 6 pairs, and this has 2"],
        );
        check("match", &pairs(&[("a", "1"), ("b", "2"), ("c", "1")]), &["This half is there twice"]);
        check("single", &pairs(&[("a", "1"), ("b", "2"), ("c", "3")]), &["Only a match question has pairs"]);
        let both = pairs(&[("a", "1"), ("b", "2"), ("c", "3")]) + &options(&[("a", true)]);
        check("match", &both, &["A match question has pairs, not options"]);
    }

    #[test]
    fn rate_has_levels_in_order() {
        let levels = |levels: &[&str]| -> String {
            let option = |(place, level): (usize, &&str)| {
                let said = if place == 0 { "right = true" } else { "right = false\nmixup = \"M\"" };
                format!(
                    "[[question.option]]\ntext = \"{level}\"\n{said}\nfeedback = \"F\"\nlevel = \"{level}\"\n"
                )
            };
            levels.iter().enumerate().map(option).collect()
        };
        check("rate", &levels(&["very_high", "caution", "unknown"]), &[]);
        let out_of_order = ["The levels are not in order, or one is there twice"];
        check("rate", &levels(&["caution", "very_high"]), &out_of_order);
        check("rate", &levels(&["caution", "caution"]), &out_of_order);
        check("single", &levels(&["high", "caution"]), &["Only a rate question has levels"]);
        check("rate", &options(&[("a", true), ("b", false)]), &["An option has no level"]);
    }

    #[test]
    fn a_wrong_option_names_its_mixup() {
        let good = options(&[("a", true), ("b", false)]);
        check("single", &good.replace("mixup = \"M\"\n", ""), &["A wrong option needs a `mixup`"]);
        let both = good.replace("right = true\n", "right = true\nmixup = \"M\"\n");
        check("single", &both, &["A right option has no mix-up"]);
    }

    #[test]
    fn every_option_has_feedback() {
        let good = options(&[("a", true), ("b", false)]);
        check("single", &good.replacen("feedback = \"F\"\n", "", 1), &["This option has no `feedback`"]);
    }
}

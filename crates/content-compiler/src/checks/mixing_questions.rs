//! Every question that is made from pairs has one answer that can be defended.

use std::collections::BTreeSet;

use domain::quiz::{Kind, Question, QuizOption};
use domain::text::plain;

use crate::problem::Pen;

/// Checks the questions. `pen` writes about the file of their words.
pub(crate) fn check(pen: Pen<'_>, questions: &[Question]) {
    let mut ids = BTreeSet::new();
    for question in questions {
        let wrong = |what: &str| {
            let message = format!("The question \"{}\" {what}", question.id);
            let help = "It is made from mixing/pairs. Look at the two pairs and at the words here; cargo xtask quiz \
                        --dump prints it.";
            pen.error(0..0, message, "", help);
        };
        if !ids.insert(question.id.as_str()) {
            wrong("comes up twice");
        }
        let texts: BTreeSet<String> =
            question.options.iter().map(|option| plain(&option.text).to_lowercase()).collect();
        if texts.len() != question.options.len() {
            wrong("has two options that say the same");
        }
        let right = question.options.iter().filter(|option| option.right).count();
        match question.kind {
            Kind::Single | Kind::Rate if right != 1 => wrong("does not have exactly one right option"),
            Kind::Order | Kind::Match if question.options.len() < 3 => wrong("has too few steps"),
            Kind::Match if !partners_differ(question) => wrong("has two partners that say the same"),
            Kind::Rate if !levels_are_apart(question) => wrong("has a wrong level next to the right one"),
            _ => {}
        }
        if question.options.iter().any(|option| plain(&option.feedback).trim().is_empty()) {
            wrong("has an option without feedback");
        }
        if question.options.iter().any(|option| !option.right && option.mixup.is_none()) {
            wrong("has a wrong option that names no mix-up");
        }
        if question.sources.is_empty() {
            wrong("has no source");
        }
    }
}

/// Whether no two options of a match have the same partner.
fn partners_differ(question: &Question) -> bool {
    let partner = |option: &QuizOption| option.partner.as_ref().map(|partner| plain(partner));
    let partners: BTreeSet<Option<String>> = question.options.iter().map(partner).collect();
    partners.len() == question.options.len() && !partners.contains(&None)
}

/// Whether every wrong level is two steps at least from the right one.
fn levels_are_apart(question: &Question) -> bool {
    let right = question.options.iter().find(|option| option.right).and_then(|option| option.level);
    let is_apart = |option: &QuizOption| match (option.level, right) {
        (Some(level), Some(right)) => option.right || (level as usize).abs_diff(right as usize) >= 2,
        _ => false,
    };
    question.options.iter().all(is_apart)
}

#[cfg(test)]
mod tests {
    use domain::mixing::Level;
    use domain::text::Inline;

    use super::*;
    use crate::testing::problems_of;

    fn option(text: &str, right: bool) -> QuizOption {
        let words = |text: &str| vec![Inline::Text(text.into())];
        QuizOption {
            text: words(text),
            right,
            mixup: (!right).then(|| "a mix-up".into()),
            feedback: words("Why."),
            ..QuizOption::default()
        }
    }

    fn question() -> Question {
        Question {
            id: "worst-tea-cake".into(),
            kind: Kind::Single,
            difficulty: 1,
            prompt: vec![],
            hint: None,
            options: vec![option("Tea", true), option("Cake", false)],
            sources: vec![0],
        }
    }

    fn check_changed(change: impl FnOnce(&mut Question), expected: &[&str]) {
        let mut changed = question();
        change(&mut changed);
        let found = problems_of(|pen| check(pen, &[changed]));
        let expected: Vec<String> =
            expected.iter().map(|what| format!("The question \"worst-tea-cake\" {what}")).collect();
        assert_eq!(found, expected);
    }

    fn rate(question: &mut Question, wrong: Level) {
        question.kind = Kind::Rate;
        question.options[0].level = Some(Level::VeryHigh);
        question.options[1].level = Some(wrong);
    }

    fn pair_up(question: &mut Question, partners: [&str; 3]) {
        question.kind = Kind::Match;
        question.options = ["Tea", "Cake", "Jam"].map(|text| option(text, true)).into();
        for (option, partner) in question.options.iter_mut().zip(partners) {
            option.partner = Some(vec![Inline::Text(partner.into())]);
        }
    }

    #[test]
    fn one_answer_that_can_be_defended() {
        check_changed(|_| {}, &[]);
        check_changed(|question| question.sources.clear(), &["has no source"]);
        check_changed(
            |question| question.options[1].right = true,
            &["does not have exactly one right option"],
        );
        check_changed(
            |question| question.options[1].text = question.options[0].text.clone(),
            &["has two options that say the same"],
        );
        check_changed(|question| question.options[0].feedback.clear(), &["has an option without feedback"]);
        check_changed(
            |question| question.options[1].mixup = None,
            &["has a wrong option that names no mix-up"],
        );
        check_changed(|question| question.kind = Kind::Order, &["has too few steps"]);
        check_changed(|question| rate(question, Level::Caution), &[]);
        check_changed(|question| rate(question, Level::High), &["has a wrong level next to the right one"]);
        check_changed(|question| pair_up(question, ["A", "B", "A"]), &["has two partners that say the same"]);
        check_changed(|question| pair_up(question, ["A", "B", "C"]), &[]);
        let twice = problems_of(|pen| check(pen, &[question(), question()]));
        assert_eq!(twice, ["The question \"worst-tea-cake\" comes up twice"]);
    }
}

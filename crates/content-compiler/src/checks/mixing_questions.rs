//! Every question that is made from pairs has one answer that can be defended.

use std::collections::BTreeSet;

use domain::quiz::{Kind, Question};
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
            Kind::Single if right != 1 => wrong("does not have exactly one right option"),
            Kind::Order if question.options.len() < 3 => wrong("has too few steps"),
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

#[cfg(test)]
mod tests {
    use domain::quiz::QuizOption;
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
        }
    }

    fn question() -> Question {
        Question {
            id: "worst-tea-cake".into(),
            kind: Kind::Single,
            difficulty: 1,
            prompt: vec![],
            options: vec![option("Tea", true), option("Cake", false)],
            sources: vec![0],
        }
    }

    fn check_changed(change: impl FnOnce(&mut Question), expected: &[&str]) {
        let mut changed = question();
        change(&mut changed);
        let found = problems_of("", |pen, _| check(pen, &[changed]));
        let expected: Vec<String> =
            expected.iter().map(|what| format!("The question \"worst-tea-cake\" {what}")).collect();
        assert_eq!(found, expected);
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
        let twice = problems_of("", |pen, _| check(pen, &[question(), question()]));
        assert_eq!(twice, ["The question \"worst-tea-cake\" comes up twice"]);
    }
}

//! `en/modules/<id>/quiz.toml`: the recap quiz.

use std::ops::Range;

use domain::mixing::Level;
use domain::quiz::Kind;

use super::named;
use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The kinds of question by their names in content files.
const KINDS: [(&str, Kind); 6] = [
    ("single", Kind::Single),
    ("several", Kind::Several),
    ("true-false", Kind::TrueFalse),
    ("order", Kind::Order),
    ("match", Kind::Match),
    ("rate", Kind::Rate),
];

/// A quiz as the file has it.
pub(crate) struct QuizRecord {
    pub(crate) title: Passage,
    pub(crate) intro: Passage,
    pub(crate) questions: Vec<QuestionRecord>,
}

/// A question as the file has it.
pub(crate) struct QuestionRecord {
    pub(crate) span: Range<usize>,
    pub(crate) id: Passage,
    pub(crate) kind: Option<At<Kind>>,
    pub(crate) difficulty: u8,
    pub(crate) prompt: Passage,
    pub(crate) hint: Passage,
    pub(crate) sources: Vec<Passage>,
    pub(crate) options: Vec<OptionRecord>,
    pub(crate) steps: Vec<StepRecord>,
    pub(crate) pairs: Vec<PairRecord>,
}

/// An option as the file has it.
pub(crate) struct OptionRecord {
    pub(crate) span: Range<usize>,
    pub(crate) text: Passage,
    pub(crate) right: Option<At<bool>>,
    pub(crate) mixup: Option<Passage>,
    pub(crate) feedback: Passage,
    pub(crate) level: Option<At<Level>>,
}

/// Two halves of a match question as the file has them.
pub(crate) struct PairRecord {
    pub(crate) text: Passage,
    pub(crate) partner: Passage,
    pub(crate) feedback: Passage,
}

/// A step of an order question as the file has it.
pub(crate) struct StepRecord {
    pub(crate) text: Passage,
    pub(crate) feedback: Passage,
}

/// Reads a quiz. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<QuizRecord> {
    document(pen, text, "this file", |fields| QuizRecord {
        title: fields.text("title"),
        intro: fields.text("intro"),
        questions: fields.some_records("question", "a question", question),
    })
}

fn question(fields: &Fields<'_>) -> QuestionRecord {
    QuestionRecord {
        span: fields.span.clone(),
        id: fields.text("id"),
        kind: fields.choice("kind", &KINDS),
        difficulty: fields.number("difficulty", 1..=3).map_or(1, |number| number.value as u8),
        prompt: fields.text("prompt"),
        hint: fields.text("hint"),
        sources: fields.texts("sources"),
        options: fields.records("option", "this option", |fields| OptionRecord {
            span: fields.span.clone(),
            text: fields.text("text"),
            right: fields.flag("right"),
            mixup: fields.text_if_any("mixup"),
            feedback: fields.text("feedback"),
            level: fields.choice_if_any("level", &named(Level::ALL, Level::name)),
        }),
        pairs: fields.records("pair", "this pair", |fields| PairRecord {
            text: fields.text("text"),
            partner: fields.text("partner"),
            feedback: fields.text("feedback"),
        }),
        steps: fields.records("step", "this step", |fields| StepRecord {
            text: fields.text("text"),
            feedback: fields.text("feedback"),
        }),
    }
}

//! `en/modules/<id>/quiz.toml`: the recap quiz.

use domain::mixing::Level;
use domain::quiz::{Kind, Question, Quiz, QuizOption};

use crate::checks::{ids, quiz_options};
use crate::citations::{SourceBook, SourceList};
use crate::fields::{Fields, document};
use crate::folder::File;
use crate::page::{Page, Prose};
use crate::passage::{At, Passage};
use crate::problem::Pen;
use crate::records::named;

/// The kinds of question by their names in content files.
const KINDS: [(&str, Kind); 6] = [
    ("single", Kind::Single),
    ("several", Kind::Several),
    ("true-false", Kind::TrueFalse),
    ("order", Kind::Order),
    ("match", Kind::Match),
    ("rate", Kind::Rate),
];

/// A question as the file has it.
pub(crate) struct QuestionRecord {
    pub(crate) span: std::ops::Range<usize>,
    pub(crate) id: Passage,
    pub(crate) kind: Option<At<Kind>>,
    pub(crate) difficulty: u8,
    pub(crate) prompt: Passage,
    pub(crate) sources: Vec<Passage>,
    pub(crate) options: Vec<OptionRecord>,
    pub(crate) steps: Vec<StepRecord>,
    pub(crate) pairs: Vec<PairRecord>,
}

/// An option as the file has it.
pub(crate) struct OptionRecord {
    pub(crate) span: std::ops::Range<usize>,
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

/// Reads a quiz, with the words in it. `None` where the file is not TOML.
pub(crate) fn read(
    pen: Pen<'_>,
    file: &File,
    book: Option<&SourceBook>,
    young: bool,
) -> Option<(Quiz, Prose)> {
    document(pen, &file.text, "this file", |fields| {
        let title = fields.text("title");
        let intro = fields.text("intro");
        let records = fields.some_records("question", "a question", question_record);
        ids::check_unique(pen, "question", records.iter().map(|record| &record.id));
        let mut page = Page::new(pen);
        page.prose.graded = true;
        page.prose.young = young;
        let mut sources = SourceList::new(book);
        let title = page.plain(&title);
        let intro = page.line(&intro);
        let questions = records.iter().map(|record| {
            ids::check_form(pen, &record.id);
            quiz_options::check(pen, record);
            let keys = sources.cite_all(pen, &record.sources, record.span.clone(), "question");
            question(record, keys, &mut page)
        });
        let questions = questions.collect();
        (Quiz { title, intro, questions, sources: sources.sources }, page.prose)
    })
}

fn question_record(fields: &Fields<'_>) -> QuestionRecord {
    QuestionRecord {
        span: fields.span.clone(),
        id: fields.text("id"),
        kind: fields.choice("kind", &KINDS),
        difficulty: fields.number("difficulty", 1..=3).map_or(1, |number| number.value as u8),
        prompt: fields.text("prompt"),
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

fn question(record: &QuestionRecord, sources: Vec<u16>, page: &mut Page<'_>) -> Question {
    let prompt = page.line(&record.prompt);
    let mut options: Vec<QuizOption> = Vec::new();
    for option in &record.options {
        options.push(QuizOption {
            text: page.line(&option.text),
            right: option.right.is_some_and(|right| right.value),
            mixup: page.plain_if_any(&option.mixup),
            feedback: page.line(&option.feedback),
            level: option.level.as_ref().map(|level| level.value),
            partner: None,
        });
    }
    for step in &record.steps {
        let (text, feedback) = (page.line(&step.text), page.line(&step.feedback));
        options.push(QuizOption { text, right: true, feedback, ..QuizOption::default() });
    }
    for pair in &record.pairs {
        let (text, feedback) = (page.line(&pair.text), page.line(&pair.feedback));
        let partner = Some(page.line(&pair.partner));
        options.push(QuizOption { text, right: true, feedback, partner, ..QuizOption::default() });
    }
    Question {
        id: record.id.words.clone(),
        kind: record.kind.map_or(Kind::Single, |kind| kind.value),
        difficulty: record.difficulty,
        prompt,
        options,
        sources,
    }
}

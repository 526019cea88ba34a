//! The recap quiz of a module.

use domain::quiz::{Kind, Question, Quiz, QuizOption};

use super::desk::Desk;
use crate::checks::{ids, quiz_options};
use crate::page::Page;
use crate::records::quiz::{self, QuestionRecord};

/// Fewer questions than this are over before they help to remember.
const LEAST_QUESTIONS: usize = 6;

/// Reads and checks the quiz of a module, which is for people under 18 or not. `None` where it could not be read.
pub(super) fn read(desk: &Desk<'_>, module: &str, young: bool) -> Option<Quiz> {
    let path = format!("en/modules/{module}/quiz.toml");
    let pen = desk.pen(&path);
    let record = desk.read(pen, quiz::read)?;
    ids::check(pen, "question", record.questions.iter().map(|question| &question.id));
    if record.questions.len() < LEAST_QUESTIONS {
        let message =
            format!("This quiz has {} questions; {LEAST_QUESTIONS} is the least", record.questions.len());
        let help = "Ask about what a person should still know in a month.";
        pen.error(record.title.span.clone(), message, "the whole quiz", help);
    }
    let mut page = Page::new(pen);
    (page.prose.graded, page.prose.young) = (true, young);
    let mut list = desk.sources();
    let title = page.plain(&record.title);
    let intro = page.line(&record.intro);
    let questions = record.questions.iter().map(|record| {
        quiz_options::check(pen, record);
        let sources = list.cite_all(pen, &record.sources, record.span.clone(), "question");
        question(record, sources, &mut page)
    });
    let questions = questions.collect();
    desk.keep(page);
    Some(Quiz { title, intro, questions, sources: list.sources })
}

fn question(record: &QuestionRecord, sources: Vec<u16>, page: &mut Page<'_>) -> Question {
    let (prompt, hint) = (page.line(&record.prompt), Some(page.line(&record.hint)));
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
        hint,
        options,
        sources,
    }
}

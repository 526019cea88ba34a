//! The questions that are made from what is known of mixing.

use domain::mixing::{Mixing, MixingWords, Templates};
use domain::people::Edition;
use domain::quiz::Question;

use super::desk::Desk;
use super::wording::by_key;
use crate::checks::mixing_questions;
use crate::page::Page;
use crate::records::mixing_questions as records;

const FILE: &str = "en/mixing/questions.toml";

/// Reads and checks the words of the questions. `None` where their file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<Templates> {
    let pen = desk.pen(FILE);
    let record = desk.read(pen, records::read)?;
    let mut page = Page::new(pen);
    page.prose.young = true;
    let mut words = by_key(&record.words, &mut page);
    let mut text = |key: &str| words.remove(key).unwrap_or_default();
    let templates = Templates {
        worst: text("worst"),
        worst_mixup: text("worst_mixup"),
        first: text("first"),
        first_right: text("first_right"),
        first_mixup: text("first_mixup"),
        order: text("order"),
        matching: text("match"),
        rate: text("rate"),
        rate_wrong: text("rate_wrong"),
        rate_low: text("rate_low"),
        rate_high: text("rate_high"),
        two: text("two"),
        order_why: text("order_why"),
        levels: record.levels.iter().map(|level| page.plain(level)).collect(),
    };
    desk.keep(page);
    Some(templates)
}

/// Makes and checks the questions of an edition.
pub(super) fn questions(
    desk: &Desk<'_>,
    facts: &Mixing,
    words: &MixingWords,
    templates: &Templates,
    edition: Edition,
) -> Vec<Question> {
    let questions = facts.questions(words, templates, edition);
    mixing_questions::check(desk.pen(FILE), &questions);
    questions
}

//! `self-check.toml` and `en/self-check/<id>.md`: what can be on a person's mind, and what to say where nothing is
//! asked.

use domain::services::Need;

use super::{ReviewDates, markdown_file, named, review, values};
use crate::fields::{Fields, document};
use crate::passage::Passage;
use crate::problem::Pen;

/// A topic as `self-check.toml` has it.
pub(crate) struct TopicRecord {
    pub(crate) needs: Vec<Need>,
    pub(crate) id: Passage,
    pub(crate) for_family: bool,
    pub(crate) words_for_young: bool,
    pub(crate) questionnaires: Vec<Passage>,
}

/// The words of a topic as their file has them, without its text.
pub(crate) struct TopicWords {
    pub(crate) choice: Passage,
    pub(crate) title: Passage,
    pub(crate) review: ReviewDates,
}

/// Reads the list of topics. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<TopicRecord>> {
    document(pen, text, "this file", |fields| fields.some_records("topic", "this topic", topic))
}

fn topic(fields: &Fields<'_>) -> TopicRecord {
    let topic = TopicRecord {
        needs: values(&fields.choices("needs", &named(Need::ALL, Need::name))),
        id: fields.text("id"),
        for_family: fields.flag_if_any("for_family"),
        words_for_young: fields.flag_if_any("words_for_young"),
        questionnaires: fields.texts("questionnaires"),
    };
    fields.how_many("needs", 1..=4);
    topic
}

/// Reads the words of a topic, and the Markdown below them. `None` where the `+++` part is not TOML.
pub(crate) fn words(pen: Pen<'_>, text: &str) -> Option<(TopicWords, Passage)> {
    markdown_file(pen, text, |fields| TopicWords {
        choice: fields.text("choice"),
        title: fields.text("title"),
        review: review(fields),
    })
}

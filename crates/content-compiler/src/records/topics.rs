//! `self-check.toml` and `en/self-check/<id>.md`: what can be on a person's mind, and what to say where nothing is
//! asked.

use domain::day::Day;
use domain::questionnaire::Questionnaire;
use domain::self_check::Topic;
use domain::services::Need;
use domain::text::Card;

use super::{named, review};
use crate::checks::{how_many, ids};
use crate::citations::{SourceBook, SourceList};
use crate::fields::{Fields, document};
use crate::folder::File;
use crate::markdown;
use crate::nearest::nearest;
use crate::page::{Page, Prose};
use crate::passage::Passage;
use crate::problem::Pen;

/// A topic as `self-check.toml` has it.
pub(crate) struct TopicRecord {
    pub(crate) id: Passage,
    needs: Vec<Need>,
    for_family: bool,
    questionnaires: Vec<Passage>,
}

/// Reads the list of topics. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File) -> Option<Vec<TopicRecord>> {
    document(pen, &file.text, "this file", |fields| {
        let topics = fields.some_records("topic", "this topic", topic);
        ids::check_unique(pen, "topic", topics.iter().map(|topic| &topic.id));
        topics
    })
}

fn topic(fields: &Fields<'_>) -> TopicRecord {
    let needs = fields.choices("needs", &named(Need::ALL, Need::name));
    how_many::check(fields, "needs", 1..=4);
    let id = fields.text("id");
    ids::check_form(fields.pen, &id);
    TopicRecord {
        id,
        needs: needs.iter().map(|need| need.value).collect(),
        for_family: fields.flag_if_any("for_family"),
        questionnaires: fields.texts("questionnaires"),
    }
}

impl TopicRecord {
    /// Checks that the questionnaires it names exist, on or off.
    pub(crate) fn check_questionnaires(&self, pen: Pen<'_>, all: &[Questionnaire]) {
        let known: Vec<&str> = all.iter().map(|questionnaire| questionnaire.id.as_str()).collect();
        for id in self.questionnaires.iter().filter(|id| !known.contains(&id.words.as_str())) {
            let help = match nearest(&id.words, &known) {
                Some(meant) => format!("Did you mean \"{meant}\"?"),
                None => format!("The questionnaires are: {}.", known.join(", ")),
            };
            pen.error(
                id.span.clone(),
                format!("There is no questionnaire \"{}\"", id.words),
                "not known",
                help,
            );
        }
    }

    /// Reads the words of the topic. `None` where the `+++` part is not TOML.
    pub(crate) fn words(
        &self,
        pen: Pen<'_>,
        file: &File,
        book: Option<&SourceBook>,
        cards: Option<&[Card]>,
        today: Day,
    ) -> Option<(Topic, Prose)> {
        let parts = markdown::split(pen, &file.text)?;
        let (choice, title, review) = document(pen, &parts.toml, "this file", |fields| {
            (fields.text("choice"), fields.text("title"), review(fields, today))
        })?;
        // People under 18 read every topic.
        let mut page = Page::new(pen);
        (page.prose.graded, page.prose.young) = (true, true);
        page.citations = Some(SourceList::new(book));
        page.cards = cards;
        let topic = Topic {
            id: self.id.words.clone(),
            choice: page.plain(&choice),
            title: page.plain(&title),
            needs: self.needs.clone(),
            for_family: self.for_family,
            questionnaires: self.questionnaires.iter().map(|id| id.words.clone()).collect(),
            reflection: page.blocks(&parts.body),
            sources: page.citations.take().map(|list| list.sources).unwrap_or_default(),
            review,
        };
        Some((topic, page.prose))
    }
}

//! What the self-check can be about.

use domain::questionnaire::Questionnaire;
use domain::self_check::Topic;

use super::desk::Desk;
use crate::checks::{ids, review_dates, topic_questionnaires};
use crate::records::topics::{self, TopicRecord};

/// Reads and checks the topics, with their words. One whose words could not be read is left out.
pub(super) fn read(desk: &Desk<'_>, questionnaires: &[Questionnaire]) -> Vec<Topic> {
    let pen = desk.pen("self-check.toml");
    let records = desk.read(pen, topics::read).unwrap_or_default();
    ids::check(pen, "topic", records.iter().map(|record| &record.id));
    let is_topic = |name: &str| records.iter().any(|topic| name == format!("{}.md", topic.id.words));
    let help = "Every file here belongs to a topic in self-check.toml. Rename it, or add the topic.";
    desk.folder.refuse_others("en/self-check", is_topic, help);
    let mut found = Vec::new();
    for record in records.iter().filter(|record| !record.id.words.is_empty()) {
        topic_questionnaires::check(pen, &record.questionnaires, questionnaires);
        found.extend(topic(desk, record));
    }
    found
}

fn topic(desk: &Desk<'_>, record: &TopicRecord) -> Option<Topic> {
    let path = format!("en/self-check/{}.md", record.id.words);
    let pen = desk.pen(&path);
    let (words, body) = desk.read(pen, topics::words)?;
    let mut page = desk.page(pen);
    // People under 18 read every topic.
    (page.prose.graded, page.prose.young) = (true, true);
    let topic = Topic {
        id: record.id.words.clone(),
        choice: page.plain(&words.choice),
        title: page.plain(&words.title),
        needs: record.needs.clone(),
        for_family: record.for_family,
        words_for_young: record.words_for_young,
        questionnaires: record.questionnaires.iter().map(|id| id.words.clone()).collect(),
        reflection: page.blocks(&body),
        sources: page.take_sources(),
        review: review_dates::review(pen, &words.review, desk.today),
    };
    desk.keep(page);
    Some(topic)
}

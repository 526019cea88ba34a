//! The action cards.

use domain::text::{Card, Source};

use super::desk::Desk;
use crate::checks::{emergency_number, ids, review_dates};
use crate::page::Page;
use crate::records::cards::{self, CardRecord};

/// Reads and checks the cards, each with its sources. `None` where their file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<Vec<(Card, Vec<Source>)>> {
    let pen = desk.pen("en/cards.toml");
    let records = desk.read(pen, cards::read)?;
    ids::check(pen, "card", records.iter().map(|record| &record.id));
    let mut page = Page::new(pen);
    // Everyone can open the emergency page, so the rules for under-18s hold for every card.
    (page.prose.graded, page.prose.young) = (true, true);
    let cards = records.iter().map(|record| card(desk, record, &mut page)).collect();
    desk.keep(page);
    Some(cards)
}

fn card(desk: &Desk<'_>, record: &CardRecord, page: &mut Page<'_>) -> (Card, Vec<Source>) {
    let pen = page.pen;
    let mut list = desk.sources();
    list.cite_all(pen, &record.sources, record.span.clone(), "card");
    emergency_number::check(pen, record.emergency, &record.steps, record.span.clone());
    let card = Card {
        id: record.id.words.clone(),
        title: page.plain(&record.title),
        when: page.line(&record.when),
        emergency: record.emergency,
        steps: page.lines(&record.steps),
        never: page.lines(&record.never),
        review: review_dates::review(pen, &record.review, desk.today),
    };
    (card, list.sources)
}

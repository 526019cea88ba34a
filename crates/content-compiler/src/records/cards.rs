//! `en/cards.toml`: the action cards, "what to do now".

use domain::day::Day;
use domain::text::Card;

use super::review;
use crate::checks::{emergency_number, ids};
use crate::citations::{SourceBook, SourceList};
use crate::fields::{Fields, document};
use crate::folder::File;
use crate::page::{Page, Prose};
use crate::passage::Passage;
use crate::problem::Pen;

/// Reads the cards, with the words in them. `None` where the file is not TOML.
pub(crate) fn read(
    pen: Pen<'_>,
    file: &File,
    book: Option<&SourceBook>,
    today: Day,
) -> Option<(Vec<Card>, Prose)> {
    document(pen, &file.text, "this file", |fields| {
        let cards = fields.some_records("card", "a card", |fields| {
            // Everyone can open the emergency page, so the rules for under-18s hold for every card.
            let mut page = Page::new(pen);
            let (id, card) = card(fields, &mut page, book, today);
            (id, card, page.prose.passages)
        });
        ids::check_unique(pen, "card", cards.iter().map(|(id, ..)| id));
        let mut prose = Prose { file: file.path.clone(), graded: true, young: true, ..Prose::default() };
        let keep = |(_, card, words)| {
            prose.passages.extend::<Vec<Passage>>(words);
            card
        };
        (cards.into_iter().map(keep).collect(), prose)
    })
}

fn card(fields: &Fields<'_>, page: &mut Page<'_>, book: Option<&SourceBook>, today: Day) -> (Passage, Card) {
    let id = fields.text("id");
    ids::check_form(fields.pen, &id);
    let title = fields.text("title");
    let when = fields.text("when");
    let emergency = fields.flag("emergency").is_some_and(|flag| flag.value);
    let steps = fields.texts("steps");
    let never = fields.texts("never");
    SourceList::new(book).cite_all(fields.pen, &fields.texts("sources"), fields.span.clone(), "card");
    emergency_number::check(fields.pen, emergency, &steps, fields.span.clone());
    let card = Card {
        id: id.words.clone(),
        title: page.plain(&title),
        when: page.line(&when),
        emergency,
        steps: page.lines(&steps),
        never: page.lines(&never),
        review: review(fields, today),
    };
    (id, card)
}
